package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 3.7: the same event. */
class EventIdentityTest {

    private static IdentityFeatures identity(String source, String date, String headline, String body) {
        return Coding.CLASSIFIER.classifyItem(Coding.item(source, date, headline, body)).identity();
    }

    @Test
    void shouldJoinTwoReportsOfOneMeeting() {
        var site = identity("nato.int", "2016-05-19", "General Pavel in Belgrade",
                "General Petr Pavel met the Chief of General Staff, General Ljubiša Diković, in Belgrade on 18 May 2016.");
        var ministry = identity("mod.gov.rs", "2016-05-18", "Chief of General Staff meets Chairman",
                "General Ljubiša Diković received General Petr Pavel in Belgrade on 18 May 2016.");

        assertThat(EventIdentity.sameEvent(site, ministry).same()).isTrue();
        assertThat(EventIdentity.sameEvent(ministry, site).same()).isTrue();
    }

    @Test
    void shouldKeepEventsOfDifferentWeeksApart() {
        String body = "General Petr Pavel met the Chief of General Staff in Belgrade on ";
        var first = identity("nato.int", "2016-05-19", "Visit", body + "4 May 2016.");
        var second = identity("nato.int", "2016-05-19", "Visit", body + "18 May 2016.");

        assertThat(EventIdentity.sameEvent(first, second).same()).isFalse();
        assertThat(EventIdentity.sameEvent(first, second).reason()).contains("day");
    }

    @Test
    void shouldKeepDifferentPartnersApart() {
        var serbia = identity("nato.int", "2016-05-19", "Visit", "Jens Stoltenberg met the Prime Minister of Serbia.");
        var georgia = identity("nato.int", "2016-05-19", "Visit", "Jens Stoltenberg met the Prime Minister of Georgia.");

        assertThat(EventIdentity.sameEvent(serbia, georgia).reason()).contains("no partner");
    }
}
