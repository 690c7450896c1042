package org.liaison.modelling.margins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.FitResult;
import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.margins.Change;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;
import org.liaison.stats.margins.ModeratorGrid;

/** Marginal effects and predictive margins of a fit, with delta-method errors. */
@ApplicationScoped
class MarginsService {

    private static final Set<String> OWN = Set.of("term", "change", "estimate", "std_error", "statistic", "p_value", "conf_low",
            "conf_high", "support_nobs", "support_units", "extrapolated");

    private final FitService fits;

    MarginsService(FitService fits) {
        this.fits = fits;
    }

    /**
     * One row per effect: {@code term, change, <at columns>, estimate, std_error, statistic, p_value, conf_low, conf_high};
     * where values are set {@code support_nobs, support_units, extrapolated} too.
     */
    Table margins(String fit, MarginsRequest request) {
        try {
            FitResult result = fits.fitted(fit).result();
            return table(Margins.compute(result, spec(request, result)));
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }

    private static MarginsSpec spec(MarginsRequest request, FitResult fit) {
        if (request.at() != null) {
            request.at().forEach(MarginsService::checkValues);
        }
        return new MarginsSpec(request.variables(),
                request.type() == null ? null : Option.of(MarginsType.class, "type", request.type()), at(request, fit),
                request.change() == null ? null : Option.of(Change.class, "change", request.change()), request.level());
    }

    /** The values asked for, and those of the moderator, which change fastest. */
    private static Map<String, List<Object>> at(MarginsRequest request, FitResult fit) {
        if (request.over() == null) {
            return request.at();
        }
        Map<String, List<Object>> at = new LinkedHashMap<>(request.at() == null ? Map.of() : request.at());
        if (at.containsKey(request.over())) {
            throw SpecificationException.field("over", "Values of '" + request.over() + "' are given in 'at'.");
        }
        if (!fit.model().reported().frame().has(request.over())) {
            throw SpecificationException.field("over", "'" + request.over() + "' is in no estimated term of the model.");
        }
        at.put(request.over(), ModeratorGrid.of(fit, request.over()));
        return at;
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
        boolean supported = effects.stream().anyMatch(effect -> effect.support() != null);
        if (supported) {
            columns.addAll(List.of(Column.integer("support_nobs", "observations near the values set"),
                    Column.integer("support_units", "units with such observations"),
                    Column.bool("extrapolated", "whether a value is outside its range in the sample")));
        }
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
        if (effect.support() != null) {
            row.add(effect.support().observations());
            row.add(effect.support().units() == null ? null : (Long) effect.support().units().longValue());
            row.add(effect.support().extrapolated());
        }
        return row.toArray();
    }

    private static boolean isText(String name, List<MarginalEffect> effects) {
        return effects.stream().map(effect -> effect.at().get(name)).anyMatch(String.class::isInstance);
    }

    /** A variable may be called like one of our own columns. */
    private static String label(String name) {
        return OWN.contains(name) ? "at_" + name : name;
    }
}
