package org.liaison.coding.reliability;

import java.util.List;
import java.util.function.UnaryOperator;

import org.liaison.kit.problem.ProblemError;

/** Builds tables of ratings for tests. */
final class Sample {

    /** Krippendorff (2011), the table of four observers and twelve units with missing values; rows are observers. */
    static final Integer[][] KRIPPENDORFF = { { 1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null },
            { 1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3 }, { null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null },
            { 1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null } };

    private Sample() {
    }

    static Settings settings(Level level, Weighting weights) {
        return new Settings(level, weights, 1, 200, 0.95, null, List.of(), null);
    }

    static RatingTable table() {
        return new RatingTable((row, coder, field, detail) -> ProblemError.cell(row, field, detail));
    }

    static ReliabilityReport report(Integer[][] byCoder, Level level, Weighting weights) {
        return report(byCoder, settings(level, weights), name -> name, name -> name);
    }

    static ReliabilityReport report(Integer[][] byCoder, Settings settings, UnaryOperator<String> unit,
            UnaryOperator<String> coder) {
        RatingTable table = table();
        long row = 0;
        for (int c = 0; c < byCoder.length; c++) {
            for (int u = 0; u < byCoder[c].length; u++) {
                table.add(++row, unit.apply("u" + u), coder.apply("c" + c),
                        byCoder[c][u] == null ? null : byCoder[c][u].toString(), null, 1);
            }
        }
        return Reliability.of(table.build(settings.level(), settings.categories()), settings);
    }

    /** A cross table of two coders as single ratings. */
    static Integer[][] crossed(int[][] table) {
        java.util.List<Integer> first = new java.util.ArrayList<>();
        java.util.List<Integer> second = new java.util.ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int n = 0; n < table[i][j]; n++) {
                    first.add(i + 1);
                    second.add(j + 1);
                }
            }
        }
        return new Integer[][] { first.toArray(new Integer[0]), second.toArray(new Integer[0]) };
    }

    static Estimate estimate(ReliabilityReport report, String coefficient) {
        return report.estimates().stream().filter(it -> it.coefficient().equals(coefficient)).findFirst().orElseThrow();
    }
}
