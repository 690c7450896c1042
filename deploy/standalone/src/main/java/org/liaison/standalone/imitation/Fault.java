package org.liaison.standalone.imitation;

/** What can go wrong on a site; each can be switched on by itself. */
public enum Fault {
    /** Links of the headquarters carry a session part that changes with each visit. */
    SESSION_LINKS,
    /** A page answers, and is listed, under its address with .aspx, with dashes at its end and with a copy mark. */
    SUFFIX_TWINS,
    /** A page is listed under the paths of other languages and with a language parameter; the text stays the same. */
    LOCALE_TWINS,
    /** The number of entries of an unfiltered list is rounded up to ten. */
    ROUNDED_TOTAL,
    /** The date filter of the search looks at the day of the last update, not at the day shown. */
    UPDATE_DAY_FILTER,
    /** Pages have moved to the new address family; the old address redirects. */
    MOVED_PAGES,
    /** Some pages stand in the list and are not found by the search. */
    SEARCH_GAPS,
    /** Some pages are found by the search and stand in no list. */
    LIST_GAPS,
    /** Agents that do not say who they are get 403. */
    DEFAULT_AGENTS_REFUSED,
    /** Some first visits are answered with 429 and a Retry-After in seconds or as a date. */
    TOO_MANY_WITH_RETRY_AFTER,
    /** Some first visits are answered with 429 alone. */
    TOO_MANY_WITHOUT_RETRY_AFTER,
    /** Some first visits are answered with 500. */
    SERVER_ERROR,
    /** Some answers come slowly, but come. */
    SLOW_ANSWERS,
    /** Some first answers end before they are whole. */
    CUT_ANSWERS,
    /** The head of some answers names another charset than that of the bytes. */
    WRONG_CHARSET,
    /** A calendar leads on from month to month without end, and lists repeat their last page for ever. */
    ENDLESS_PAGES,
    /** robots.txt forbids a part in which listed pages lie. */
    ROBOTS_FORBIDS,
    /** A site changes its layout while it is read. */
    LAYOUT_CHANGE,
    /** A list grows at its head while it is paged through. */
    SHIFTING_LIST,
    /** A page that was never filled in. */
    LOREM_IPSUM,
    /** File name, caption and size of a picture stand between date and title of a list's line, with a link of their own. */
    CAPTION_LINES,
    /** Lines of lists and redirects lead to a server on loopback that belongs to no site. */
    LEADS_ASTRAY
}
