package org.liaison.kit.security;

import java.util.Set;

/** What a key or token may do. */
public final class Roles {

    /** Reading and pure computation; everybody has it while reading is open. */
    public static final String VIEWER = "viewer";
    /** Sources, collections, imports. */
    public static final String COLLECTOR = "collector";
    /** Codings. */
    public static final String CODER = "coder";
    /** Adjudication and publication of codebooks. */
    public static final String REVIEWER = "reviewer";
    /** Vintages and other uploads of data. */
    public static final String DATA_MANAGER = "data-manager";
    /** Data sets, panels and fits. */
    public static final String ANALYST = "analyst";
    /** Dead letters, replays. */
    public static final String OPERATOR = "operator";
    /** Everything. */
    public static final String ADMIN = "admin";

    static final Set<String> ALL = Set.of(VIEWER, COLLECTOR, CODER, REVIEWER, DATA_MANAGER, ANALYST, OPERATOR, ADMIN);

    private Roles() {
    }
}
