package org.liaison.coding.reliability;

import java.time.LocalDate;

/** Stretch of time over which agreement is followed. */
enum Period {
    YEAR,
    QUARTER,
    MONTH;

    /** Such as 2014, 2014-Q2 or 2014-05. */
    String of(LocalDate day) {
        return switch (this) {
            case YEAR -> "%04d".formatted(day.getYear());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }
}
