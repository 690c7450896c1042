package org.liaison.standalone.imitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.PageMention;
import org.liaison.standalone.imitation.page.Sources;

class ImitationTruthTest {

    private static final ImitationTruth TRUTH = Imitation.of(ImitationOptions.full(7, FaultPlan.all())).truth();

    @Test
    void shouldPublishAboutTwelveThousandPagesOnNineSites() {
        Map<String, Long> bySite = TRUTH.pages().stream()
                .collect(Collectors.groupingBy(ImitatedPage::site, Collectors.counting()));

        assertThat(TRUTH.pages().size()).isBetween(11_000, 13_000);
        assertThat(bySite.keySet()).containsExactlyInAnyOrderElementsOf(Sources.ALL);
        assertThat(bySite.values()).allMatch(pages -> pages > 150);
    }

    @Test
    void shouldGiveTheSamePagesForTheSameOptions(@TempDir Path folder) throws IOException {
        var options = ImitationOptions.small(3, FaultPlan.all());
        Imitation.of(options).writeTruth(folder.resolve("one"));
        Imitation.of(options).writeTruth(folder.resolve("two"));

        for (String file : List.of("items.csv", "mentions.csv", "pairs.csv")) {
            assertThat(folder.resolve("one").resolve(file)).hasSameBinaryContentAs(folder.resolve("two").resolve(file));
            assertThat(Files.size(folder.resolve("one").resolve(file))).isPositive();
        }
        assertThat(Imitation.of(options).truth().pages()).isEqualTo(Imitation.of(options).truth().pages());
        assertThat(Imitation.of(ImitationOptions.small(4, FaultPlan.all())).truth().pages())
                .isNotEqualTo(Imitation.of(options).truth().pages());
    }

    @Test
    void shouldGiveEachPageAnAddressOfItsOwn() {
        assertThat(TRUTH.pages().stream().map(ImitatedPage::id)).doesNotHaveDuplicates();
        assertThat(TRUTH.pages()).allSatisfy(page -> assertThat(page.path()).matches("/[A-Za-z0-9/_.-]+"));
    }

    @Test
    void shouldLeaveNoSlotUnfilled() {
        assertThat(TRUTH.pages())
                .allSatisfy(page -> assertThat(page.text()).doesNotContain("{", "}", "[", "]", "|", "null", "  "));
    }

    @Test
    void shouldHaveFalseMentionsOfEveryKind() {
        Set<String> kinds = TRUTH.pages().stream().flatMap(page -> page.mentions().stream()).filter(PageMention::isFalse)
                .map(PageMention::kind).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder("us_state", "surname", "homonym", "ship", "place_only", "topic_only");
        assertThat(TRUTH.pages().stream().map(ImitatedPage::kind)).contains("interaction", "announced", "allied",
                "lorem_ipsum");
    }

    @Test
    void shouldKnowThePairsThatBelongTogether() {
        Map<String, Long> relations = TRUTH.pairs().stream()
                .collect(Collectors.groupingBy(ImitationTruth.Pair::relation, Collectors.counting()));

        assertThat(relations.keySet()).containsExactlyInAnyOrder("same_text", "near_text", "translation");
        assertThat(relations.values()).allMatch(pairs -> pairs > 100);
    }

    @Test
    void shouldHaveNoTwoPagesOfOneTextThatAreNoPair() {
        Map<String, ImitatedPage> byText = new HashMap<>();
        for (ImitatedPage page : TRUTH.pages()) {
            ImitatedPage other = byText.putIfAbsent(page.text(), page);
            if (other != null) {
                String one = page.id().compareTo(other.id()) < 0 ? page.id() : other.id();
                String two = one.equals(page.id()) ? other.id() : page.id();
                assertThat(TRUTH.pairs()).contains(new ImitationTruth.Pair(one, two, "same_text"));
            }
        }
    }

    @Test
    void shouldHaveLanguagesOfTheirOwnOnTheSitesThatHaveThem() {
        Map<String, Set<String>> languages = TRUTH.pages().stream().collect(
                Collectors.groupingBy(ImitatedPage::site, Collectors.mapping(ImitatedPage::language, Collectors.toSet())));

        assertThat(languages.get(Sources.HEADQUARTERS)).containsExactlyInAnyOrder("en", "fr", "uk");
        assertThat(languages.get(Sources.NAPLES)).containsExactlyInAnyOrder("en", "bs", "hr", "sr");
        assertThat(languages.get(Sources.SERBIA)).containsExactlyInAnyOrder("sr", "en");
        assertThat(languages.get(Sources.SWEDEN)).containsExactlyInAnyOrder("sv", "en");
    }

    @Test
    void shouldLeaveNothingOutWithoutFaults() {
        var truth = Imitation.of(ImitationOptions.small(7, FaultPlan.none())).truth();

        assertThat(truth.pages()).allMatch(page -> page.access().listed() && page.access().searchable()
                && !page.access().forbidden() && page.oldPath() == null && !page.kind().equals("lorem_ipsum"));
    }

    @Test
    void shouldRefuseOptionsThatMakeNoImitation() {
        assertThatThrownBy(() -> new ImitationOptions(1, 0, FaultPlan.none())).hasMessageContaining("events");
    }
}
