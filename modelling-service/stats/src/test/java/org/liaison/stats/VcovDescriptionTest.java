package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.vcov.VcovDescription;

class VcovDescriptionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", nullValues = "-", textBlock = """
            negbin2  ;; y ~ x | partner ;; oim     ;; -        ;; equals Stata vce(oim) after nbreg with dummies.
            negbin2  ;; y ~ x            ;; eim     ;; -        ;; equals R summary(MASS::glm.nb).
            negbin1  ;; y ~ x            ;; eim     ;; -        ;; Inverse expected information of all parameters jointly.
            negbin1  ;; y ~ x            ;; opg     ;; -        ;; equals Stata vce(opg) after nbreg, dispersion(constant).
            negbin2  ;; y ~ x            ;; robust  ;; -        ;; times n/(n-1); equals Stata vce(robust) after nbreg.
            negbin2  ;; y ~ x            ;; robust  ;; sandwich ;; equals R sandwich::vcovHC(MASS::glm.nb, "HC1").
            negbin2  ;; y ~ x            ;; HC0     ;; -        ;; equals statsmodels HC0 and gretl --robust.
            poisson  ;; y ~ x            ;; HC1     ;; -        ;; equals R sandwich::vcovHC(glm(family = poisson), "HC1").
            negbin2  ;; y ~ x            ;; cluster ;; -        ;; equals Stata vce(cluster partner) after nbreg.
            poisson  ;; y ~ x | partner ;; cluster ;; fixest   ;; equals fixest cluster = ~partner after fepois.
            probit   ;; y ~ x            ;; cluster ;; sandwich ;; equals R sandwich::vcovCL(glm(family = binomial("probit")), ~partner).
            logit    ;; y ~ x            ;; cluster ;; none     ;; without a small-sample factor
            gaussian ;; y ~ x            ;; oim     ;; -        ;; equals R summary(lm) and Stata regress.
            gaussian ;; y ~ x            ;; robust  ;; -        ;; times n/(n-k); equals R sandwich::vcovHC(lm, "HC1") and Stata vce(robust)
            gaussian ;; y ~ x            ;; cluster ;; -        ;; times (n-1)/(n-k) G/(G-1); equals Stata vce(cluster partner) after regress.
            """)
    void shouldNameTheCommandThatGivesTheSameErrors(String family, String formula, String type, String factor, String words) {
        FitSpec spec = spec(Option.of(Family.class, "family", family), formula)
                .vcov(new VcovSpec(Option.of(VcovType.class, "vcov.type", type),
                        factor == null ? null : Option.of(SmallSample.class, "vcov.small_sample", factor), List.of("partner")))
                .build();

        assertThat(VcovDescription.of(spec)).endsWith(words.endsWith(".") ? words : "").contains(words);
    }

    @Test
    void shouldDescribeEveryCombinationInOneSentence() {
        for (Family family : Family.values()) {
            for (VcovType type : VcovType.values()) {
                for (SmallSample factor : SmallSample.values()) {
                    VcovSpec vcov = new VcovSpec(type, factor, type == VcovType.TWO_WAY ? List.of("a", "b") : List.of("a"));
                    FitSpec spec;
                    try {
                        spec = spec(family, "y ~ x").vcov(vcov).build();
                    } catch (SpecificationException e) {
                        assertThat(e.field()).startsWith("vcov.");
                        continue;
                    }
                    assertThat(VcovDescription.of(spec)).as(family + " " + vcov).endsWith(".").doesNotContain("equals null")
                            .doesNotContain("%s");
                }
            }
        }
    }

    @Test
    void shouldSayWhoseScoresAreSummedInModelsWithEffectsOfUnits() {
        FitSpec random = spec(Family.NEGBIN2, "y ~ x").effects(Effects.RANDOM).vcov(VcovSpec.of(VcovType.ROBUST)).build();
        FitSpec firth = spec(Family.LOGIT, "y ~ x").penalty(Penalty.FIRTH).build();

        assertThat(VcovDescription.of(random)).contains("summed by partner").contains("Stata vce(robust) after menbreg");
        assertThat(VcovDescription.of(firth)).contains("penalised").contains("brglm2");
    }

    private static FitSpecBuilder spec(Family family, String formula) {
        return FitSpec.builder(formula, family).unit("partner").period("year");
    }
}
