package org.liaison.modelling.dataset;

import java.time.Instant;
import java.util.List;

import org.liaison.modelling.data.DataColumn;
import org.liaison.modelling.data.RejectedRow;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A stored data set.
 *
 * @param rows number of rows
 * @param sha256 digest of the file as uploaded
 * @param rejected rows left out, where {@code on_error=skip} was asked for
 * @param rejectedCount their number, also beyond those listed
 */
public record DatasetView(String id, String name, long rows, List<DataColumn> columns, String sha256, Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RejectedRow> rejected,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long rejectedCount) {

    DatasetView withRejected(List<RejectedRow> rows, long count) {
        return new DatasetView(id, name, this.rows, columns, sha256, createdAt, rows, count);
    }
}
