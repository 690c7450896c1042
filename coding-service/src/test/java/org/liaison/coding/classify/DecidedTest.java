package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class DecidedTest {

    private static final String MET = "The Secretary General met the Austrian Minister of Defence in Vienna on 12 May 2016.";
    private static final DecidedRow AUSTRIA = new DecidedRow("AUT", "political_technical", null);

    @Test
    void shouldReplaceTheMachinesRowsAndBeSure() {
        ClassifiedItem decided = decide(MET, AUSTRIA);

        assertThat(decided.classification().rows()).singleElement().satisfies(row -> {
            assertThat(row.category()).isEqualTo("political_technical");
            assertThat(row.intensity()).isEqualTo(1);
            assertThat(row.format()).as("as the machine has it").isEqualTo("bilateral");
            assertThat(row.confidence()).isEqualTo(1);
        });
        assertThat(decided.classification().inScope()).isTrue();
        assertThat(decided.classification().eventStart()).isEqualTo(LocalDate.of(2016, 5, 12));
    }

    @Test
    void shouldLeaveNothingWherePeopleSeeNoContact() {
        ClassifiedItem decided = decide(MET);

        assertThat(decided.classification().rows()).isEmpty();
        assertThat(decided.classification().isInteraction()).isFalse();
        assertThat(decided.scopes()).isEmpty();
    }

    @Test
    void shouldTellTheFormatByTheNumberOfPartnersUnlessPeopleSay() {
        DecidedRow sweden = new DecidedRow("SWE", "political_technical", null);

        assertThat(decide(MET, AUSTRIA, sweden).scopes().get("SWE")).isEqualTo(new RowScope(true, false, ""));
        assertThat(decide(MET, AUSTRIA, new DecidedRow("SWE", "political_technical", "bilateral")).scopes().get("SWE"))
                .isEqualTo(new RowScope(true, true, ""));
        assertThat(decide(MET, new DecidedRow("AUT", "political_technical", "multilateral")).classification().inScope())
                .isFalse();
    }

    @Test
    void shouldKeepOutOfScopeWhoWasNoPartnerOnTheDay() {
        ClassifiedItem decided = decide(MET, new DecidedRow("COL", "political_technical", null));

        assertThat(decided.scopes().get("COL")).isEqualTo(new RowScope(false, false, "not_yet_partner"));
    }

    @Test
    void shouldMakeAReportOfWhatTheMachineTakesForAnAnnouncement() {
        ClassifiedItem decided = decide("The Secretary General will meet the Austrian Minister of Defence in Vienna.", AUSTRIA);

        assertThat(decided.identity().preview()).isFalse();
        assertThat(decided.identity().partners()).containsExactly("AUT");
        assertThat(decided.classification().inScope()).isTrue();
    }

    @Test
    void shouldNotFitACodebookThatHasTheCategoryNoLonger() {
        assertThat(fits(AUSTRIA)).isTrue();
        assertThat(fits(new DecidedRow("AUT", "cordial", null))).isFalse();
        assertThat(fits(new DecidedRow("DEU", "political_technical", null))).isFalse();
    }

    private static ClassifiedItem decide(String body, DecidedRow... rows) {
        PressItem item = Coding.item("nato.int", "2016-05-13", "Talks", body);
        ClassifiedItem machine = Coding.CLASSIFIER.classifyItem(item);
        return new Decided(Coding.CODEBOOK, Coding.REGISTERS, item, machine.classification()).over(machine, List.of(rows));
    }

    private static boolean fits(DecidedRow row) {
        return Decided.fits(Coding.CODEBOOK, Coding.REGISTERS, List.of(row));
    }
}
