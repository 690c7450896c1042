package org.liaison.stats.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liaison.stats.SpecificationException;

/**
 * A published table of regressions.
 *
 * @param starLevels p-values below which one star more is due, for example 0.1, 0.05, 0.01
 */
public record ReportedTable(List<ReportedModel> models, List<Relation> relations, List<Double> starLevels) {

    private static final int RELATED = 2;

    /** @throws SpecificationException naming the field, for example {@code models.0.rows.2.std_error} */
    public ReportedTable {
        models = List.copyOf(models);
        relations = List.copyOf(relations);
        starLevels = List.copyOf(starLevels);
        checkLevels(starLevels);
        checkModels(models, starLevels.size());
        for (int i = 0; i < relations.size(); i++) {
            check(relations.get(i), models, "relations." + i + ".models");
        }
    }

    Optional<ReportedModel> model(String name) {
        return find(models, name);
    }

    private static void checkLevels(List<Double> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (!(levels.get(i) > 0 && levels.get(i) < 1)) {
                throw SpecificationException.field("stars." + i, "A level of significance lies between 0 and 1.");
            }
        }
    }

    private static void checkModels(List<ReportedModel> models, int mostStars) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < models.size(); i++) {
            String at = "models." + i;
            if (!names.add(models.get(i).name())) {
                throw SpecificationException.field(at + ".name", "Two models are called '" + models.get(i).name() + "'.");
            }
            List<ReportedRow> rows = models.get(i).rows();
            for (int row = 0; row < rows.size(); row++) {
                check(rows.get(row), mostStars, at + ".rows." + row);
            }
        }
    }

    private static void check(ReportedRow row, int mostStars, String at) {
        if (row.stdError() != null && row.stdError().value().signum() < 0) {
            throw SpecificationException.field(at + ".std_error", "A standard error cannot be negative.");
        }
        if (row.stars() != null && (row.stars() < 0 || row.stars() > mostStars)) {
            throw SpecificationException.field(at + ".stars", "There are 0 to " + mostStars + " stars.");
        }
    }

    private static void check(Relation relation, List<ReportedModel> models, String at) {
        if (relation.models().size() != RELATED) {
            throw SpecificationException.field(at, "A relation holds between two models.");
        }
        for (int i = 0; i < RELATED; i++) {
            String name = relation.models().get(i);
            ReportedModel model = find(models, name)
                    .orElseThrow(() -> SpecificationException.field(at, "There is no model '" + name + "'."));
            if (model.logLik() == null) {
                throw SpecificationException.field(at, "Model '" + name + "' has no log_lik to compare.");
            }
        }
    }

    private static Optional<ReportedModel> find(List<ReportedModel> models, String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
