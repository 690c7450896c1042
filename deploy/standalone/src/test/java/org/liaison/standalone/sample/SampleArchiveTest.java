package org.liaison.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.standalone.sample.press.ItemLabel;
import org.liaison.standalone.sample.press.PressArchive;
import org.liaison.standalone.sample.press.PressItem;

class SampleArchiveTest {

    private static final SampleArchive ARCHIVE = SampleArchive.generate(11, SampleOptions.defaults());

    @Test
    void shouldGiveTheSameBytesForTheSameSeed(@TempDir Path folder) throws IOException {
        ARCHIVE.write(folder.resolve("one"));
        SampleArchive.generate(11, SampleOptions.defaults()).write(folder.resolve("two"));

        try (var files = Files.walk(folder.resolve("one"))) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSize(11);
            for (Path file : written) {
                assertThat(folder.resolve("two").resolve(folder.resolve("one").relativize(file))).hasSameBinaryContentAs(file);
            }
        }
        assertThat(SampleArchive.generate(11, SampleOptions.defaults()).items()).isEqualTo(ARCHIVE.items());
    }

    @Test
    void shouldGiveAnotherArchiveForAnotherSeed() {
        var other = SampleArchive.generate(12, SampleOptions.defaults());

        assertThat(other.truth().counts()).isNotEqualTo(ARCHIVE.truth().counts());
        assertThat(other.covariateFiles().get(0).content()).isNotEqualTo(ARCHIVE.covariateFiles().get(0).content());
    }

    @Test
    void shouldPublishAboutTwoThousandItemsWithKnownShares() {
        var labels = ARCHIVE.truth().items();
        double others = labels.stream().filter(label -> label.rows().isEmpty()).count();
        double repeats = labels.stream().filter(label -> label.duplicateOf() != null).count();

        assertThat(labels.size()).isBetween(1_500, 2_700);
        assertThat(others / labels.size()).isCloseTo(0.10, within(0.01));
        assertThat(repeats / (labels.size() - others - repeats)).isCloseTo(0.08, within(0.03));
        assertThat(labels.stream().map(ItemLabel::kind)).contains("interaction", "us_state", "surname", "homonym", "place_only",
                "topic_only",
                "announced", "message", "former_office", "national", "multilateral");
        assertThat(labels.stream().map(ItemLabel::format)).contains("bilateral", "small_group", "regional");
    }

    @Test
    void shouldCountEachEventOnceForEachOfItsPartners() {
        Map<String, Integer> byHand = new HashMap<>();
        var seen = new HashSet<String>();
        for (ItemLabel label : ARCHIVE.truth().items()) {
            for (ItemLabel.Row row : label.rows()) {
                if (seen.add(label.event() + row.partner())) {
                    byHand.merge(row.partner() + label.eventStart().getYear(), 1, Integer::sum);
                }
            }
        }

        assertThat(ARCHIVE.truth().counts()).hasSize(39 * 8).allSatisfy(cell -> {
            assertThat(cell.frequency()).isEqualTo(byHand.getOrDefault(cell.iso3() + cell.year(), 0));
            assertThat(cell.intensity()).isEqualTo(cell.politicalTechnical() + 2 * cell.militaryTechnical()
                    + 3 * cell.militaryRepresentative() + 4 * cell.politicalRepresentative());
        });
    }

    @Test
    void shouldDrawTheCountsThatTheItemsTell() {
        var drawn = new CountProcess(11, SampleOptions.defaults(), ARCHIVE.truth().covariates()).draw();

        assertThat(ARCHIVE.truth().counts())
                .allSatisfy(cell -> assertThat(cell.frequency()).isEqualTo(drawn.get(cell.year()).get(cell.iso3())));
    }

    @Test
    void shouldKeepEventsOfAPartnerApart() {
        Map<String, Map<String, LocalDate[]>> events = new HashMap<>();
        ARCHIVE.truth().items()
                .forEach(label -> label.rows().forEach(row -> events.computeIfAbsent(row.partner(), key -> new HashMap<>())
                        .put(label.event(), new LocalDate[] { label.eventStart(), label.eventEnd() })));

        var gaps = new ArrayList<Long>();
        events.values().forEach(own -> {
            var inOrder = own.values().stream().sorted(Comparator.comparing(span -> span[0])).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                gaps.add(ChronoUnit.DAYS.between(inOrder.get(i - 1)[1], inOrder.get(i)[0]));
            }
        });
        assertThat(gaps).hasSizeGreaterThan(1_000).allMatch(gap -> gap >= 2);
        assertThat(gaps.stream().filter(gap -> gap < 3).count()).isLessThan(gaps.size() / 50);
    }

    @Test
    void shouldPublishEveryReportInTheYearOfItsEvent() {
        assertThat(ARCHIVE.items())
                .allSatisfy(item -> assertThat(item.published().getYear()).isEqualTo(item.label().eventStart().getYear()));
        assertThat(ARCHIVE.items()).filteredOn(item -> !item.label().rows().isEmpty())
                .allSatisfy(item -> assertThat(item.published()).isAfterOrEqualTo(item.label().eventEnd()));
    }

    @Test
    void shouldNameEachPartnerAsASearchWouldLookForIt() {
        assertThat(ARCHIVE.items()).allSatisfy(item -> assertThat(item.label().named())
                .allSatisfy(iso3 -> assertThat(item.text()).contains(PressArchive.searchedName(iso3))));
    }

    @Test
    void shouldLeaveNoSlotUnfilled() {
        assertThat(ARCHIVE.items())
                .allSatisfy(item -> assertThat(item.text()).doesNotContain("{", "}", "[", "]", "|", "null", "  "));
    }

    @Test
    void shouldPointSecondReportsToTheReportThatCounts() {
        Map<String, PressItem> byId = ARCHIVE.items().stream()
                .collect(Collectors.toMap(item -> item.label().id(), item -> item));

        assertThat(ARCHIVE.items()).filteredOn(item -> item.label().duplicateOf() != null).isNotEmpty().allSatisfy(item -> {
            PressItem counted = byId.get(item.label().duplicateOf());
            assertThat(counted.label().event()).isEqualTo(item.label().event());
            assertThat(counted.label().counted()).isTrue();
            assertThat(counted.site()).isNotEqualTo(item.site());
            assertThat(counted.published()).isBeforeOrEqualTo(item.published());
            assertThat(item.text().equals(counted.text())).isEqualTo(item.label().repeats().equals("same_text"));
        });
    }

    @Test
    void shouldGiveColombiaNoInteractionBeforeItsPartnership() {
        assertThat(ARCHIVE.truth().counts()).filteredOn(cell -> cell.iso3().equals("COL") && cell.year() < 2017)
                .hasSize(6).allMatch(cell -> cell.frequency() == 0);
    }

    @Test
    void shouldRefuseOptionsThatMakeNoArchive() {
        var effects = SampleOptions.defaults().coefficients();

        assertThatThrownBy(() -> new SampleOptions(2005, 2018, 100, 0.1, effects, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleOptions(2011, 2018, 100, 0.1, Map.of("power", 1.0), 0, 0))
                .hasMessageContaining("coefficients");
        assertThatThrownBy(() -> new SampleOptions(2011, 2018, 100, -1, effects, 0, 0)).hasMessageContaining("alpha");
    }
}
