package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 3.6: bilateral, regional, small group, multilateral. */
class FormatTest {

    @Test
    void shouldKeepTwoPartnersInScopeUnderTheWorkingConventionOnly() {
        var coded = Coding.nato("Nordic visitors",
                "The Foreign Ministers of Finland and Sweden met the Secretary General on 18 May 2016.");

        assertThat(coded.format()).isEqualTo("small_group");
        assertThat(coded.inScope()).isTrue();
        assertThat(coded.inScopeStrict()).isFalse();
        assertThat(Coding.rows(coded)).containsOnlyKeys("FIN", "SWE");
    }

    @Test
    void shouldExpandTheMembersOfAFramework() {
        var coded = Coding.nato("Council meets Mediterranean ambassadors",
                "The North Atlantic Council met the ambassadors of all seven countries of the Mediterranean Dialogue.");

        assertThat(coded.format()).isEqualTo("regional");
        assertThat(Coding.rows(coded)).containsOnlyKeys("DZA", "EGY", "ISR", "JOR", "MAR", "MRT", "TUN");
    }

    @Test
    void shouldLeaveFivePartnersAtOneTableOut() {
        var coded = Coding.nato("Ministers meet partners",
                "The Ministers of Defence of Austria, Finland, Georgia, Ireland and Japan met Allied ministers.");

        assertThat(coded.isInteraction()).isTrue();
        assertThat(coded.inScope()).isFalse();
        assertThat(coded.format()).isEqualTo("multilateral");
    }

    @Test
    void shouldLeaveUnnamedPartnersOut() {
        var coded = Coding.nato("Logistics conference", "Officers from several partner nations met planners of SHAPE in Mons.");

        assertThat(coded.isInteraction()).isTrue();
        assertThat(coded.rows()).isEmpty();
    }

    @Test
    void shouldCodeEachPartnerAtItsOwnLevel() {
        var coded = Coding.nato("Two guests",
                "The Secretary General met the Prime Minister of Japan and, in the afternoon, the Ambassador of Australia.");

        assertThat(Coding.rows(coded)).containsEntry("JPN", 4).containsEntry("AUS", 1);
    }
}
