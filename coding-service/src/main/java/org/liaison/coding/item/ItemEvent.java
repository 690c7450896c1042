package org.liaison.coding.item;

import java.time.LocalDate;

/** What this service reads of an item event; the collector's contract holds more. */
record ItemEvent(String id, long revision, String source, String address, LocalDate date, String headline, String body,
        String bodyLink, String duplicateGroup, String status) {

    boolean accepted() {
        return "accepted".equals(status);
    }
}
