package org.liaison.coding.register;

import java.util.Set;

/**
 * What a phrase of a register stands for.
 *
 * @param kind family of the phrase
 * @param key its meaning within the family, such as an ISO3 code, an act or a zone
 * @param form how it refers, such as name, adjective or place; the scope of a zone
 * @param level level of an office, 0 where it has none
 * @param flag whether it shows a flag officer (OF-6 or above)
 * @param partners partners for which it holds; empty for all
 * @param from first year in which it holds
 * @param to last year in which it holds
 */
public record Lexeme(Kind kind, String key, String form, int level, boolean flag, Set<String> partners, int from,
        int to) {

    /** Families of register phrases. */
    public enum Kind {
        PARTNER,
        HOLDER,
        OTHER_STATE,
        TRAP,
        OFFICE,
        RANK,
        POST,
        NATO,
        ORGANISATION,
        NATIONAL_EXERCISE,
        UNIFORM,
        CIVIL,
        ACT,
        MILITARY,
        CIVIL_ACTIVITY,
        ZONE,
        STATEMENT,
        TEXT_FORM,
        CROWD,
        REGIONAL,
        CUE
    }

    static Lexeme of(Kind kind, String key) {
        return new Lexeme(kind, key, "", 0, false, Set.of(), 0, 9999);
    }

    Lexeme form(String newForm) {
        return new Lexeme(kind, key, newForm, level, flag, partners, from, to);
    }

    Lexeme level(int newLevel) {
        return new Lexeme(kind, key, form, newLevel, flag, partners, from, to);
    }

    Lexeme flag(boolean newFlag) {
        return new Lexeme(kind, key, form, level, newFlag, partners, from, to);
    }

    Lexeme partners(Set<String> only) {
        return new Lexeme(kind, key, form, level, flag, Set.copyOf(only), from, to);
    }

    Lexeme years(int first, int last) {
        return new Lexeme(kind, key, form, level, flag, partners, first, last);
    }

    /** Whether the phrase holds for the partner. */
    public boolean holdsFor(String partner) {
        return partners.isEmpty() || partners.contains(partner);
    }

    /** Whether the phrase holds in the year. */
    public boolean holdsIn(int year) {
        return from <= year && year <= to;
    }
}
