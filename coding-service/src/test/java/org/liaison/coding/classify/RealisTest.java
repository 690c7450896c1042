package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 3.1, steps 1 to 3: form, realis, two-way act. */
class RealisTest {

    @Test
    void shouldGiveNoRowToAnAnnouncedVisit() {
        var item = Coding.item("nato.int", "2016-05-20", "Secretary General to visit Georgia",
                "Jens Stoltenberg will meet the Prime Minister of Georgia in Tbilisi next Thursday.");

        var coded = Coding.CLASSIFIER.classifyItem(item);

        assertThat(coded.classification().isInteraction()).isFalse();
        assertThat(coded.flags()).contains("announced");
        assertThat(coded.identity().preview()).isTrue();
    }

    @Test
    void shouldGiveNoRowToACancelledVisit() {
        var coded = Coding.nato("Visit to Podgorica postponed",
                "The visit of the Deputy Secretary General to Montenegro was postponed because of bad weather.");

        assertThat(coded.isInteraction()).isFalse();
        assertThat(coded.evidence()).isNotEmpty();
    }

    @Test
    void shouldCountTheRealPartBesideAPlannedOne() {
        var coded = Coding.nato("Admiral in Yerevan",
                "The Chairman of the Military Committee met the Minister of Defence of Armenia on 18 May. "
                        + "He will go on to a peacekeeping base tomorrow.");

        assertThat(Coding.rows(coded)).containsEntry("ARM", 4);
    }

    @Test
    void shouldGiveNoRowToACondolence() {
        var coded = Coding.nato("Secretary General on the train accident in Egypt",
                "My heartfelt condolences go to the bereaved and to the Government of Egypt.");

        assertThat(coded.isInteraction()).isFalse();
        assertThat(coded.confidence()).isGreaterThan(0.6);
    }

    @Test
    void shouldGiveNoRowToADecisionOfTheCouncil() {
        var coded = Coding.nato("Council approves fund",
                "The North Atlantic Council approved a fund for the defence reforms of Iraq.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldDropAJobNotice() {
        var coded = Coding.nato("Vacancy: driver, NATO Liaison Office Ukraine",
                "The successful candidate will drive generals and ministers of Ukraine. Apply by 3 June.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldCountATelephoneCall() {
        var coded = Coding.nato("Call with Prime Minister of Iraq",
                "Jens Stoltenberg spoke by telephone with the Prime Minister of Iraq about the training mission.");

        assertThat(Coding.rows(coded)).containsEntry("IRQ", 4);
    }
}
