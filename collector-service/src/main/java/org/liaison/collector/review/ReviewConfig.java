package org.liaison.collector.review;

import io.smallrye.config.ConfigMapping;

/** Settings of the review. */
@ConfigMapping(prefix = "liaison.collector.review")
interface ReviewConfig {

    /** Verdicts below this confidence wait for a person. */
    double doubtfulBelow();

    /** After how many days without a report an announced item comes back. */
    int announcedDays();

    /** How often announcements are looked through. */
    String checkEvery();
}
