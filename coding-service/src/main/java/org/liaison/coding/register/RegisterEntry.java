package org.liaison.coding.register;

import java.time.LocalDate;

/**
 * An entry of a register.
 *
 * @param kind what it is, such as holder, office, rank, nato_body
 * @param phrase how it is written; (a|b) are alternatives
 * @param partner ISO 3166 alpha-3 code; null where it holds for all
 * @param level 4 for offices from deputy minister up, 0 or 1 below
 * @param flag whether it shows a flag officer (OF-6 or above)
 * @param validFrom first day; null for always
 * @param validTo last day; null for still
 * @param source where this can be read; for entries that came with the service the kind of source
 */
public record RegisterEntry(RegisterKind kind, String phrase, String partner, int level, boolean flag, LocalDate validFrom,
        LocalDate validTo, String source) {

    private static final int ALWAYS = 0;
    private static final int STILL = 9999;

    int firstYear() {
        return validFrom == null ? ALWAYS : validFrom.getYear();
    }

    int lastYear() {
        return validTo == null ? STILL : validTo.getYear();
    }
}
