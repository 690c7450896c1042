package org.liaison.collector.partner;

/** What a form of a partner's name is: a literal official name weighs more than a town in the country. */
public enum NameKind {
    OFFICIAL,
    ALIAS,
    DEMONYM,
    PLACE,
    /** A name in another language than English. */
    OTHER,
    /** A hull prefix such as HMNZS. */
    SHIP,
    /** A framework that stands for all its members. */
    GROUP,
    /** The item stands on a site of the partner itself. */
    SOURCE;

    /** @return the kind as the API writes it */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
