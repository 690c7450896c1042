package org.liaison.collector.mention;

/** What is said of a mention. */
record Verdict(boolean accepted, String rule, String reason, double confidence) {

    static Verdict reject(String kind, String reason, double confidence) {
        return new Verdict(false, kind, reason, confidence);
    }

    static Verdict accept(String rule, String reason, double confidence) {
        return new Verdict(true, rule, reason, confidence);
    }
}
