package org.liaison.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.liaison.standalone.sample.covariate.CellCovariates;
import org.liaison.standalone.sample.press.ItemLabel;

/** Counts the labels of the items by partner and year. */
final class TruthCounts {

    private final Map<String, Long> rows;

    private TruthCounts(List<ItemLabel> labels) {
        rows = labels.stream().filter(ItemLabel::counted)
                .flatMap(label -> label.rows().stream()
                        .map(row -> key(row.partner(), label.eventStart().getYear(), row.category())))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }

    static List<CellCount> of(List<ItemLabel> labels, List<CellCovariates> cells) {
        var truth = new TruthCounts(labels);
        var counts = new ArrayList<CellCount>();
        for (CellCovariates cell : cells) {
            counts.add(truth.cell(cell.iso3(), cell.year()));
        }
        return counts;
    }

    private CellCount cell(String iso3, int year) {
        int one = count(iso3, year, "political_technical");
        int two = count(iso3, year, "military_technical");
        int three = count(iso3, year, "military_representative");
        int four = count(iso3, year, "political_representative");
        return new CellCount(iso3, year, one + two + three + four, one + 2 * two + 3 * three + 4 * four, one, two, three, four);
    }

    private int count(String iso3, int year, String category) {
        return rows.getOrDefault(key(iso3, year, category), 0L).intValue();
    }

    private static String key(String iso3, int year, String category) {
        return iso3 + year + category;
    }
}
