package org.liaison.indicators.fetch;

import java.time.Duration;

/** Waits between two tries; in tests it only counts. */
@FunctionalInterface
interface Pause {

    Pause SLEEP = time -> Thread.sleep(time.toMillis());

    void sleep(Duration time) throws InterruptedException;
}
