package org.liaison.collector.collection;

/** What the work must ask between two steps. */
@FunctionalInterface
interface Watch {

    /** Ends the work where somebody stopped it or the service is stopping. */
    void step() throws InterruptedException;
}
