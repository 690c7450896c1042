package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 3.4: who is NATO. */
class NatoRoleTest {

    @Test
    void shouldNotCountANationalExercise() {
        var coded = Coding.code("mod.gov.ge", "2016-05-20", "Agile Spirit ends",
                "Soldiers of Georgia and the United States ended exercise Agile Spirit. NATO standards were applied.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldNotCountAGeneralWithANationalPost() {
        var coded = Coding.code("mil.am", "2016-05-20", "French guest",
                "The Minister of Defence of Armenia received French General Pierre Dupont, chief of the French army.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldNotCountTheParliamentaryAssembly() {
        var coded = Coding.code("nato-pa.int", "2016-05-20", "Assembly in Tirana",
                "Deputies of Moldova spoke in the NATO Parliamentary Assembly.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldNotCountAnOperationOfTheEuropeanUnion() {
        var coded = Coding.code("nato.int", "2016-05-20", "Helicopters over the hills",
                "Soldiers of EUFOR trained with the Armed Forces of Bosnia and Herzegovina.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldFlagASourceOutsideTheStudy() {
        var item = Coding.item("act.nato.int", "2016-05-20", "Swedish general in Norfolk",
                "Major General Karl Andersson of the Swedish Armed Forces met the planners of the command.");

        var coded = Coding.CLASSIFIER.classifyItem(item);

        assertThat(coded.classification().isInteraction()).isTrue();
        assertThat(coded.classification().inScope()).isFalse();
        assertThat(coded.flags()).contains("source_excluded");
    }

    @Test
    void shouldCountAContactPointEmbassy() {
        var coded = Coding.nato("Students ask questions in Amman",
                "The embassy of Spain, acting as NATO Contact Point Embassy, held a debate with forty students in Amman.");

        assertThat(Coding.rows(coded)).containsEntry("JOR", 1);
    }
}
