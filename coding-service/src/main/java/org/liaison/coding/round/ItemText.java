package org.liaison.coding.round;

import java.time.LocalDate;

/** An item as people read it. */
public record ItemText(String id, String source, LocalDate date, String headline, String body, String address) {

    public static ItemText of(RoundItem item) {
        return new ItemText(item.text().id(), item.text().source(), item.text().date(), item.text().headline(),
                item.text().body(), item.address());
    }
}
