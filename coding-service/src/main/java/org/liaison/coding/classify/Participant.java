package org.liaison.coding.classify;

/**
 * A person, office or group in the text.
 *
 * @param kind what it is
 * @param start first token
 * @param end behind the last token
 * @param level 4 for a head of state or government, minister or deputy minister; 1 for another office; 0 for none
 * @param flag whether a flag officer
 * @param binding to whom it belongs
 */
record Participant(Kind kind, int start, int end, int level, boolean flag, Binding binding) {

    /** What a participant is. */
    enum Kind {
        OFFICE,
        RANK,
        POST,
        PERSON,
        UNIFORM,
        CIVIL
    }

    boolean isBoundTo(String partner) {
        return binding.side() == Side.PARTNER && binding.partners().contains(partner);
    }

    boolean isUniformed() {
        return kind == Kind.UNIFORM || kind == Kind.RANK || kind == Kind.POST || flag;
    }
}
