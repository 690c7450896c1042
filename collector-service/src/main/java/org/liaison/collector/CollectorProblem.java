package org.liaison.collector;

import org.liaison.kit.problem.ProblemType;

/** What can be wrong with a request to the collector, beyond what all services share. */
public enum CollectorProblem implements ProblemType {
    /** A field of a site profile; the errors name each. */
    INVALID_PROFILE(422, "The site profile is not valid"),
    /** A page that was to be tried could not be fetched. */
    UNREAD_PAGE(422, "The page could not be read"),
    /** A collection names a source that is not registered. */
    UNKNOWN_SOURCE(422, "A source is not registered"),
    /** A collection names a state that is not in the register of partners. */
    UNKNOWN_PARTNER(422, "A partner is not in the register"),
    /** A collection is to walk a way that does not exist or that no profile describes. */
    UNKNOWN_ROUTE(422, "A route is not known"),
    /** A collection that has not ended cannot be resumed. */
    COLLECTION_RUNS(409, "The collection has not ended"),
    /** Rows of an upload; the errors name row and column of each. Nothing was applied. */
    BAD_ROWS(422, "Rows of the upload are not valid"),
    /** A web archive or saved page that is damaged, cut, or of another kind. Nothing was taken. */
    BAD_ARCHIVE(422, "The archive cannot be read"),
    /** An item without a day of publication cannot be published. */
    UNDATED_ITEM(422, "The item has no date"),
    /** A review that was taken back already, or on which a later one stands. */
    NOT_TO_UNDO(409, "The review cannot be taken back"),
    /** A second opinion of the person who gave the first, or a third one. */
    NOT_A_SECOND_OPINION(409, "This is no second opinion"),
    /** A filter meets another number of items than was expected; nothing was decided. */
    UNEXPECTED_COUNT(409, "Another number of items than expected"),
    /** A merge or split names items that do not exist, are not in the group, or are together already. */
    INVALID_DECISION(422, "The decision about duplicates is not possible");

    private final int status;
    private final String title;

    CollectorProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
