package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 3.1, steps 5 and 6: status on the day; partner as actor, not place, topic, origin or namesake. */
class PartnerRoleTest {

    @Test
    void shouldNotTakeASurnameForAState() {
        var coded = Coding.nato("New head of the fire brigade",
                "Captain John Jordan welcomed Colonel Ireland at Headquarters.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldNotTakeTheAmericanStateForTheCountry() {
        var coded = Coding.code("lc.nato.int", "2016-05-20", "Medics train at Fort Stewart, Georgia",
                "Doctors of LANDCOM worked with nurses of the Georgia National Guard.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldGiveNoRowToATopic() {
        var coded = Coding.nato("Foreign Minister of Finland at Headquarters",
                "The Foreign Minister of Finland met the Secretary General. They discussed the conflict in Ukraine.");

        assertThat(Coding.rows(coded)).containsOnlyKeys("FIN");
    }

    @Test
    void shouldGiveNoRowToTheVenueOfAMeetingWithAThirdState() {
        var coded = Coding.nato("Talks about risk reduction",
                "General Petr Pavel met the Chief of the Russian General Staff in Baku on 18 May 2016.");

        assertThat(coded.isInteraction()).isFalse();
    }

    @Test
    void shouldGiveNoRowToADonor() {
        var coded = Coding.nato("Old mines destroyed near Kharkiv",
                "Workers of the Ministry of Defence of Ukraine and experts of the NATO Support and Procurement Agency "
                        + "destroyed old mines. The project is financed by Switzerland.");

        assertThat(Coding.rows(coded)).containsOnlyKeys("UKR");
    }

    @Test
    void shouldEndThePartnershipOnTheDayOfAccession() {
        String body = "The Minister of Defence of Montenegro met the Secretary General.";

        var before = Coding.code("nato.int", "2017-06-04", "Minister at Headquarters", body);
        var after = Coding.code("nato.int", "2017-06-05", "Minister at Headquarters", body);

        assertThat(Coding.rows(before)).containsEntry("MNE", 4);
        assertThat(after.isInteraction()).isFalse();
    }

    @Test
    void shouldKeepAContactBeforeThePartnershipOutOfScope() {
        var item = Coding.item("nato.int", "2014-03-10", "Colombian minister in Brussels",
                "The Minister of Defence of Colombia met the Deputy Secretary General.");

        var coded = Coding.CLASSIFIER.classifyItem(item);

        assertThat(coded.classification().isInteraction()).isTrue();
        assertThat(coded.classification().inScope()).isFalse();
        assertThat(coded.scopes().get("COL").exclusion()).isEqualTo("not_yet_partner");
    }

    @Test
    void shouldReadTheCountryOfAMinistrySiteFromItsAddress() {
        var coded = Coding.code("mod.gov.az", "2016-05-20", "Course for medics",
                "A mobile training team of NATO taught first aid to officers at the military hospital.");

        assertThat(Coding.rows(coded)).containsEntry("AZE", 2);
    }
}
