package org.liaison.collector.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a form of a partner's name is: a literal official name weighs more than a town in the country. */
public enum NameKind {
    /** The name a site is searched by. */
    OFFICIAL,
    ALIAS,
    /** The people. */
    DEMONYM,
    ADJECTIVE,
    CAPITAL,
    /** A town or range where contacts take place. */
    PLACE,
    /** A hull prefix such as HMNZS. */
    SHIP,
    /** A framework that stands for all its members. */
    GROUP,
    /** The item stands on a site of the partner itself. */
    SOURCE;

    /** @return the kind as the API writes it */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the kind of that code, empty where there is none */
    public static Optional<NameKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @return whether it names the state itself and not its people or a town */
    public boolean state() {
        return this == OFFICIAL || this == ALIAS;
    }
}
