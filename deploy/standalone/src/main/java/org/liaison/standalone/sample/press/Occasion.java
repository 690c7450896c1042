package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.List;

/**
 * What one or several items report.
 *
 * @param kind {@code interaction}, or the reason why nothing counts
 * @param format bilateral, regional, small_group, multilateral or none
 * @param partners ISO3 codes; of an interaction those that act, else those that are named
 */
record Occasion(String id, Activity activity, String kind, String format, List<String> partners, LocalDate start, LocalDate end,
        Facts facts) {

    static final String INTERACTION = "interaction";

    boolean counts() {
        return kind.equals(INTERACTION);
    }
}
