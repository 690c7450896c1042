package org.liaison.collector.page;

import java.time.LocalDate;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A day that a page gives.
 *
 * @param role what happened that day
 * @param date the day
 * @param source where it stands: {@code selector}, {@code meta}, {@code json-ld}, {@code time}, {@code address},
 *        {@code dateline},
 *        {@code title}, {@code text} or {@code list}
 * @param rank 1 for the most trusted of its role
 * @param text the characters read
 * @param note what is doubtful about it, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateCandidate(Role role, LocalDate date, String source, int rank, String text, String note) {

    /** What happened on a day. */
    public enum Role {
        PUBLICATION,
        UPDATE,
        EVENT_START,
        EVENT_END;

        /** @return the role as the API writes it */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DateCandidate ranked(int newRank) {
        return new DateCandidate(role, date, source, newRank, text, note);
    }
}
