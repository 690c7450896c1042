package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 12);
    private static final String TEXT = "Officers of the General Staff and planners of the command met for two days of talks on the schedule of"
            + " exercises, on places in courses and on the certification of the medical company in Vaziani. Both sides agreed on a list of 14"
            + " events and met again in the evening to look at the results of the first half of the year with Colonel Kapanadze.";

    private final DuplicateIndex index = new DuplicateIndex();
    private final Map<String, ItemWords> words = new HashMap<>();

    private void item(String id, String key, LocalDate date, String body) {
        item(id, "nato.int", key, date, "en", "Staff talks in Tbilisi", body, Candidate.PageLinks.NONE);
    }

    private void item(String id, String source, String key, LocalDate date, String language, String headline, String body,
            Candidate.PageLinks links) {
        words.put(id, new ItemWords(headline, body));
        index.compare(new Candidate(id, source, key, date, language, List.of("GEO"), Fingerprint.of(headline, body), links,
                Candidate.Standing.NEW));
    }

    private Map<String, Grouping.Joined> groups() {
        return Grouping.of(index, index.matches(words)).joined();
    }

    private Sameness sameness(String id) {
        return groups().get(id).sameness();
    }

    @Test
    void shouldGroupTheSameAddress() {
        item("a", "nato.int:1", DAY, TEXT);
        item("b", "nato.int:1", DAY, "Another text altogether.");

        assertThat(sameness("b").reason()).isEqualTo("same address as a");
    }

    @Test
    void shouldGroupTheSameTextWhateverItsSpacingAndCase() {
        item("a", null, DAY, TEXT);
        item("b", null, DAY.plusDays(20), "  " + TEXT.toUpperCase(Locale.ROOT).replace(" ", " \n"));

        assertThat(groups().get("b").group()).isEqualTo("g-a");
        assertThat(groups()).containsKey("a");
        assertThat(sameness("b").reason()).isEqualTo("same text as a");
    }

    @Test
    void shouldGroupACorrectedTextOfTheSameDays() {
        item("a", null, DAY, TEXT);
        item("b", null, DAY.plusDays(1), TEXT.replace("half of the year", "half the year").replace("Kapanadze", "Kapanadse"));

        assertThat(sameness("b").kind()).isEqualTo(Sameness.Kind.NEAR);
        assertThat(sameness("b").reason()).startsWith("near-same text as a").contains("1 days apart");
    }

    @Test
    void shouldGroupARepostWithAPrefaceAndAContactBlock() {
        item("a", null, DAY, TEXT);
        item("b", "shape", "shape:x", DAY.plusDays(1), "en", "Staff talks in Tbilisi", "TBILISI (May 18, 2016) - " + TEXT
                + " For more details contact the public affairs office of the command at 555 0199.", Candidate.PageLinks.NONE);

        assertThat(sameness("b").kind()).isEqualTo(Sameness.Kind.NEAR);
    }

    @Test
    void shouldNotGroupReportsFromOnePatternThatDifferInANumberANameOrADay() {
        item("a", null, DAY, TEXT);
        item("b", null, DAY, TEXT.replace("14", "15"));
        item("c", null, DAY, TEXT.replace("Vaziani", "Senaki"));
        item("d", null, DAY.plusDays(30), TEXT.replace("look at", "study"));

        assertThat(groups()).isEmpty();
    }

    @Test
    void shouldNotGroupAPreviewWithItsReport() {
        item("a", null, DAY.minusDays(1), TEXT.replace("met for", "will meet for").replace("agreed", "will agree")
                .replace("met again", "will meet again"));
        item("b", null, DAY, TEXT);

        assertThat(groups()).isEmpty();
    }

    @Test
    void shouldNotGroupTheSameTextOfAnotherSeason() {
        item("a", null, DAY, TEXT);
        item("b", null, DAY.plusYears(1), TEXT);

        assertThat(groups()).isEmpty();
    }

    @Test
    void shouldNotGroupShortFormulasOfDifferentDays() {
        item("a", null, DAY, null);
        item("b", null, DAY.plusDays(1), null);

        assertThat(groups()).isEmpty();
    }

    @Test
    void shouldLinkATranslationByNamesAndNumbers() {
        item("en", "nato.int", null, DAY, "en", "Secretary General meets the President of Georgia",
                "On Tuesday the Secretary General, Jens Stoltenberg, met President Margvelashvili in Tbilisi. They visited the"
                        + " training centre in Krtsanisi, where 850 soldiers and 34 instructors work, and spoke of the Warsaw Summit.",
                Candidate.PageLinks.NONE);
        item("ru", "nato.int", null, DAY, "ru", "Генеральный секретарь встретился с президентом Грузии",
                "Во вторник генеральный секретарь Йенс Столтенберг встретился с президентом Маргвелашвили в Тбилиси. Они посетили"
                        + " учебный центр в Крцаниси, где работают 850 солдат и 34 инструктора, и говорили о саммите в Варшаве.",
                Candidate.PageLinks.NONE);
        item("other", "nato.int", null, DAY, "fr", "Le secrétaire général rencontre le président de la Géorgie",
                "Mardi, le secrétaire général, M. Stoltenberg, a rencontré des étudiants à Tbilissi. Les 120 étudiants ont posé 9"
                        + " questions sur la Géorgie et le sommet de Varsovie.",
                Candidate.PageLinks.NONE);

        assertThat(sameness("ru").kind()).isEqualTo(Sameness.Kind.TRANSLATION);
        assertThat(sameness("ru").reason()).startsWith("translation of en: same names and numbers");
        assertThat(groups()).doesNotContainKey("other");
    }

    @Test
    void shouldLinkATranslationThatThePageNames() {
        item("en", "jfcnaples", "jfcnaples:2018/visit", DAY, "en", "Visit", TEXT, Candidate.PageLinks.NONE);
        item("bs", "jfcnaples", "jfcnaples:bs/posjeta", DAY.plusDays(4), "bs", "Posjeta", "Nesto sasvim drugo.",
                new Candidate.PageLinks(List.of("jfcnaples:2018/visit"), List.of()));

        assertThat(sameness("bs").reason()).contains("links to the other");
    }

    @Test
    void shouldBringTogetherWhatALaterItemShowsToBeOnePage() {
        item("a", "site:1", DAY, TEXT);
        item("b", "site:2", DAY,
                "A text that is quite another one, of which there is no more than this one line to read here.");
        item("c", "site:2", DAY, TEXT);

        assertThat(groups().values().stream().map(Grouping.Joined::group).distinct()).hasSize(1);
        assertThat(groups()).containsKeys("a", "b", "c");
    }

    @Test
    void shouldGroupManyCopiesOfOneText() {
        for (int i = 0; i < 2000; i++) {
            item("n" + i, null, DAY, TEXT);
        }

        assertThat(groups()).hasSize(2000);
        assertThat(groups().values().stream().map(Grouping.Joined::group).distinct()).containsExactly("g-n0");
    }
}
