package org.liaison.modelling.data;

import java.util.List;

/** What became of a CSV file: the stored content, and the rows left out where that was asked for. */
public record Upload(Content content, List<RejectedRow> rejected, long rejectedCount) {
}
