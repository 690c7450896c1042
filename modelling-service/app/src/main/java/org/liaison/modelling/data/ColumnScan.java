package org.liaison.modelling.data;

/** Finds the kind of a column from all its cells. */
final class ColumnScan {

    private final String name;
    private boolean numbers = true;
    private boolean integers = true;
    private long rows;
    private long missing;
    private long missingNumbers;

    ColumnScan(String name) {
        this.name = name;
    }

    void accept(String cell) {
        rows++;
        if (Cells.isMissing(cell)) {
            missing++;
            missingNumbers++;
        } else if (numbers) {
            if (Cells.isMissingNumber(cell)) {
                missingNumbers++;
            } else if (Cells.isNumber(cell)) {
                integers &= Cells.isInteger(cell);
            } else {
                numbers = false;
            }
        }
    }

    DataColumn result() {
        if (!numbers) {
            return new DataColumn(name, ColumnKind.TEXT, missing);
        }
        boolean empty = missingNumbers == rows;
        return new DataColumn(name, integers && !empty ? ColumnKind.INTEGER : ColumnKind.NUMBER, missingNumbers);
    }
}
