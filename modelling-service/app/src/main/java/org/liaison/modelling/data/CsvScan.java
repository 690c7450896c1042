package org.liaison.modelling.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

/** First reading of an upload: finds rows that do not fit, and the kind of each column. */
final class CsvScan {

    /** As many faults as a person mends at once; the rest is counted. */
    private static final int MOST_LISTED = 100;

    private final DataLimits limits;
    private final boolean skipBadRows;
    private final List<ColumnScan> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long rejectedCount;
    private long rows;

    CsvScan(DataLimits limits, boolean skipBadRows) {
        this.limits = limits;
        this.skipBadRows = skipBadRows;
    }

    void read(CsvFile file) throws IOException {
        file.read(header -> {
            if (header.size() > limits.maxColumns()) {
                throw CsvFile.malformed(0, null,
                        "The file has " + header.size() + " columns; at most " + limits.maxColumns() + " are taken.");
            }
            names.addAll(header);
            header.forEach(name -> columns.add(new ColumnScan(name)));
            return this::row;
        });
        if (rejectedCount > 0 && !skipBadRows) {
            String more = rejectedCount > 1 ? " (" + rejectedCount + " rows are at fault)" : "";
            throw new ProblemException(ModellingProblem.MALFORMED_CSV,
                    "Row " + rejected.get(0).row() + ": " + rejected.get(0).reason() + more, rejected.stream()
                            .map(bad -> ProblemError.cell(bad.row(), bad.column(), bad.reason())).toList());
        }
        if (rows == 0) {
            throw CsvFile.malformed(0, null, "The file has a header but no rows.");
        }
    }

    /** What is wrong with a row, or null. */
    static RejectedRow fault(long row, List<String> cells, List<String> names) {
        if (cells.size() < names.size()) {
            return new RejectedRow(row, names.get(cells.size()),
                    "The row has " + cells.size() + " cells, the header " + names.size() + ".");
        }
        if (cells.size() > names.size()) {
            return new RejectedRow(row, Integer.toString(names.size() + 1),
                    "The row has " + cells.size() + " cells, the header " + names.size() + ".");
        }
        for (int i = 0; i < cells.size(); i++) {
            String fault = CsvFile.fault(cells.get(i));
            if (fault != null) {
                return new RejectedRow(row, names.get(i), fault);
            }
        }
        return null;
    }

    private void row(long row, List<String> cells) {
        RejectedRow fault = fault(row, cells, names);
        if (fault != null) {
            rejectedCount++;
            if (rejected.size() < MOST_LISTED) {
                rejected.add(fault);
            }
            return;
        }
        if (++rows > limits.maxRows()) {
            throw CsvFile.malformed(row, null, "The file has more than " + limits.maxRows() + " rows.");
        }
        for (int i = 0; i < cells.size(); i++) {
            columns.get(i).accept(cells.get(i));
        }
    }

    Content content(String sha256) {
        return new Content(sha256, rows, columns.stream().map(ColumnScan::result).toList());
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    long rejectedCount() {
        return rejectedCount;
    }
}
