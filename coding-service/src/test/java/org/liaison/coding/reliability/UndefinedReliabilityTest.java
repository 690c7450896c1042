package org.liaison.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;

/** Where a coefficient does not exist, the report says so. */
class UndefinedReliabilityTest {

    @Test
    void shouldSayThatThereIsNoVariation() {
        ReliabilityReport report = Sample.report(new Integer[][] { { 2, 2, 2 }, { 2, 2, 2 } }, Level.ORDINAL, Weighting.LINEAR);

        assertThat(report.krippendorffAlpha()).isNull();
        assertThat(report.cohenKappa()).isNull();
        assertThat(report.weightedKappa()).isNull();
        assertThat(report.fleissKappa()).isNull();
        assertThat(report.gwetAc1()).isNull();
        assertThat(report.percentAgreement()).isEqualTo(1);
        assertThat(report.notes()).extracting(Note::code).containsExactly("no_variation");
        assertThat(report.estimates()).filteredOn(it -> it.estimate() == null).extracting(Estimate::reason)
                .allMatch(reason -> reason.contains("no variation"));
    }

    @Test
    void shouldSayThatOneCoderCannotAgree() {
        ReliabilityReport report = Sample.report(new Integer[][] { { 1, 2, 3 } }, Level.NOMINAL, null);

        assertThat(report.krippendorffAlpha()).isNull();
        assertThat(report.percentAgreement()).isNull();
        assertThat(report.units()).isZero();
        assertThat(report.notes()).extracting(Note::code).containsExactly("one_coder");
    }

    @Test
    void shouldSayThatNoUnitWasRatedTwice() {
        ReliabilityReport report = Sample.report(new Integer[][] { { 1, 2, null, null }, { null, null, 2, 1 } }, Level.NOMINAL,
                null);

        assertThat(report.krippendorffAlpha()).isNull();
        assertThat(report.gwetAc1()).isNull();
        assertThat(report.notes()).extracting(Note::code).containsExactly("no_pairable_unit");
    }

    @Test
    void shouldSayThatTheIntervalOfPerfectAgreementTellsNothing() {
        ReliabilityReport report = Sample.report(new Integer[][] { { 1, 2, 3, 1, 2, 3 }, { 1, 2, 3, 1, 2, 3 } }, Level.NOMINAL,
                null);

        assertThat(report.krippendorffAlpha()).isEqualTo(1);
        assertThat(report.notes()).extracting(Note::code).contains("degenerate_interval");
    }

    @Test
    void shouldKnowCategoriesThatNobodyUsed() {
        Settings settings = new Settings(Level.NOMINAL, null, 1, 0, 0.95, null, List.of("1", "2", "3"), null);

        ReliabilityReport report = Sample.report(new Integer[][] { { 2, 2, 2 }, { 2, 2, 2 } }, settings, unit -> unit,
                coder -> coder);

        assertThat(report.gwetAc1()).isEqualTo(1);
        assertThat(report.krippendorffAlpha()).isNull();
        assertThat(report.categories()).extracting(CategoryAgreement::ratings).containsExactly(0L, 6L, 0L);
    }

    @Test
    void shouldRefuseTextsOnAScaleOfNumbers() {
        RatingTable table = Sample.table();
        table.add(1, "u1", "a", "3", null, 1);
        table.add(2, "u1", "b", "high", null, 1);

        assertThatThrownBy(() -> table.build(Level.INTERVAL, List.of())).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                    assertThat(error.row()).isEqualTo(2);
                    assertThat(error.column()).isEqualTo("value");
                }));
    }

    @Test
    void shouldOrderTextsAsTheCallerSays() {
        Settings settings = new Settings(Level.ORDINAL, Weighting.LINEAR, 1, 0, 0.95, null, List.of("low", "mid", "high"),
                null);
        String[][] texts = { { "low", "mid", "high", "low" }, { "low", "high", "high", "mid" } };
        Integer[][] numbers = { { 1, 2, 3, 1 }, { 1, 3, 3, 2 } };
        RatingTable table = Sample.table();
        for (int c = 0; c < 2; c++) {
            for (int u = 0; u < 4; u++) {
                table.add(u, "u" + u, "c" + c, texts[c][u], null, 1);
            }
        }

        ReliabilityReport report = Reliability.of(table.build(settings.level(), settings.categories()), settings);

        ReliabilityReport same = Sample.report(numbers, Level.ORDINAL, Weighting.LINEAR);
        assertThat(report.krippendorffAlpha()).isEqualTo(same.krippendorffAlpha());
        assertThat(report.gwetAc2()).isEqualTo(same.gwetAc2());
        assertThat(report.weightedKappa()).isEqualTo(same.weightedKappa());
    }

    @Test
    void shouldRefuseTheSameCodingTwice() {
        RatingTable table = Sample.table();
        table.add(1, "u1", "a", "3", null, 1);
        table.add(2, "u1", "b", "3", null, 1);
        table.add(3, "u1", "a", "2", null, 1);

        assertThatThrownBy(() -> table.build(Level.NOMINAL, List.of())).isInstanceOf(ProblemException.class)
                .hasMessageContaining("'a'").hasMessageContaining("'u1'").hasMessageContaining("occasion");
    }

    @Test
    void shouldCompareACoderWithHisEarlierSelfAndTheMachineWithPeople() {
        RatingTable table = Sample.table();
        int[][] first = { { 1, 2, 3, 4, 1, 2 }, { 1, 2, 3, 4, 2, 2 }, { 1, 1, 3, 4, 1, 2 } };
        String[] coders = { "anna", "ben", "machine" };
        for (int c = 0; c < 3; c++) {
            for (int u = 0; u < 6; u++) {
                table.add(1, "u" + u, coders[c], "" + first[c][u], LocalDate.of(2014 + u / 3, 5, 1), 1);
            }
        }
        for (int u = 0; u < 6; u++) {
            table.add(1, "u" + u, "anna", u == 0 ? "2" : "" + first[0][u], null, 2);
        }
        Settings settings = new Settings(Level.ORDINAL, Weighting.LINEAR, 1, 100, 0.95, "machine", List.of(), Period.YEAR);

        ReliabilityReport report = Reliability.of(table.build(settings.level(), settings.categories()), settings);

        assertThat(report.coders()).isEqualTo(2);
        assertThat(report.percentAgreement()).isEqualTo(5 / 6.0, within(1e-12));
        assertThat(report.pairs()).extracting(PairAgreement::kind).containsExactly("coder_coder", "coder_machine",
                "coder_machine");
        assertThat(report.pairs().get(1).percentAgreement()).isEqualTo(5 / 6.0, within(1e-12));
        assertThat(report.intraCoder()).singleElement().satisfies(self -> {
            assertThat(self.name()).isEqualTo("anna");
            assertThat(self.percentAgreement()).isEqualTo(5 / 6.0, within(1e-12));
        });
        assertThat(report.periods()).extracting(PartAgreement::name).containsExactly("2014", "2015");
        assertThat(report.periods().get(0).percentAgreement()).isEqualTo(1);
        assertThat(report.notes()).extracting(Note::code).contains("machine_apart");
    }

    @Test
    void shouldTellHowWellEachCategoryIsRecognised() {
        ReliabilityReport report = Sample.report(new Integer[][] { { 1, 1, 2, 2, 3 }, { 1, 2, 2, 2, 3 } }, Level.NOMINAL, null);

        assertThat(report.categories()).extracting(CategoryAgreement::specificAgreement).containsExactly(2 / 3.0, 4 / 5.0, 1.0);
        assertThat(report.categories().get(2).krippendorffAlpha()).isEqualTo(1);
    }
}
