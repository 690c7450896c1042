package org.liaison.collector.item;

/**
 * What became of a delivered item.
 *
 * @param id of the item
 * @param result what was done
 * @param reason why, in words
 */
public record Outcome(String id, Result result, String reason) {

    /** What was done with a delivered item. */
    public enum Result {
        ACCEPTED,
        REJECTED,
        PENDING,
        /** It was there already, with the same content. */
        UNCHANGED,
        /** Its id is taken by other content; nothing was changed. */
        ERROR;

        /** @return the result as the API writes it */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
