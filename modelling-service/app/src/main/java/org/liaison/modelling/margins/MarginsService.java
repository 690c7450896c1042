package org.liaison.modelling.margins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.margins.Change;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;

/** Marginal effects and predictive margins of a fit, with delta-method errors. */
@ApplicationScoped
class MarginsService {

    private final FitService fits;

    MarginsService(FitService fits) {
        this.fits = fits;
    }

    /** One row per effect: {@code term, change, <at columns>, estimate, std_error, statistic, p_value, conf_low, conf_high}. */
    Table margins(String fit, MarginsRequest request) {
        try {
            return table(Margins.compute(fits.fitted(fit).result(), spec(request)));
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }

    private static MarginsSpec spec(MarginsRequest request) {
        if (request.at() != null) {
            request.at().forEach(MarginsService::checkValues);
        }
        return new MarginsSpec(request.variables(),
                request.type() == null ? null : Option.of(MarginsType.class, "type", request.type()), request.at(),
                request.change() == null ? null : Option.of(Change.class, "change", request.change()), request.level());
    }

    private static void checkValues(String column, List<Object> values) {
        if (values == null || values.isEmpty() || !values.stream().allMatch(v -> v instanceof Number || v instanceof String)) {
            throw SpecificationException.field("at." + column, "Values of '" + column + "' are a list of numbers or texts.");
        }
    }

    private static Table table(List<MarginalEffect> effects) {
        List<String> at = effects.stream().flatMap(effect -> effect.at().keySet().stream()).distinct().toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("term", "variable"),
                Column.text("change", "derivative or discrete")));
        at.forEach(name -> columns.add(isText(name, effects) ? Column.text(label(name), "value set")
                : Column.decimal(label(name), "value set")));
        columns.addAll(List.of(Column.decimal("estimate", "effect"), Column.decimal("std_error", "delta-method error"),
                Column.decimal("statistic", "estimate / std_error"), Column.decimal("p_value", "two-sided p-value"),
                Column.decimal("conf_low", "lower end of the interval"),
                Column.decimal("conf_high", "upper end of the interval")));
        return Table.of("marginal-effects", columns, effects.stream().map(effect -> row(effect, at)).toList());
    }

    private static Object[] row(MarginalEffect effect, List<String> at) {
        List<Object> row = new ArrayList<>();
        row.add(effect.term());
        row.add(effect.change() == null ? null : effect.change().code());
        Map<String, Object> values = effect.at();
        at.forEach(name -> row.add(values.get(name)));
        row.add(effect.estimate());
        row.add(effect.stdError());
        row.add(effect.statistic());
        row.add(effect.pValue());
        row.add(effect.confLow());
        row.add(effect.confHigh());
        return row.toArray();
    }

    private static boolean isText(String name, List<MarginalEffect> effects) {
        return effects.stream().map(effect -> effect.at().get(name)).anyMatch(String.class::isInstance);
    }

    /** A variable may be called like one of our own columns. */
    private static String label(String name) {
        return List.of("term", "change", "estimate", "std_error", "statistic", "p_value", "conf_low", "conf_high")
                .contains(name) ? "at_" + name : name;
    }
}
