package org.liaison.stats.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.SpecificationException;

/** Contradictions in printed tables. */
class TableAuditTest {

    private static final List<Double> LEVELS = List.of(0.1, 0.05, 0.01);

    /** The readings of the digits that contradict: none, only if rounded, or even if cut. */
    private enum Reading {
        NONE,
        ROUND,
        BOTH
    }

    @ParameterizedTest
    @CsvSource({
            // exp(-0.715) = 0.4892, exp(-0.72) = 0.4868, exp(-0.705) = 0.4941
            "-0.71, 0.49, NONE", "-0.71, 0.48, ROUND", "-0.71, 0.47, BOTH", "-0.71, 0.50, BOTH",
            "-0.71, 0.489, NONE", "-0.71, 0.488, ROUND", "-0.71, 0.486, ROUND", "-0.71, 0.485, BOTH",
            // one more decimal of the ratio, one less of the estimate
            "-0.7, 0.5, NONE", "-0.7, 0.6, BOTH", "0.69, 2, NONE", "0.69, 3, BOTH",
            // a ratio that was cut lies higher than it is printed
            "2.17, 8.71, NONE", "2.17, 8.86, BOTH", "2.17, 8.85, ROUND", "2.17, 8.714, ROUND", "2.17, 8.713, BOTH",
            // an estimate of 0, and a ratio below 0
            "0.00, 1.00, NONE", "0.00, 1.01, NONE", "0.00, 1.02, BOTH", "0.00, 0.98, BOTH", "-2.45e-12, 1, NONE",
            "-3, -0.05, BOTH",
    })
    void shouldHoldTheRatioAgainstTheEstimate(String estimate, String ratio, Reading reading) {
        List<Finding> findings = audit(row("x", estimate, null, null, null, ratio));

        expect(findings, FindingCode.RATIO, "x", ratio, reading);
    }

    @Test
    void shouldSayWhatTheRatioWouldHaveToBe() {
        assertThat(audit(row("x", "-0.71", null, null, null, "0.48")).get(0).expected())
                .isEqualTo("0.48919211 to 0.49410857 = exp(-0.71)");
    }

    @ParameterizedTest
    @CsvSource({
            // z 1.640 to 1.650 around 1.645: none or one star
            "1.645, 1.000, 0, NONE", "1.645, 1.000, 1, NONE", "1.645, 1.000, 2, BOTH",
            "1.66, 1.00, 1, NONE", "1.66, 1.00, 0, ROUND", "1.67, 1.00, 0, BOTH", "1.80, 1.00, 0, BOTH", "-1.80, 1.00, 0, BOTH",
            "1.6, 1, 3, NONE", "-3.29, 1.05, 3, NONE", "-3.29, 1.05, 2, BOTH",
            "-2.45e-12, 8.04e-12, 3, BOTH", "-2.45e-12, 8.04e-13, 3, NONE", "-9.95e-12, 2.15e-12, 0, BOTH",
            // an error printed as 0 bounds the statistic from below only
            "0.04, 0.00, 3, NONE", "0.04, 0.00, 0, BOTH", "0.00, 0.01, 0, NONE", "0.00, 0.50, 1, BOTH", "0.00, 0.00, 3, NONE",
    })
    void shouldHoldTheStarsAgainstTheStatistic(String estimate, String error, int stars, Reading reading) {
        List<Finding> findings = audit(row("x", estimate, error, stars, null, null));

        expect(findings, FindingCode.STARS, "x", stars == 0 ? "no star" : "*".repeat(stars), reading);
    }

    @Test
    void shouldSayWhichStarsAreDue() {
        assertThat(audit(row("x", "1.70", "1.00", 0, null, null)).get(0).expected())
                .isEqualTo("*: |1.70 / 1.00| is 1.6865672 to 1.7135678, p 0.086608124 to 0.09168661");
        assertThat(audit(row("x", "1.645", "1.000", 2, null, null)).get(0).expected()).startsWith("no star to *: ");
        assertThat(audit(row("x", "1.645", "0.000", 2, null, null)).get(0).expected())
                .isEqualTo("***: |1.645 / 0.000| is at least 3289, p 0 to 0");
    }

    @Test
    void shouldCountStarsByTheLevelsOfTheTable() {
        ReportedRow row = row("x", "1.80", "1.00", 0, null, null);

        assertThat(TableAudit.of(table(List.of(0.05, 0.01), model("1", row)))).isEmpty();
        assertThat(TableAudit.of(table(List.of(0.01, 0.05, 0.1), model("1", row)))).isNotEmpty();
        assertThat(TableAudit.of(table(List.of(0.001, 0.01, 0.05, 0.1), model("1", row("x", "5.0", "1.0", 4, null, null)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "0.11, 0.90, NONE", "0.11, -0.90, BOTH", "-0.11, 0.90, BOTH", "-0.11, -0.90, NONE",
            "0.00, -0.90, NONE", "0.11, 0.00, NONE", "-0.11, 0.00, NONE", "-0.00, 0.90, NONE",
    })
    void shouldHoldTheSignOfTheEffectAgainstTheEstimate(String estimate, String effect, Reading reading) {
        expect(audit(row("x", estimate, null, null, effect, null)), FindingCode.SIGN, "x", effect, reading);
    }

    @Test
    void shouldSayWhichSignIsDue() {
        assertThat(audit(row("x", "0.11", null, null, "-0.90", null)).get(0).expected())
                .isEqualTo("positive, as the estimate 0.11");
        assertThat(audit(row("x", "-0.11", null, null, "0.90", null)).get(0).expected())
                .isEqualTo("negative, as the estimate -0.11");
    }

    @Test
    void shouldNameTheTermsThatImplyAnotherMeanThanMost() {
        List<Finding> findings = audit(effect("a", "2.00", "20.00"), effect("b", "-1.00", "-10.00"),
                effect("c", "1.00", "12.00"));

        expect(findings, FindingCode.MEAN, null, "c 12.00", Reading.BOTH);
        assertThat(findings.get(0).expected()).isEqualTo("one mean for all rows, 9.9725686 to 10.027569 by 2 of 3:"
                + " c would be 9.9227057 to 10.077707, c implies 11.935323 to 12.065327");
    }

    @ParameterizedTest
    @CsvSource({ "10.03, NONE", "10.04, ROUND", "10.05, BOTH", "9.97, NONE", "9.96, ROUND", "9.94, ROUND", "9.93, BOTH" })
    void shouldTellCutFromRoundedEffects(String effect, Reading reading) {
        // a and b agree on 9.97257 to 10.02757 if rounded, on 9.94776 to 10.03008 if cut
        expect(audit(effect("a", "2.00", "20.00"), effect("b", "2.00", "20.00"), effect("c", "1.000", effect)),
                FindingCode.MEAN,
                null, "c " + effect, reading);
    }

    @Test
    void shouldTakeRangesThatTouchAsAgreeing() {
        // 3 to 11, and from 5.555/0.505 = 11
        expect(audit(effect("a", "1", "5"), effect("b", "0.50", "5.56")), FindingCode.MEAN, null, null, Reading.NONE);
        expect(audit(effect("b", "0.50", "5.56"), effect("a", "1", "5")), FindingCode.MEAN, null, null, Reading.NONE);
        expect(audit(effect("a", "1", "5"), effect("b", "0.50", "5.5601")), FindingCode.MEAN, null, "a 5; b 5.5601",
                Reading.ROUND);
        // up to 1.5/4.5 and from 0.5/1.5, no decimal fractions
        expect(audit(effect("a", "5", "1"), effect("b", "1", "1")), FindingCode.MEAN, null, null, Reading.NONE);
    }

    @Test
    void shouldLeaveDummiesAndTermsInProductsAndPowersOut() {
        ReportedRow[] agreeing = { effect("a", "2.00", "20.00"), effect("b", "-1.00", "-10.00") };
        ReportedRow dummy = new ReportedRow("d", number("1.00"), null, null, number("17.18"), null, true);

        assertThat(audit(with(agreeing, dummy))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "1.00", "17.18"), effect("c:z", "1.00", null)))).isEmpty();
        assertThat(audit(with(agreeing, effect("z", "1.00", "17.18"), effect("c # z", "1.00", "3.00")))).isEmpty();
        assertThat(audit(with(agreeing, effect("z", "1.00", "17.18"), effect("c \u00d7 z", "1.00", "3.00")))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "1.00", "17.18"), effect("I(c^2)", "1.00", "3.00")))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "1.00", "17.18"), effect("I(e^2)", "1.00", "3.00"))))
                .extracting(Finding::printed)
                .containsOnly("c 17.18");
    }

    @Test
    void shouldNeedTwoTermsForAMean() {
        assertThat(audit(effect("a", "2.00", "20.00"))).isEmpty();
        assertThat(audit(effect("a", "2.00", null), effect("b", null, "20.00"))).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void shouldNotBlameATermWhereNoMajorityDoes() {
        List<Finding> findings = audit(effect("a", "2.00", "20.00"), effect("b", "1.00", "12.00"));

        expect(findings, FindingCode.MEAN, null, "a 20.00; b 12.00", Reading.BOTH);
        assertThat(findings.get(0).expected()).isEqualTo(
                "one mean for all rows, but a implies 9.9725686 to 10.027569; b implies 11.935323 to 12.065327");
    }

    @ParameterizedTest
    @CsvSource({ "10.00, b 12.00", "9.00, b 12.00", "12.00, a 20.00", "13.00, a 20.00", "10.90, b 12.00",
            "11.10, a 20.00" })
    void shouldLetThePrintedMeanDecideBetweenEquallyManyTerms(String mean, String printed) {
        ReportedModel model = new ReportedModel("1", null, number(mean),
                List.of(effect("a", "2.00", "20.00"), effect("b", "1.00", "12.00")));

        expect(TableAudit.of(table(LEVELS, model)), FindingCode.MEAN, null, printed, Reading.BOTH);
    }

    @Test
    void shouldKeepTheMajorityAgainstThePrintedMean() {
        ReportedModel model = new ReportedModel("1", null, number("12.00"),
                List.of(effect("a", "2.00", "20.00"), effect("b", "1.00", "10.00"), effect("c", "1.00", "12.00")));

        expect(TableAudit.of(table(LEVELS, model)), FindingCode.MEAN, null, "c 12.00", Reading.BOTH);
    }

    @Test
    void shouldUseEstimatesNearZeroAsFarAsTheyGo() {
        ReportedRow[] agreeing = { effect("a", "2.00", "20.00"), effect("b", "-1.00", "-10.00") };

        assertThat(audit(with(agreeing, effect("c", "0.00", "0.04")))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "0.00", "-0.04")))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "0.00", "0.00")))).isEmpty();
        assertThat(audit(with(agreeing, effect("c", "-0.00", "3.00")))).isEmpty();
        expect(audit(with(agreeing, effect("c", "0.00", "0.06"))), FindingCode.MEAN, null, "c 0.06", Reading.ROUND);
        expect(audit(with(agreeing, effect("c", "0.00", "3.00"))), FindingCode.MEAN, null, "c 3.00", Reading.BOTH);
        expect(audit(with(agreeing, effect("c", "0.00", "-3.00"))), FindingCode.MEAN, null, "c -3.00", Reading.BOTH);
        assertThat(audit(with(agreeing, effect("c", "0.00", "-3.00"))).get(0).expected()).endsWith("c implies at least 599");
        assertThat(audit(with(agreeing, effect("c", "0.00", "3.00"))).get(0).expected()).endsWith("c implies at least 599");
    }

    @Test
    void shouldLetAnUnboundedRangeWinNearThePrintedMean() {
        ReportedModel model = new ReportedModel("1", null, number("700"),
                List.of(effect("a", "2.00", "20.00"), effect("c", "0.00", "3.00")));

        List<Finding> findings = TableAudit.of(table(LEVELS, model));

        expect(findings, FindingCode.MEAN, null, "a 20.00", Reading.BOTH);
        assertThat(findings.get(0).expected())
                .isEqualTo("one mean for all rows, at least 599 by 1 of 2: a implies 9.9725686 to 10.027569");
    }

    @Test
    void shouldNameBothTheSignAndTheMean() {
        assertThat(audit(effect("a", "2.00", "20.00"), effect("b", "-1.00", "-10.00"), effect("c", "1.00", "-10.00")))
                .extracting(Finding::code)
                .containsExactly(FindingCode.SIGN, FindingCode.SIGN, FindingCode.MEAN, FindingCode.MEAN);
    }

    @ParameterizedTest
    @CsvSource({
            "-703.37, -703.37, NONE", "-703.37, -703.38, ROUND", "-703.38, -703.37, ROUND", "-703.37, -703.39, BOTH",
            "-703.39, -703.37, BOTH", "-703.4, -703.37, NONE", "-703, -703.37, NONE", "-703, -703.6, ROUND",
    })
    void shouldHoldTheLikelihoodsOfEqualModelsAgainstEachOther(String first, String second, Reading reading) {
        List<Finding> findings = related(likelihood("5", first, "a", "b"), likelihood("1", second, "a"), Relation.Kind.EQUAL);

        expect(findings, FindingCode.LOG_LIK, null, first, reading);
    }

    @ParameterizedTest
    @CsvSource({
            "-703.37, -703.37, NONE", "-703.36, -703.37, NONE", "-703.38, -703.37, ROUND", "-703.39, -703.37, BOTH",
            "-600, -703.37, NONE",
    })
    void shouldNotLetALargerModelFitWorse(String larger, String smaller, Reading reading) {
        ReportedModel first = likelihood("5", larger, "a", "b");
        ReportedModel second = likelihood("1", smaller, "a");

        expect(related(first, second, Relation.Kind.NESTED), FindingCode.LOG_LIK, null, larger, reading);
        expect(related(second, first, Relation.Kind.NESTED), FindingCode.LOG_LIK, null, larger, reading);
    }

    @Test
    void shouldTakeTheFirstModelForTheLargerWhereTermsDoNotTell() {
        for (String[][] terms : List.of(new String[][] { {}, {} }, new String[][] { {}, { "a" } },
                new String[][] { { "a" }, { "b", "c" } }, new String[][] { { "a" }, { "a" } })) {
            List<Finding> findings = related(likelihood("5", "-710.00", terms[0]), likelihood("1", "-703.37", terms[1]),
                    Relation.Kind.NESTED);
            expect(findings, FindingCode.LOG_LIK, null, "-710.00", Reading.BOTH);
            assertThat(findings).extracting(Finding::model).containsOnly("5");
        }
    }

    @Test
    void shouldSayWhatTheLikelihoodWouldHaveToBe() {
        assertThat(related(likelihood("6", "-1020.01"), likelihood("2", "-1020.31"), Relation.Kind.EQUAL).get(0).expected())
                .isEqualTo("-1020.315 to -1020.305, the -1020.31 of the equal model 2");
        assertThat(related(likelihood("6", "-1020.41"), likelihood("2", "-1020.31"), Relation.Kind.NESTED).get(0).expected())
                .isEqualTo("at least -1020.315, the -1020.31 of model 2 nested in it");
    }

    @Test
    void shouldListFindingsInTheOrderOfTheTable() {
        ReportedModel one = new ReportedModel("1", number("-10.0"), null,
                List.of(row("a", "2.00", "0.50", 0, "20.00", "1.00"), effect("b", "-1.00", "-10.00"),
                        effect("c", "1.00", "12.00")));
        ReportedModel two = new ReportedModel("2", number("-20.0"), null, List.of(row("a", "0.50", null, null, null, "3.00")));
        ReportedTable table = new ReportedTable(List.of(one, two),
                List.of(new Relation(List.of("1", "2"), Relation.Kind.EQUAL)), LEVELS);

        assertThat(TableAudit.of(table)).extracting(f -> f.model() + " " + f.term() + " " + f.code().code() + " "
                + f.strictness().code()).containsExactly("1 a ratio round", "1 a stars round", "1 a ratio round_or_truncate",
                        "1 a stars round_or_truncate", "1 null mean round", "1 null mean round_or_truncate", "2 a ratio round",
                        "2 a ratio round_or_truncate", "1 null log_lik round", "1 null log_lik round_or_truncate");
    }

    @Test
    void shouldSkipWhatIsNotPrinted() {
        assertThat(audit(row("x", null, "1.00", 3, "1.00", "1.00"), row("y", "0.50", "0.01", null, null, null),
                row("z", "0.50", null, 0, null, null))).isEmpty();
    }

    @Test
    void shouldNameTheFieldAtFault() {
        refuses("stars.1", "between 0 and 1", () -> table(List.of(0.1, 0.0), model("1")));
        refuses("stars.0", "between 0 and 1", () -> table(List.of(1.0), model("1")));
        refuses("stars.0", "between 0 and 1", () -> table(List.of(Double.NaN), model("1")));
        refuses("models.1.name", "Two models are called '1'", () -> table(LEVELS, model("1"), model("1")));
        refuses("models.0.rows.1.std_error", "cannot be negative",
                () -> table(LEVELS, model("1", effect("a", "1", "1"), row("x", "1", "-0.5", null, null, null))));
        refuses("models.0.rows.0.stars", "0 to 3 stars", () -> table(LEVELS, model("1", row("x", "1", "1", 4, null, null))));
        refuses("models.0.rows.0.stars", "0 to 3 stars", () -> table(LEVELS, model("1", row("x", "1", "1", -1, null, null))));
        ReportedModel printed = likelihood("1", "-5.0");
        refuses("relations.0.models", "between two models", () -> related(List.of(printed), "1"));
        refuses("relations.0.models", "between two models", () -> related(List.of(printed), "1", "1", "1"));
        refuses("relations.0.models", "no model '2'", () -> related(List.of(printed), "1", "2"));
        refuses("relations.0.models", "Model '2' has no log_lik", () -> related(List.of(printed, model("2")), "1", "2"));
    }

    private static void refuses(String field, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SpecificationException.class).hasMessageContaining(message)
                .extracting(e -> ((SpecificationException) e).field()).isEqualTo(field);
    }

    private static void expect(List<Finding> findings, FindingCode code, String term, String printed, Reading reading) {
        List<Strictness> expected = switch (reading) {
            case NONE -> List.of();
            case ROUND -> List.of(Strictness.ROUND);
            case BOTH -> List.of(Strictness.ROUND, Strictness.ROUND_OR_TRUNCATE);
        };
        assertThat(findings).extracting(Finding::strictness).containsExactlyElementsOf(expected);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.term()).isEqualTo(term);
            assertThat(finding.printed()).isEqualTo(printed);
        });
    }

    private static List<Finding> audit(ReportedRow... rows) {
        return TableAudit.of(table(LEVELS, model("1", rows)));
    }

    private static List<Finding> related(ReportedModel first, ReportedModel second, Relation.Kind kind) {
        return TableAudit.of(new ReportedTable(List.of(first, second),
                List.of(new Relation(List.of(first.name(), second.name()), kind)), LEVELS));
    }

    private static ReportedTable related(List<ReportedModel> models, String... names) {
        return new ReportedTable(models, List.of(new Relation(List.of(names), Relation.Kind.NESTED)), LEVELS);
    }

    private static ReportedTable table(List<Double> levels, ReportedModel... models) {
        return new ReportedTable(List.of(models), List.of(), levels);
    }

    private static ReportedModel model(String name, ReportedRow... rows) {
        return new ReportedModel(name, null, null, List.of(rows));
    }

    private static ReportedModel likelihood(String name, String logLik, String... terms) {
        return new ReportedModel(name, number(logLik), null,
                Arrays.stream(terms).map(term -> effect(term, null, null)).toList());
    }

    private static ReportedRow effect(String term, String estimate, String effect) {
        return row(term, estimate, null, null, effect, null);
    }

    private static ReportedRow row(String term, String estimate, String error, Integer stars, String effect, String ratio) {
        return new ReportedRow(term, number(estimate), number(error), stars, number(effect), number(ratio), false);
    }

    private static ReportedRow[] with(ReportedRow[] rows, ReportedRow... more) {
        List<ReportedRow> all = new ArrayList<>();
        Stream.of(rows, more).flatMap(Arrays::stream).forEach(all::add);
        return all.toArray(ReportedRow[]::new);
    }

    private static PrintedNumber number(String text) {
        return text == null ? null : PrintedNumber.parse(text);
    }
}
