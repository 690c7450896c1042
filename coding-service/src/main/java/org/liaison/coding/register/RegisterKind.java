package org.liaison.coding.register;

import java.util.Locale;
import java.util.Set;

import org.liaison.coding.register.Lexeme.Kind;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an entry of a register stands for. */
public enum RegisterKind {
    PARTNER_NAME(true),
    PLACE(true),
    INSTITUTION(true),
    SHIP(true),
    HOLDER(true),
    OFFICE(false),
    RANK(false),
    POST(false),
    NATO_BODY(false),
    NATO_POST(false),
    NATO_PERSON(false),
    ORGANISATION(false),
    NATIONAL_EXERCISE(false);

    private final boolean ofPartner;

    RegisterKind(boolean ofPartner) {
        this.ofPartner = ofPartner;
    }

    /** Whether an entry needs a partner. */
    public boolean isOfPartner() {
        return ofPartner;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Lexeme lexeme(RegisterEntry entry) {
        Set<String> only = entry.partner() == null ? Set.of() : Set.of(entry.partner());
        String strength = entry.flag() ? "military" : "strong";
        Lexeme lexeme = switch (this) {
            case PARTNER_NAME -> Lexeme.of(Kind.PARTNER, entry.partner()).form("name");
            case PLACE -> Lexeme.of(Kind.PARTNER, entry.partner()).form("place");
            case INSTITUTION -> Lexeme.of(Kind.PARTNER, entry.partner()).form("institution");
            case SHIP -> Lexeme.of(Kind.PARTNER, entry.partner()).form("ship");
            case HOLDER -> Lexeme.of(Kind.HOLDER, entry.partner()).form("holder").level(entry.level() == 4 ? 4 : 0)
                    .flag(entry.flag());
            case OFFICE -> Lexeme.of(Kind.OFFICE, "office").level(entry.level()).partners(only);
            case RANK -> Lexeme.of(Kind.RANK, "rank").flag(entry.flag()).partners(only);
            case POST -> Lexeme.of(Kind.POST, "post").flag(entry.flag()).partners(only);
            case NATO_BODY -> Lexeme.of(Kind.NATO, "body").form(strength);
            case NATO_POST -> Lexeme.of(Kind.NATO, "post").form(strength).flag(entry.flag());
            case NATO_PERSON -> Lexeme.of(Kind.NATO, "person").form(strength).flag(entry.flag());
            case ORGANISATION -> Lexeme.of(Kind.ORGANISATION, "other");
            case NATIONAL_EXERCISE -> Lexeme.of(Kind.NATIONAL_EXERCISE, "national");
        };
        return lexeme.years(entry.firstYear(), entry.lastYear());
    }
}
