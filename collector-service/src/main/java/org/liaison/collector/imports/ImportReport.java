package org.liaison.collector.imports;

import java.util.List;

/** What became of each row of an upload, in its order. */
public record ImportReport(List<RowResult> rows) {

    /**
     * What became of a row.
     *
     * @param row number, the first data row is 1
     * @param id of the item, null where the row could not be read
     * @param status {@code accepted}, {@code rejected}, {@code pending}, {@code unchanged} or {@code error}
     * @param reason why
     */
    public record RowResult(long row, String id, String status, String reason) {
    }
}
