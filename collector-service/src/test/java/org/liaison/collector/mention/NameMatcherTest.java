package org.liaison.collector.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NameMatcherTest {

    private static NameMatcher<String> matcher(String... terms) {
        List<NameMatcher.Term<String>> list = new ArrayList<>();
        for (String term : terms) {
            boolean stem = term.endsWith("*");
            list.add(new NameMatcher.Term<>(stem ? term.substring(0, term.length() - 1) : term, stem, term));
        }
        return new NameMatcher<>(list);
    }

    private static List<String> found(NameMatcher<String> matcher, String text) {
        return matcher.all(text).stream().map(h -> text.substring(h.start(), h.end())).toList();
    }

    @Test
    void shouldTellNamesFromOthersThatBeginOrEndAlike() {
        NameMatcher<String> matcher = matcher("Mali", "Niger", "Oman", "Guinea", "Ireland");

        assertThat(found(matcher, "Malian, Nigeria, Romania, Guineans, Irelands, Mali-based, (Niger) and Guinea."))
                .containsExactly(
                        "Mali", "Niger", "Guinea");
    }

    @Test
    void shouldFindNamesWhateverTheAccentsBlanksHyphensAndApostrophesAreLike() {
        NameMatcher<String> matcher = matcher("Bosnia and Herzegovina", "Türkiye", "Nouvelle-Zélande", "Initiative d'Istanbul");

        assertThat(found(matcher,
                "Bosnia  and\nHerzegovina; Turkiye; Nouvelle\u2011Ze\u0301lande; Initiative d\u2019Istanbul; BOSNIA AND HERZEGOVINA"))
                .hasSize(5);
    }

    @Test
    void shouldMindCapitals() {
        NameMatcher<String> matcher = matcher("Georgia", "ROK", "North Korea", "crisis");

        assertThat(found(matcher, "georgia Rok rok north korea North korea GEORGIA Crisis CRISIS ROK"))
                .containsExactly("GEORGIA", "Crisis", "CRISIS", "ROK");
    }

    @Test
    void shouldFindInflectedFormsOfAStem() {
        NameMatcher<String> matcher = matcher("Грузи*", "საქართველო*", "日本");

        assertThat(found(matcher, "в Грузии и Грузию, საქართველოს, 日本の大使")).containsExactly("Грузии", "Грузию", "საქართველოს",
                "日本");
    }

    @Test
    void shouldFindALongNameBehindTheBeginOfAnother() {
        NameMatcher<String> matcher = matcher("Republic of Korea", "Republic of Korea Navy Band", "Korea", "of Korean");

        assertThat(found(matcher, "the Republic of Korea Navy of Korean make")).containsExactly("Republic of Korea", "Korea",
                "of Korean");
    }

    @Test
    void shouldFindWhatASimpleSearchFindsInRandomTexts() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                terms.add(words(random, 1 + random.nextInt(3)));
            }
            String text = words(random, 60);
            List<String> expected = new ArrayList<>();
            for (int start = 0; start < text.length(); start++) {
                for (int end = text.length(); end > start; end--) {
                    boolean whole = (start == 0 || text.charAt(start - 1) == ' ')
                            && (end == text.length() || text.charAt(end) == ' ');
                    if (whole && terms.contains(text.substring(start, end))) {
                        expected.add(start + "-" + end);
                    }
                }
            }

            assertThat(matcher(terms.toArray(String[]::new)).all(text)).extracting(h -> h.start() + "-" + h.end())
                    .containsExactlyElementsOf(expected);
        }
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                text.append((char) ('a' + random.nextInt(2)));
            }
        }
        return text.toString();
    }
}
