package org.liaison.collector.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.collector.partner.PartnerRegister;

class MentionScreenerTest {

    private final MentionScreener screener = new MentionScreener(PartnerRegister.shipped());

    private Screening screen(String text) {
        return screener.screen(new Page(null, LocalDate.of(2015, 5, 5), "News", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The crew of USS Georgia came ashore.                            | GEO | ship
            He was born in Macon, Georgia, in 1970.                         | GEO | homonym
            The Georgia Air National Guard sent a plane.                    | GEO | homonym
            Major Jordan leaves the headquarters.                           | JOR | surname
            Colonel Mark Ireland retires.                                   | IRL | surname
            Michael Jordan signed shirts.                                   | JOR | surname
            Pictures of the River Jordan hang in the hall.                  | JOR | homonym
            The launch by North Korea was condemned.                        | KOR | homonym
            A hospital of the Sovereign Military Order of Malta.            | MLT | homonym
            A staff in the Greek region of Macedonia met.                   | MKD | homonym
            They talked about the crisis in Ukraine.                        | UKR | topic
            Soldiers from Northern Ireland paraded.                         | IRL | homonym
            """)
    void shouldRejectAClearFalseMentionWithItsReason(String text, String partner, String rule) {
        Screening screening = screen(text);

        assertThat(screening.partners()).doesNotContain(partner);
        assertThat(screening.mentions()).filteredOn(m -> m.partner().equals(partner)).isNotEmpty()
                .allSatisfy(m -> assertThat(m.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The NATO-Georgia Commission met.                                | GEO
            GEORGIA AND ALLIES MEET                                         | GEO
            Georgia's minister came.                                        | GEO
            King Abdullah of Jordan came with General Jordan.               | JOR
            The President was received in Astana.                           | KAZ
            Le ministre arménien de la Défense est venu.                    | ARM
            Президент Кыргызской Республики встретился с генсеком.          | KGZ
            The frigate HMNZS Te Mana joined.                               | NZL
            The Republic of Korea sent an envoy.                            | KOR
            """)
    void shouldAcceptThePartnerHoweverItIsNamed(String text, String partner) {
        assertThat(screen(text).partners()).containsExactly(partner);
    }

    @Test
    void shouldNameEveryMemberWhereAFrameworkIsNamed() {
        assertThat(screen("The Council met the countries of the Mediterranean Dialogue.").partners())
                .containsExactly("DZA", "EGY", "ISR", "JOR", "MAR", "MRT", "TUN");
    }

    @Test
    void shouldRejectAFormerPartnerFromItsAccessionOn() {
        Page page = new Page(null, LocalDate.of(2023, 10, 20), "Visit to Finland", "General Kivinen of Finland came.");

        assertThat(screener.screen(page).partners()).isEmpty();
        assertThat(screener.screen(page).summary()).contains("member of NATO since 2023-04-04");
    }

    @Test
    void shouldCountOffsetsInCodePoints() {
        Screening screening = screen("\uD83D\uDE00 Sweden came.");

        assertThat(screening.mentions()).singleElement()
                .extracting(Mention::start, Mention::end, Mention::text).containsExactly(2, 8, "Sweden");
    }

    @Test
    void shouldAcceptThePartnerOnItsOwnSite() {
        Page page = new Page("AZE", LocalDate.of(2021, 10, 25), "Minister receives delegation", null);

        assertThat(screener.screen(page).partners()).containsExactly("AZE");
    }

    @Test
    void shouldNotFindNamesInsideOtherWords() {
        assertThat(screen("Russell met the Finnigans in Austriazzzzzzzz and Jordanstown.").mentions()).isEmpty();
    }
}
