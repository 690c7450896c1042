package org.liaison.collector.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An import that a job takes, and how far it is.
 *
 * @param rowsTotal rows of the file, null until it has been read once
 * @param rowsDone rows of which it is known what became of them
 * @param results number of rows by what became of them
 * @param job id of the job
 * @param rows what became of each row, where that is asked for and the file is not too long for one answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(UUID id, Long rowsTotal, long rowsDone, Map<String, Long> results, UUID job, Instant createdAt,
        Instant finishedAt, List<ImportReport.RowResult> rows) {

    ImportView with(List<ImportReport.RowResult> all) {
        return new ImportView(id, rowsTotal, rowsDone, results, job, createdAt, finishedAt, all);
    }
}
