package org.liaison.standalone.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaison.standalone.sample.CellCount;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Coded counts beside the true ones, year by year: an error of collection or coding shows here, before it can hide in an
 * estimate.
 */
final class CountComparison {

    private final Map<String, CellCount> truth;
    private final List<NamedCsvRecord> coded;

    CountComparison(List<CellCount> truth, List<NamedCsvRecord> coded) {
        this.truth = truth.stream().collect(Collectors.toMap(cell -> cell.iso3() + cell.year(), Function.identity()));
        this.coded = coded;
    }

    String text() {
        var byYear = new TreeMap<String, long[]>();
        long differing = 0;
        for (var row : coded) {
            var cell = truth.get(row.getField("iso3") + row.getField("year"));
            long frequency = Long.parseLong(row.getField("frequency"));
            long trueFrequency = cell == null ? 0 : cell.frequency();
            var sums = byYear.computeIfAbsent(row.getField("year"), year -> new long[4]);
            sums[0] += trueFrequency;
            sums[1] += frequency;
            sums[2] += cell == null ? 0 : cell.intensity();
            sums[3] += Long.parseLong(row.getField("intensity"));
            differing += frequency == trueFrequency ? 0 : 1;
        }
        var text = new StringBuilder("\nCounts     frequency         intensity\nyear      true  coded     true  coded\n");
        byYear.forEach((year, sums) -> text.append(line(year, sums)));
        text.append(line("all", total(byYear)));
        return text.append(coded.size() - differing).append(" of ").append(coded.size())
                .append(" partner-years have the true frequency\n").toString();
    }

    private static long[] total(Map<String, long[]> byYear) {
        var total = new long[4];
        byYear.values().forEach(sums -> {
            for (int i = 0; i < total.length; i++) {
                total[i] += sums[i];
            }
        });
        return total;
    }

    private static String line(String year, long[] sums) {
        return String.format(Locale.ROOT, "%-6s %7d %6d  %7d %6d%n", year, sums[0], sums[1], sums[2], sums[3]);
    }
}
