package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.indicator.StoredSeries;

/** Describes the columns of a panel: meaning, formula, unit, sources, and what their numbers are like. */
@Singleton
class CodebookService {

    private final PanelPreparation preparation;

    CodebookService(PanelPreparation preparation) {
        this.preparation = preparation;
    }

    CodebookView describe(Prepared panel) {
        List<CodebookView.Variable> variables = new ArrayList<>();
        variables.add(new CodebookView.Variable("iso3", "text", "Country, ISO 3166-1 alpha-3", null, null, null, null, null,
                List.of(), null));
        variables.add(
                new CodebookView.Variable("year", "integer", "Calendar year", null, null, null, null, null, List.of(), null));
        List<RunningStatistics> statistics = statistics(panel);
        for (int index = 0; index < panel.columns().size(); index++) {
            PlannedColumn column = panel.columns().get(index);
            variables.add(new CodebookView.Variable(column.name(), "decimal", PanelTable.label(column),
                    column.definition().description(), column.unit(), column.definition().formula(),
                    column.definition().version(), column.definition().missing().key(), sources(column.node()),
                    statistics.get(index).view()));
            if (panel.interpolation().isAsked()) {
                variables.add(new CodebookView.Variable(column.name() + "_interpolated", "boolean",
                        "Whether " + column.name() + " rests on interpolated inputs", null, null, null, null, null, List.of(),
                        null));
            }
        }
        return new CodebookView(
                "Country panel: " + String.join(", ", panel.columns().stream().map(PlannedColumn::name).toList()),
                panel.hash(), (long) panel.partners().size() * panel.years().size(), panel.partners(), panel.years(),
                panel.plan().needsNeighbours() ? panel.neighbours().name() + ", version " + panel.neighbours().version() : null,
                panel.interpolation().toString(), "empty in CSV, null in JSON and Parquet, . in Stata", variables);
    }

    private List<RunningStatistics> statistics(Prepared panel) {
        List<RunningStatistics> statistics = panel.columns().stream().map(column -> new RunningStatistics()).toList();
        try {
            new Blocks(panel, preparation::compute).from(0, (iso3, block) -> {
                for (int index = 0; index < statistics.size(); index++) {
                    for (int year : panel.years()) {
                        statistics.get(index).add(block.value(index, iso3, year));
                    }
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statistics;
    }

    static List<CodebookView.Source> sources(Node node) {
        Set<StoredSeries> series = new LinkedHashSet<>();
        node.walk(part -> {
            if (part instanceof Node.Observed observed) {
                series.add(observed.series());
            } else if (part instanceof Node.Flow flow) {
                series.add(flow.series());
            }
        });
        return series.stream().map(one -> new CodebookView.Source(one.code(), one.label(), one.unit(), one.vintage(),
                one.vintageLabel(), one.source(), one.sha256(), one.firstYear(), one.lastYear())).toList();
    }
}
