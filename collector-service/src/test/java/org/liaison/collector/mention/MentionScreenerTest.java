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
            Divers looked at the submarine Georgia.                         | GEO | ship
            The director was born near Gothenburg, Sweden.                  | SWE | origin
            Guests tasted wine from Moldova.                                | MDA | origin
            Allied ministers spoke with the Chinese envoy about Mongolia.   | MNG | topic
            A flight over Finland took two hours.                           | FIN | place
            The Vienna Document has been kept.                              | AUT | document
            The former President of Colombia wrote a preface.               | COL | former_office
            Armenia should resume the talks.                                | ARM | statement
            Officers of Algeria, Egypt, Jordan, Pakistan and Serbia study.  | EGY | crowd
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
            Ministers of Austria and Ireland were received by the Chairman. | AUT
            SACEUR flew to Tbilisi and met the Prime Minister.              | GEO
            Sailors of HMS Ocean and of the Maltese patrol ship exercised.  | MLT
            """)
    void shouldAcceptThePartnerHoweverItIsNamed(String text, String partner) {
        assertThat(screen(text).partners()).contains(partner);
    }

    @Test
    void shouldNameEveryMemberWhereAFrameworkIsNamed() {
        assertThat(screen("The Council met the countries of the Mediterranean Dialogue.").partners())
                .containsExactly("DZA", "EGY", "ISR", "JOR", "MAR", "MRT", "TUN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Secretary General condemns attack in Tunisia | I condemn the murder of guests. My heartfelt sympathy goes to Tunisia. | condolence
            Secretary General to visit Jordan | He will travel to Amman next week and will meet the King.       | announced
            Visit to Mongolia postponed | The visit is postponed because of the weather.                              | cancelled
            Vacancy: assistant | Applicants know the situation in Georgia and Armenia.                                | vacancy
            Relations with Ireland | Ireland joined the programme in 1999.                                           | fact_page
            """)
    void shouldTellWhatIsNoReportOfAContact(String headline, String body, String rule) {
        Screening screening = screener.screen(new Page(null, LocalDate.of(2015, 5, 5), headline, body));

        assertThat(screening.partners()).isEmpty();
        assertThat(screening.mentions()).isNotEmpty().allSatisfy(m -> assertThat(m.rule()).isEqualTo(rule));
        assertThat(screening.kind()).isEqualTo(rule);
        assertThat(screening.confidence()).isBetween(0.5, 1.0);
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
