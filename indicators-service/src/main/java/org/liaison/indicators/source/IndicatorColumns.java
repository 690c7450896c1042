package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

import org.liaison.indicators.source.grid.GridRow;

/**
 * The columns of a country-year file that are indicators, each with its series. Whether a column holds text is known only at
 * the end, since files of thousands of columns have ones that are empty for thousands of rows: a column without any number is
 * listed once, text in one with numbers is malformed cell by cell.
 */
final class IndicatorColumns {

    // Of one column; a file with more faults than that is listed up to there.
    private static final int MOST_FAULTS = 1000;

    private final GridRow header;
    private final Reading into;
    private final List<SeriesInfo> infos = new ArrayList<>();
    private final int[] columns;
    private final int[] series;
    private final BitSet read = new BitSet();
    private final double missing;
    private final long[] numbers;
    private final long[] faults;
    private final List<List<Rejection>> texts = new ArrayList<>();

    /**
     * @param isIndicator which columns may be indicators; of these the selected ones are read, or all without a selection
     * @param info what the publisher says of a column, by its name
     * @param missing a number that stands for none, such as -9; NaN where there is no such number
     */
    IndicatorColumns(GridRow header, IntPredicate isIndicator, Function<String, SeriesInfo> info, double missing,
            Reading into) {
        this.header = header;
        this.into = into;
        this.missing = missing;
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < header.cells().size(); column++) {
            if (!header.cell(column).isEmpty() && isIndicator.test(column) && into.isSelected(header.cell(column))) {
                kept.add(column);
                infos.add(info.apply(header.cell(column)));
                texts.add(null);
            }
        }
        columns = kept.stream().mapToInt(Integer::intValue).toArray();
        series = infos.stream().mapToInt(one -> into.addSeries(one.code(), one.label(), one.unit())).toArray();
        kept.forEach(read::set);
        numbers = new long[columns.length];
        faults = new long[columns.length];
    }

    /** Whether the column is read. */
    boolean has(int column) {
        return read.get(column);
    }

    void read(GridRow row, String iso3, int year) {
        for (int index = 0; index < columns.length; index++) {
            String text = row.cell(columns[index]);
            if (!Numbers.isMissing(text)) {
                read(index, text, row, iso3, year);
            }
        }
    }

    private void read(int index, String text, GridRow row, String iso3, int year) {
        double value;
        try {
            value = Numbers.parse(text);
        } catch (NumberFormatException e) {
            fault(index, text, row.number(), iso3, year);
            return;
        }
        numbers[index]++;
        if (value != missing) {
            into.add(series[index], iso3, null, year, value, row.number(), header.cell(columns[index]));
        }
    }

    private void fault(int index, String text, long row, String iso3, int year) {
        if (texts.get(index) == null) {
            texts.set(index, new ArrayList<>());
        }
        faults[index]++;
        if (texts.get(index).size() < MOST_FAULTS) {
            texts.get(index).add(Rejection.notANumber(text, row, header.cell(columns[index])).country(iso3).year(year)
                    .indicator(infos.get(index).code()));
        }
    }

    /** To be called behind the last row: lists the columns of text, and the text in columns of numbers. */
    void finish() {
        for (int index = 0; index < columns.length; index++) {
            if (numbers[index] == 0 && faults[index] > 0) {
                into.rejected(Rejection.of(RejectionCode.TEXT_COLUMN, header.number(), header.cell(columns[index]),
                        "the column holds text and is not read").indicator(infos.get(index).code()));
            } else if (faults[index] > 0) {
                texts.get(index).forEach(into::malformed);
            }
        }
    }
}
