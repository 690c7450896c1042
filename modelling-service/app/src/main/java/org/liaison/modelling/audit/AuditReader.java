package org.liaison.modelling.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.audit.PrintedNumber;
import org.liaison.stats.audit.Relation;
import org.liaison.stats.audit.ReportedModel;
import org.liaison.stats.audit.ReportedRow;
import org.liaison.stats.audit.ReportedTable;

/** Reads tables as clients write them: numbers as text or bare, stars as asterisks or counted. */
final class AuditReader {

    private static final List<Double> USUAL_LEVELS = List.of(0.1, 0.05, 0.01);
    private static final int USUAL_DECIMALS = 2;
    private static final int MOST_DECIMALS = 15;

    private final int decimals;

    private AuditReader(int decimals) {
        this.decimals = decimals;
    }

    /** @throws SpecificationException naming the field, for example {@code models.0.rows.2.std_error} */
    static ReportedTable table(AuditRequest request) {
        int decimals = request.decimals() == null ? USUAL_DECIMALS : request.decimals();
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw SpecificationException.field("decimals", "Numbers have 0 to " + MOST_DECIMALS + " decimals.");
        }
        AuditReader reader = new AuditReader(decimals);
        List<ReportedModel> models = new ArrayList<>();
        for (int i = 0; i < request.models().size(); i++) {
            models.add(reader.model(request.models().get(i), "models." + i + "."));
        }
        return new ReportedTable(models, relations(request.relations()),
                request.stars() == null ? USUAL_LEVELS : request.stars());
    }

    private static List<Relation> relations(List<AuditedRelation> asked) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; asked != null && i < asked.size(); i++) {
            try {
                relations.add(new Relation(asked.get(i).models(),
                        Option.of(Relation.Kind.class, "relation", asked.get(i).relation())));
            } catch (SpecificationException e) {
                throw SpecificationException.field("relations." + i + ".relation", e.getMessage());
            }
        }
        return relations;
    }

    private ReportedModel model(AuditedModel model, String at) {
        List<ReportedRow> rows = new ArrayList<>();
        for (int i = 0; model.rows() != null && i < model.rows().size(); i++) {
            rows.add(row(model.rows().get(i), at + "rows." + i + "."));
        }
        return new ReportedModel(model.name(), number(model.logLik(), at + "log_lik"),
                number(model.meanOutcome(), at + "mean_outcome"), rows);
    }

    private ReportedRow row(AuditedRow row, String at) {
        return new ReportedRow(row.term(), number(row.estimate(), at + "estimate"), number(row.stdError(), at + "std_error"),
                stars(row.stars(), at + "stars"), number(row.dyDx(), at + "dy_dx"), number(row.ratio(), at + "ratio"),
                Boolean.TRUE.equals(row.dummy()));
    }

    private PrintedNumber number(Object value, String at) {
        try {
            if (value == null || value instanceof String text && text.isBlank()) {
                return null;
            }
            return value instanceof Number number ? PrintedNumber.of(new BigDecimal(number.toString()), decimals)
                    : PrintedNumber.parse(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw SpecificationException.field(at, e.getMessage() + ".");
        }
    }

    private static Integer stars(Object value, String at) {
        if (value == null) {
            return null;
        }
        String text = String.valueOf(value).strip();
        if (text.matches("\\**")) {
            return text.length();
        }
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw SpecificationException.field(at, "'" + value + "' is neither a number of stars nor asterisks.");
        }
    }
}
