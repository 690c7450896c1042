package org.liaison.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples, to the digits that their authors print. */
class PublishedExamplesTest {

    /** Fleiss, Levin and Paik (2003, table 18.1): two raters, 100 patients, psychotic, neurotic, organic. */
    private static final int[][] PATIENTS = { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } };
    /** Gwet (2014): two abstractors, 100 pregnancies; the table {@code cont3x3abstractors} of R's irrCAC. */
    private static final int[][] ABSTRACTORS = { { 13, 0, 0 }, { 0, 20, 7 }, { 0, 4, 56 } };

    @ParameterizedTest
    @CsvSource({ "NOMINAL,0.743", "ORDINAL,0.815", "INTERVAL,0.849", "RATIO,0.797" })
    void shouldGiveAlphaOfKrippendorffsTableWithMissingValues(Level level, double published) {
        ReliabilityReport report = Sample.report(Sample.KRIPPENDORFF, level, null);

        assertThat(report.krippendorffAlpha()).isEqualTo(published, within(5e-4));
        assertThat(report.units()).isEqualTo(11);
        assertThat(report.coders()).isEqualTo(4);
        assertThat(report.confLow()).isLessThan(published);
        assertThat(report.confHigh()).isGreaterThan(published);
    }

    @Test
    void shouldGiveGwetsFiguresForTheSameTable() {
        ReliabilityReport linear = Sample.report(Sample.KRIPPENDORFF, Level.ORDINAL, Weighting.LINEAR);
        ReliabilityReport quadratic = Sample.report(Sample.KRIPPENDORFF, Level.ORDINAL, Weighting.QUADRATIC);

        assertThat(linear.gwetAc1()).isEqualTo(0.77544, within(5e-6));
        assertThat(Sample.estimate(linear, "gwet_ac1").stdError()).isEqualTo(0.14295, within(5e-6));
        assertThat(Sample.estimate(linear, "gwet_ac1").confLow()).isEqualTo(0.461, within(5e-4));
        assertThat(linear.gwetAc2()).isEqualTo(0.85874, within(5e-6));
        assertThat(Sample.estimate(linear, "gwet_ac2").stdError()).isEqualTo(0.11733, within(5e-6));
        assertThat(quadratic.gwetAc2()).isEqualTo(0.914, within(5e-6));
        assertThat(Sample.estimate(quadratic, "gwet_ac2").stdError()).isEqualTo(0.10396, within(5e-6));
        assertThat(linear.percentAgreement()).isEqualTo(9 / 11.0, within(1e-12));
        assertThat(Sample.estimate(linear, "percent_agreement").stdError()).isEqualTo(0.12561, within(5e-6));
        assertThat(Sample.estimate(linear, "fleiss_kappa_incomplete").estimate()).isEqualTo(0.76117, within(5e-6));
        assertThat(Sample.estimate(linear, "fleiss_kappa_incomplete").stdError()).isEqualTo(0.15302, within(5e-6));
    }

    @Test
    void shouldGiveCohensKappaOfTheTextbookPatients() {
        ReliabilityReport report = Sample.report(Sample.crossed(PATIENTS), Level.NOMINAL, null);

        assertThat(report.cohenKappa()).isEqualTo(0.68, within(5e-3));
        assertThat(Sample.estimate(report, "cohen_kappa").stdError()).isEqualTo(0.087, within(1e-3));
        assertThat(report.weightedKappa()).isNull();
        assertThat(Sample.estimate(report, "weighted_kappa").reason()).contains("weights");
    }

    @Test
    void shouldGiveGwetsFiguresForTwoAbstractors() {
        ReliabilityReport report = Sample.report(Sample.crossed(ABSTRACTORS), Level.NOMINAL, null);

        assertThat(report.percentAgreement()).isEqualTo(0.89, within(1e-12));
        assertThat(report.cohenKappa()).isEqualTo(0.7964094, within(5e-8));
        assertThat(Sample.estimate(report, "cohen_kappa").stdError()).isEqualTo(0.05891072, within(5e-8));
        assertThat(report.gwetAc1()).isEqualTo(0.8493305, within(5e-8));
        assertThat(Sample.estimate(report, "fleiss_kappa_incomplete").estimate()).isEqualTo(0.7962397, within(5e-8));
    }
}
