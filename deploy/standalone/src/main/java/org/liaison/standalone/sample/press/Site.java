package org.liaison.standalone.sample.press;

/** The two publishing sites of the sample archive. */
public enum Site {
    /** Imitates a headquarters: numbered news pages, days before months. */
    HEADQUARTERS("sample-hq"),
    /** Imitates a command: pages named after their headline under the year, months before days. */
    COMMAND("sample-command");

    private final String id;

    Site(String id) {
        this.id = id;
    }

    /** The source id under which the collector knows it. */
    public String id() {
        return id;
    }

    Site other() {
        return this == HEADQUARTERS ? COMMAND : HEADQUARTERS;
    }
}
