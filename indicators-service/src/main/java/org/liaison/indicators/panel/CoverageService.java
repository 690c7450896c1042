package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** What a panel lacks and why. */
@Singleton
class CoverageService {

    private static final List<Column> GAPS = List.of(Column.text("variable", "Variable"), Column.text("iso3", "Country"),
            Column.integer("year", "Calendar year"),
            Column.text("status", "missing, partial (a neighbour that counts has no data) or interpolated"),
            Column.text("reason", "no_observation, year_not_covered, rejected, no_flows, no_neighbour, neighbour_without_data, "
                    + "not_defined or interpolated"),
            Column.text("input", "Indicator that is missing"), Column.text("input_iso3", "Whose number is missing"),
            Column.integer("input_year", "Of which year"), Column.text("vintage", "Vintage that should have it"),
            Column.text("detail", "In words"));
    private static final List<Column> SUMMARY = List.of(Column.text("variable", "Variable"),
            Column.integer("cells", "Partners times years"), Column.integer("present", "Cells with a value"),
            Column.integer("missing", "Cells without one"),
            Column.integer("partial", "Cells with a value although a neighbour lacks data"),
            Column.integer("interpolated", "Cells that rest on interpolated inputs"),
            Column.integer("countries_complete", "Partners with a value in every year"),
            Column.integer("countries_empty", "Partners without any value"),
            Column.text("reasons", "How often each reason holds"));

    private final PanelPreparation preparation;
    private final RejectionRepository rejections;

    CoverageService(PanelPreparation preparation, RejectionRepository rejections) {
        this.preparation = preparation;
        this.rejections = rejections;
    }

    /** @param by {@code cell} for every gap, or {@code variable} for a summary */
    Table table(Prepared panel, String by) {
        if (by != null && !by.equals("cell") && !by.equals("variable")) {
            throw ProblemException.parameter("by", "expected cell or variable, got '" + by + "'");
        }
        return "variable".equals(by) ? Table.of("coverage", SUMMARY, summary(panel)) : new GapTable(panel);
    }

    /** Takes all gaps of one cell. */
    @FunctionalInterface
    private interface CellConsumer {
        void accept(PlannedColumn column, String iso3, int year, List<Gap> gaps, boolean present) throws IOException;
    }

    private void forEach(Prepared panel, CellConsumer consumer) throws IOException {
        Map<String, String> repeated = rejections
                .repeated(new TreeSet<>(panel.plan().series().values().stream().map(StoredSeries::vintage).toList()));
        new Blocks(panel, preparation::compute).from(0, (iso3, block) -> {
            for (PlannedColumn column : panel.columns()) {
                for (int year : panel.years()) {
                    Double value = block.evaluation().value(column.node(), iso3, year);
                    consumer.accept(column, iso3, year, Gaps.of(column, iso3, year, block.evaluation(), repeated),
                            value != null);
                }
            }
            return true;
        });
    }

    private List<Object[]> summary(Prepared panel) {
        Map<String, VariableCoverage> counts = new LinkedHashMap<>();
        panel.columns().forEach(column -> counts.put(column.name(), new VariableCoverage(panel.years().size())));
        try {
            forEach(panel, (column, iso3, year, gaps, present) -> counts.get(column.name()).add(iso3, gaps, present));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Object[]> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(count.row(name)));
        return rows;
    }

    /** Every gap, computed as it is written. */
    private final class GapTable implements Table {

        private final Prepared panel;

        GapTable(Prepared panel) {
            this.panel = panel;
        }

        @Override
        public String name() {
            return "coverage";
        }

        @Override
        public List<Column> columns() {
            return GAPS;
        }

        @Override
        public void rows(String after, long limit, RowSink sink) throws IOException {
            long first = PanelTable.start(after);
            long end = limit < 0 ? Long.MAX_VALUE : first + limit;
            long[] position = { 0 };
            forEach(panel, (column, iso3, year, gaps, present) -> {
                for (Gap gap : gaps) {
                    if (position[0] >= first && position[0] < end) {
                        sink.accept(Long.toString(position[0]), gap.variable(), gap.iso3(), (long) gap.year(), gap.status(),
                                gap.cause(), gap.input(), gap.inputIso3(),
                                gap.inputYear() == null ? null : (long) gap.inputYear(),
                                gap.vintage(), gap.detail());
                    }
                    position[0]++;
                }
            });
        }
    }
}
