package org.liaison.modelling.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.CoefficientView;
import org.liaison.modelling.fit.FitView;
import org.liaison.modelling.fit.VcovView;

/** Fits side by side: one column per fit, one row per term in the order of first appearance. */
final class RegressionTable {

    private final List<FitView> fits;
    private final Set<String> terms = new LinkedHashSet<>();

    RegressionTable(List<FitView> fits) {
        this.fits = fits;
        fits.forEach(fit -> fit.coefficients().forEach(term -> terms.add(term.term())));
    }

    /** Unrounded numbers: {@code term}, then {@code estimate_i, std_error_i, stars_i} for the i-th fit. */
    Table numbers() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("term", "term, or figure of the whole fit")));
        for (int i = 1; i <= fits.size(); i++) {
            columns.add(Column.decimal("estimate_" + i, "coefficient in " + fits.get(i - 1).id()));
            columns.add(Column.decimal("std_error_" + i, "standard error in " + fits.get(i - 1).id()));
            columns.add(Column.text("stars_" + i, Stars.LEGEND));
        }
        List<Object[]> rows = new ArrayList<>();
        terms.forEach(term -> rows.add(row(term, fit -> term(fit, term)
                .map(it -> new Object[] { it.estimate(), it.stdError(), Stars.of(it.pValue()) })
                .orElseGet(() -> new Object[3]))));
        figures().forEach((name, figure) -> rows.add(row(name, fit -> new Object[] { figure.apply(fit), null, null })));
        return Table.of("regression-table", columns, rows);
    }

    PrintedTable print() {
        List<PrintedTable.Row> body = new ArrayList<>();
        terms.forEach(term -> {
            body.add(new PrintedTable.Row(term, cells(fit -> term(fit, term)
                    .map(it -> new PrintedTable.Cell(Rounded.of(it.estimate()), Stars.of(it.pValue()))))));
            body.add(new PrintedTable.Row("", cells(fit -> term(fit, term).filter(it -> it.stdError() != null)
                    .map(it -> PrintedTable.Cell.of("(" + Rounded.of(it.stdError()) + ")")))));
        });
        List<String> outcomes = fits.stream().map(RegressionTable::outcome).toList();
        return new PrintedTable(title(outcomes), IntStream.rangeClosed(1, fits.size()).mapToObj(i -> "(" + i + ")").toList(),
                outcomes, body, printedFigures(), notes());
    }

    private List<PrintedTable.Row> printedFigures() {
        List<PrintedTable.Row> rows = new ArrayList<>();
        rows.add(new PrintedTable.Row("Family", cells(fit -> Optional.of(PrintedTable.Cell.of(fit.specification().family())))));
        rows.add(new PrintedTable.Row("Effects", cells(fit -> Optional.of(PrintedTable.Cell.of(effects(fit))))));
        rows.add(new PrintedTable.Row("N", cells(
                fit -> Optional.of(PrintedTable.Cell.of(Long.toString(fit.summary().nobs()))))));
        rows.add(figure("Log likelihood", fit -> fit.summary().logLik()));
        rows.add(figure("AIC", fit -> fit.summary().aic()));
        rows.add(figure("alpha", RegressionTable::alpha));
        return rows;
    }

    private PrintedTable.Row figure(String label, Function<FitView, Double> figure) {
        return new PrintedTable.Row(label,
                cells(fit -> Optional.ofNullable(figure.apply(fit)).map(it -> PrintedTable.Cell.of(Rounded.of(it)))));
    }

    private static Map<String, Function<FitView, Double>> figures() {
        Map<String, Function<FitView, Double>> figures = new LinkedHashMap<>();
        figures.put("(nobs)", fit -> (double) fit.summary().nobs());
        figures.put("(log_lik)", fit -> fit.summary().logLik());
        figures.put("(aic)", fit -> fit.summary().aic());
        figures.put("(alpha)", RegressionTable::alpha);
        return figures;
    }

    private List<String> notes() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < fits.size(); i++) {
            kinds.computeIfAbsent(kind(fits.get(i).summary().vcov()), key -> new ArrayList<>()).add("(" + (i + 1) + ")");
        }
        List<String> errors = new ArrayList<>();
        kinds.forEach((kind, models) -> errors.add(kinds.size() == 1 ? kind : String.join(", ", models) + " " + kind));
        return List.of("Standard errors in parentheses: " + String.join("; ", errors) + ".", Stars.LEGEND + ".");
    }

    private static String kind(VcovView vcov) {
        String clusters = vcov.cluster().isEmpty() ? "" : " by " + String.join(" and ", vcov.cluster());
        String factor = "none".equals(vcov.smallSample()) ? "" : " (" + vcov.smallSample() + " factor)";
        return vcov.type() + clusters + factor;
    }

    private static String title(List<String> outcomes) {
        return outcomes.stream().distinct().count() == 1 ? "Models of " + outcomes.get(0) : "Models";
    }

    private static String outcome(FitView fit) {
        return fit.specification().formula().split("~", 2)[0].strip();
    }

    private static String effects(FitView fit) {
        String[] parts = fit.specification().formula().split("\\|", 2);
        return parts.length == 2 ? parts[1].strip() : fit.specification().effects();
    }

    private static Double alpha(FitView fit) {
        return fit.dispersion() == null ? null : (Double) fit.dispersion().alpha();
    }

    private static Optional<CoefficientView> term(FitView fit, String name) {
        return fit.coefficients().stream().filter(term -> term.term().equals(name)).findFirst();
    }

    private List<PrintedTable.Cell> cells(Function<FitView, Optional<PrintedTable.Cell>> cell) {
        return fits.stream().map(fit -> cell.apply(fit).orElseGet(() -> PrintedTable.Cell.of(""))).toList();
    }

    private Object[] row(String label, Function<FitView, Object[]> cells) {
        List<Object> row = new ArrayList<>(List.of(label));
        fits.forEach(fit -> row.addAll(java.util.Arrays.asList(cells.apply(fit))));
        return row.toArray();
    }
}
