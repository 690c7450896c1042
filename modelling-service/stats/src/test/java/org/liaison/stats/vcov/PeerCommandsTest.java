package org.liaison.stats.vcov;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;

/** Commands of other programs, and the sentences that they end. */
class PeerCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
            "POISSON; poisson; mepoisson; glm(family = poisson); fepois; true",
            "NEGBIN1; nbreg, dispersion(constant); menbreg, dispersion(constant); -; -; false",
            "NEGBIN2; nbreg; menbreg; MASS::glm.nb; fenegbin; false",
            "LOGIT; logit; melogit; glm(family = binomial); feglm(family = \"logit\"); true",
            "PROBIT; probit; meprobit; glm(family = binomial(\"probit\")); feglm(family = \"probit\"); false",
            "GAUSSIAN; regress; xtreg, sa; lm; feols; false" })
    void shouldNameTheCommandOfEveryFamily(Family family, String pooled, String mixed, String r, String fixest,
            boolean canonical) {
        PeerCommands peers = new PeerCommands(spec(family).build());
        PeerCommands random = new PeerCommands(spec(family).effects(Effects.RANDOM).build());
        PeerCommands fixed = new PeerCommands(FitSpec.of("y ~ x | partner", family));

        assertThat(peers.stata("vce(oim)")).isEqualTo("Stata vce(oim) after " + pooled);
        assertThat(fixed.stata("vce(oim)")).isEqualTo("Stata vce(oim) after " + pooled + " with dummies");
        assertThat(random.stata("vce(oim)")).isEqualTo("Stata vce(oim) after " + mixed);
        assertThat(peers.stata("vce(conventional)")).isEqualTo("Stata " + pooled);
        assertThat(peers.r("f(%s)")).isEqualTo(r == null ? null : "R f(" + r + ")");
        assertThat(fixed.r("f(%s)")).isEqualTo(r == null ? null : "R f(" + r + ")");
        assertThat(random.r("f(%s)")).isNull();
        assertThat(peers.fixest("cluster = ~u")).isEqualTo(fixest == null ? null : "fixest cluster = ~u after " + fixest);
        assertThat(random.fixest("cluster = ~u")).isNull();
        assertThat(peers.isCanonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "POISSON; CONDITIONAL; xtpoisson, fe", "NEGBIN2; CONDITIONAL; xtnbreg, fe",
            "NEGBIN2; RANDOM_BETA; xtnbreg, re", "LOGIT; WITHIN_BETWEEN; melogit", "LOGIT; CONDITIONAL; clogit" })
    void shouldNameTheCommandOfEveryEffect(Family family, Effects effects, String command) {
        assertThat(new PeerCommands(spec(family).effects(effects).build()).stata("vce(robust)"))
                .isEqualTo("Stata vce(robust) after " + command);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = ";;", nullValues = "-", textBlock = """
            POISSON ;; POOLED ;; OIM ;; - ;; Inverse observed information of all parameters jointly; equals Stata vce(oim) after poisson.
            GAUSSIAN ;; RANDOM ;; OIM ;; - ;; Inverse cross products of the terms times the residual variance by n - k; equals Stata xtreg, sa.
            POISSON ;; POOLED ;; EIM ;; - ;; Inverse expected information of the mean parameters; equals R summary(glm(family = poisson)).
            NEGBIN2 ;; POOLED ;; EIM ;; - ;; Inverse expected information of the mean parameters at the estimated dispersion; equals R summary(MASS::glm.nb).
            GAUSSIAN ;; POOLED ;; OPG ;; - ;; Inverse sum of outer products of the scores.
            NEGBIN2 ;; POOLED ;; ROBUST ;; NONE ;; Sandwich without a small-sample factor; equals statsmodels HC0 and gretl --robust.
            LOGIT ;; POOLED ;; ROBUST ;; NONE ;; Sandwich without a small-sample factor; equals R sandwich::vcovHC(glm(family = binomial), "HC0").
            GAUSSIAN ;; POOLED ;; HC0 ;; - ;; Sandwich without a small-sample factor; equals R sandwich::vcovHC(lm, "HC0").
            LOGIT ;; POOLED ;; ROBUST ;; FIXEST ;; Sandwich, times n/(n-k); equals R sandwich::vcovHC(glm(family = binomial), "HC1").
            NEGBIN2 ;; POOLED ;; ROBUST ;; FIXEST ;; Sandwich, times n/(n-k); equals fixest vcov = "hetero" to 1e-3 after fenegbin.
            NEGBIN2 ;; POOLED ;; HC1 ;; - ;; Sandwich, times n/(n-k); equals fixest vcov = "hetero" to 1e-3 after fenegbin.
            PROBIT ;; POOLED ;; ROBUST ;; STATA ;; Sandwich, times n/(n-1); equals Stata vce(robust) after probit.
            GAUSSIAN ;; POOLED ;; ROBUST ;; STATA ;; Sandwich, times n/(n-k); equals R sandwich::vcovHC(lm, "HC1") and Stata vce(robust) after regress.
            GAUSSIAN ;; POOLED ;; ROBUST ;; SANDWICH ;; Sandwich of the mean parameters with expected information, times n/(n-k); equals R sandwich::vcovHC(lm, "HC1").
            POISSON ;; RANDOM ;; ROBUST ;; STATA ;; Sandwich, scores summed by partner, times G/(G-1); equals Stata vce(robust) after mepoisson.
            POISSON ;; RANDOM ;; ROBUST ;; NONE ;; Sandwich, scores summed by partner, without a small-sample factor.
            POISSON ;; RANDOM ;; HC0 ;; - ;; Sandwich, scores summed by partner, without a small-sample factor.
            POISSON ;; RANDOM ;; HC1 ;; - ;; Sandwich, scores summed by partner, times n/(n-k).
            POISSON ;; POOLED ;; CLUSTER ;; NONE ;; Sandwich, scores summed by a, without a small-sample factor; equals fixest cluster = ~a, ssc(K.adj = FALSE, G.adj = FALSE) after fepois.
            POISSON ;; POOLED ;; CLUSTER ;; STATA ;; Sandwich, scores summed by a, times G/(G-1); equals Stata vce(cluster a) after poisson.
            GAUSSIAN ;; RANDOM ;; CLUSTER ;; STATA ;; Sandwich, scores summed by a, times G/(G-1); equals Stata vce(cluster a) after xtreg, sa.
            GAUSSIAN ;; POOLED ;; CLUSTER ;; STATA ;; Sandwich, scores summed by a, times (n-1)/(n-k) G/(G-1); equals Stata vce(cluster a) after regress.
            GAUSSIAN ;; POOLED ;; CLUSTER ;; FIXEST ;; Sandwich, scores summed by a, times (n-1)/(n-K) G/(G-1), K without effects nested in a; equals fixest cluster = ~a after feols.
            POISSON ;; POOLED ;; CLUSTER ;; SANDWICH ;; Sandwich of the mean parameters with expected information, scores summed by a, times G/(G-1); equals R sandwich::vcovCL(glm(family = poisson), ~a).
            GAUSSIAN ;; POOLED ;; CLUSTER ;; SANDWICH ;; Sandwich of the mean parameters with expected information, scores summed by a, times (n-1)/(n-k) G/(G-1); equals R sandwich::vcovCL(lm, ~a).
            POISSON ;; POOLED ;; TWO_WAY ;; NONE ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), without a small-sample factor.
            POISSON ;; POOLED ;; TWO_WAY ;; STATA ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), each times its own G/(G-1).
            GAUSSIAN ;; POOLED ;; TWO_WAY ;; STATA ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), each times its own G/(G-1) and (n-1)/(n-k); equals R sandwich::vcovCL(lm, ~a + b).
            POISSON ;; POOLED ;; TWO_WAY ;; FIXEST ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), times (n-1)/(n-K) and the smaller G/(G-1); equals fixest cluster = ~a + b after fepois.
            POISSON ;; POOLED ;; TWO_WAY ;; SANDWICH ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), each times its own G/(G-1); equals R sandwich::vcovCL(glm(family = poisson), ~a + b).
            GAUSSIAN ;; POOLED ;; TWO_WAY ;; SANDWICH ;; Sandwich, scores summed by a, plus by b, less by both (Cameron, Gelbach and Miller 2011), each times its own G/(G-1) and (n-1)/(n-k); equals R sandwich::vcovCL(lm, ~a + b).
            """)
    void shouldSayInOneSentenceWhatTheErrorsAreAndWhoGivesThemToo(Family family, Effects effects, VcovType type,
            SmallSample factor, String sentence) {
        List<String> clusters = type == VcovType.TWO_WAY ? List.of("a", "b") : type == VcovType.CLUSTER ? List.of("a") : null;

        FitSpec spec = spec(family).effects(effects).vcov(new VcovSpec(type, factor, clusters)).build();

        assertThat(VcovDescription.of(spec)).isEqualTo(sentence);
    }

    @Test
    void shouldMentionProbabilityWeightsAndNoOthers() {
        FitSpecBuilder spec = spec(Family.POISSON).weights("w").vcov(VcovSpec.of(VcovType.HC0));

        assertThat(VcovDescription.of(spec.weightType(WeightType.PROBABILITY).build()))
                .startsWith("Sandwich with probability weights without");
        assertThat(VcovDescription.of(spec.weightType(WeightType.FREQUENCY).build())).startsWith("Sandwich without");
        assertThat(VcovDescription.of(spec.weightType(WeightType.PROBABILITY).weights(null).build()))
                .startsWith("Sandwich without");
    }

    @Test
    void shouldSayWhatIsDrawnAndHowOften() {
        VcovSpec rows = new VcovSpec(VcovType.BOOTSTRAP, null, null, 99, 7L);
        VcovSpec wild = new VcovSpec(VcovType.WILD_SCORE, null, List.of("a"), 50, 8L);

        assertThat(VcovDescription.of(FitSpec.of("y ~ x", Family.POISSON).withVcov(rows)))
                .isEqualTo("Variance over estimates of resampled rows, 99 replications, seed 7;"
                        + " equals Stata vce(bootstrap) after poisson up to the draws.");
        assertThat(VcovDescription.of(FitSpec.of("y ~ x", Family.POISSON).withVcov(wild)))
                .isEqualTo("Variance over random signs of the scores of clusters of a, 50 replications, seed 8;"
                        + " equals Stata boottest without the null imposed after poisson up to the draws.");
        assertThat(VcovDescription.of(FitSpec.of("y ~ x", Family.GAUSSIAN).withVcov(wild))).endsWith("seed 8.");
        assertThat(VcovDescription.of(spec(Family.NEGBIN2).effects(Effects.RANDOM_BETA).vcov(rows).build()))
                .endsWith("seed 7.");
    }

    private static FitSpecBuilder spec(Family family) {
        return FitSpec.builder("y ~ x", family).unit("partner").period("year");
    }
}
