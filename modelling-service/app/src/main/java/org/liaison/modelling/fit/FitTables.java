package org.liaison.modelling.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.stats.residual.QuantileResiduals;
import org.liaison.stats.summary.Observations;

/** The parts of a fit as tables, named as broom names them. */
final class FitTables {

    private static final List<Column> TERMS = List.of(Column.text("term", "term of the formula"),
            Column.decimal("estimate", "coefficient"), Column.decimal("std_error", "standard error"),
            Column.decimal("statistic", "estimate / std_error"), Column.decimal("p_value", "two-sided p-value"),
            Column.decimal("conf_low", "lower end of the interval"), Column.decimal("conf_high", "upper end of the interval"),
            Column.decimal("ratio", "exp(estimate)"), Column.decimal("ratio_conf_low", "lower end of the ratio's interval"),
            Column.decimal("ratio_conf_high", "upper end of the ratio's interval"));

    private static final List<Column> SUMMARY = List.of(Column.integer("nobs", "rows used"),
            Column.integer("nobs_dropped", "rows left out"), Column.integer("n_units", "units in the sample"),
            Column.integer("n_clusters", "clusters"), Column.integer("df_model", "mean parameters without the intercept"),
            Column.decimal("log_lik", "log-likelihood"), Column.decimal("log_lik_null", "log-likelihood of the empty model"),
            Column.decimal("aic", "Akaike's criterion"), Column.decimal("bic", "Bayes' criterion"),
            Column.decimal("deviance", "deviance"), Column.decimal("pearson_chi2", "Pearson's chi-squared"),
            Column.decimal("alpha", "dispersion"), Column.bool("converged", "whether the optimiser converged"),
            Column.integer("iterations", "steps of the optimiser"), Column.text("vcov_type", "kind of covariance"),
            Column.text("vcov_small_sample", "small-sample factor"));

    private static final String ROW = "row";

    private static final List<String> COMPUTED = List.of("outcome", "fitted", "linear_predictor", "residual",
            "pearson_residual", "deviance_residual", "quantile_residual");

    private FitTables() {
    }

    static Table coefficients(FitView fit) {
        return Table.of("coefficients", TERMS,
                fit.coefficients().stream()
                        .map(term -> new Object[] { term.term(), term.estimate(), term.stdError(), term.statistic(),
                                term.pValue(), term.confLow(), term.confHigh(), term.ratio(), term.ratioConfLow(),
                                term.ratioConfHigh() })
                        .toList());
    }

    static Table summary(FitView fit) {
        SummaryView it = fit.summary();
        Object[] row = { it.nobs(), it.nobsDropped(), it.nUnits(), it.nClusters(), it.dfModel(), it.logLik(), it.logLikNull(),
                it.aic(), it.bic(), it.deviance(), it.pearsonChi2(), alpha(fit), it.converged(), it.iterations(),
                it.vcov().type(), it.vcov().smallSample() };
        return Table.of("summary", SUMMARY, List.<Object[]> of(row));
    }

    static Table vcov(FitMatrices matrices) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("term", "row of the matrix")));
        matrices.terms().forEach(term -> columns.add(Column.decimal(term, "covariance with " + term)));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < matrices.terms().size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(matrices.terms().get(i));
            row.addAll(Arrays.asList(matrices.vcov()[i]));
            rows.add(row.toArray());
        }
        return Table.of("vcov", columns, rows);
    }

    static Table fixedEffects(FitMatrices matrices) {
        return Table.of("fixed-effects",
                List.of(Column.text("dimension", "absorbed column"), Column.text("level", "level of the column"),
                        Column.decimal("estimate", "effect on the linear predictor")),
                matrices.fixedEffects().stream()
                        .map(level -> new Object[] { level.dimension(), level.level(), level.estimate() }).toList());
    }

    /**
     * The rows of the estimation sample, with the row number in the data (from 1) and the columns that identify it; one that
     * has the name of a computed column is told from it by {@code data_} before its name.
     */
    static Table observations(Fitted fitted, FitData data, Specification model, long seed) {
        Set<String> identifiers = new LinkedHashSet<>(fitted.result().spec().formula().fixedEffects());
        Stream.of(model.unit(), model.period()).filter(Objects::nonNull).forEach(identifiers::add);
        List<Column> columns = new ArrayList<>(List.of(Column.integer(ROW, "row of the data, from 1")));
        identifiers.forEach(name -> columns.add(new Column(
                name.equals(ROW) || COMPUTED.contains(name) ? "data_" + name : name, data.kind(name).type(), "")));
        COMPUTED.forEach(name -> columns.add(Column.decimal(name, "")));
        return new ObservationTable(columns, List.copyOf(identifiers), fitted, data,
                new QuantileResiduals(fitted.result(), seed));
    }

    private static Double alpha(FitView fit) {
        return fit.dispersion() == null ? null : (Double) fit.dispersion().alpha();
    }

    /** Sample rows, taken from arrays without a copy; the key of a row is its position. */
    private record ObservationTable(List<Column> columns, List<String> identifiers, Fitted fitted,
            FitData data, QuantileResiduals quantiles) implements Table {

        @Override
        public String name() {
            return "observations";
        }

        @Override
        public void rows(String after, long limit, org.liaison.kit.table.RowSink sink) throws java.io.IOException {
            Observations sample = fitted.result().observations();
            int from = after == null ? 0 : Integer.parseInt(after) + 1;
            long to = limit < 0 ? sample.row().length : Math.min(sample.row().length, from + limit);
            for (int i = from; i < to; i++) {
                int row = fitted.dataRow(sample.row()[i]);
                List<Object> cells = new ArrayList<>();
                cells.add(row + 1L);
                identifiers.forEach(name -> cells.add(data.values(name).cell(data.kind(name), row)));
                cells.addAll(List.of(sample.outcome()[i], sample.fitted()[i], sample.linearPredictor()[i], sample.residual()[i],
                        sample.pearsonResidual()[i], sample.devianceResidual()[i]));
                double quantile = quantiles.at(i);
                cells.add(Double.isFinite(quantile) ? (Double) quantile : null);
                sink.accept(Integer.toString(i), cells.toArray());
            }
        }
    }
}
