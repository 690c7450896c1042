package org.liaison.stats.vcov;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Penalty;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;

/** The covariance of a model in words, with the commands of other programs that give the same errors. */
public final class VcovDescription {

    private final FitSpec spec;
    private final PeerCommands peers;
    private final SmallSample factor;
    private final String clusters;
    private final boolean gaussian;
    private final boolean panel;

    private VcovDescription(FitSpec spec) {
        this.spec = spec;
        this.peers = new PeerCommands(spec);
        this.factor = spec.vcov().smallSample();
        this.clusters = String.join(" ", spec.vcov().cluster());
        this.gaussian = spec.family() == Family.GAUSSIAN;
        this.panel = spec.effects().needsUnit();
    }

    /** A sentence such as {@code Scores summed by partner, times G/(G-1); equals Stata vce(cluster partner) after nbreg.} */
    public static String of(FitSpec spec) {
        return new VcovDescription(spec).sentence();
    }

    private String sentence() {
        String weighted = spec.weights() != null && spec.weightType() == WeightType.PROBABILITY ? " with probability weights"
                : "";
        return switch (spec.vcov().type()) {
            case OIM, IID -> observed();
            case EIM -> expected();
            case OPG -> equals("Inverse sum of outer products of the scores", gaussian ? null : peers.stata("vce(opg)"));
            case ROBUST, HC0, HC1 -> panel ? byUnit() : robust(weighted);
            case CLUSTER -> cluster(weighted);
            case TWO_WAY -> twoWay();
            case BOOTSTRAP -> resampled("Variance over estimates of resampled ", "vce(bootstrap)");
            case WILD_SCORE -> resampled("Variance over random signs of the scores of ", "boottest without the null imposed");
        };
    }

    private String observed() {
        if (spec.penalty() == Penalty.FIRTH) {
            return equals("Inverse information at the penalised estimates", "R brglm2");
        }
        if (gaussian) {
            return equals("Inverse cross products of the terms times the residual variance by n - k",
                    panel ? peers.stata("vce(conventional)") : "R summary(lm) and Stata regress");
        }
        return equals("Inverse observed information of all parameters jointly" + scaled(),
                factor != SmallSample.DEVIANCE ? peers.stata("vce(oim)")
                        : spec.family() == Family.POISSON ? dispersed() : null);
    }

    private String expected() {
        if (spec.family() == Family.NEGBIN1) {
            return equals("Inverse expected information of all parameters jointly" + scaled(), null);
        }
        return equals("Inverse expected information of the mean parameters" + (spec.family().hasDispersion()
                ? " at the estimated dispersion"
                : "") + scaled(), factor == SmallSample.DEVIANCE ? dispersed() : peers.r("summary(%s)"));
    }

    private String dispersed() {
        return peers.r("summary(m, dispersion = deviance(m) / df.residual(m)) with m from %s");
    }

    private String scaled() {
        return factor == SmallSample.DEVIANCE ? ", times deviance/(n-k) (Allison and Waterman 2002)" : "";
    }

    private String robust(String weighted) {
        boolean degrees = spec.vcov().type() == VcovType.HC1 || factor == SmallSample.FIXEST
                || factor == SmallSample.STATA && gaussian && spec.vcov().type() == VcovType.ROBUST;
        if (factor == SmallSample.SANDWICH) {
            return equals("Sandwich of the mean parameters with expected information, times n/(n-k)",
                    peers.r("sandwich::vcovHC(%s, \"HC1\")"));
        }
        if (degrees) {
            String peer = gaussian ? peers.r("sandwich::vcovHC(%s, \"HC1\")") + " and " + peers.stata("vce(robust)")
                    : peers.isCanonical() ? peers.r("sandwich::vcovHC(%s, \"HC1\")")
                            : peers.fixest("vcov = \"hetero\" to 1e-3");
            return equals("Sandwich" + weighted + ", times n/(n-k)", peer);
        }
        if (factor == SmallSample.STATA && spec.vcov().type() == VcovType.ROBUST) {
            return equals("Sandwich" + weighted + ", times n/(n-1)", peers.stata("vce(robust)"));
        }
        return equals("Sandwich" + weighted + " without a small-sample factor",
                gaussian || peers.isCanonical() ? peers.r("sandwich::vcovHC(%s, \"HC0\")")
                        : "statsmodels HC0 and gretl --robust");
    }

    private String byUnit() {
        String by = "Sandwich, scores summed by " + spec.unit();
        if (spec.vcov().type() == VcovType.HC1) {
            return equals(by + ", times n/(n-k)", null);
        }
        boolean corrected = spec.vcov().type() == VcovType.ROBUST && factor == SmallSample.STATA;
        return equals(by + (corrected ? ", times G/(G-1)" : ", without a small-sample factor"),
                corrected ? peers.stata("vce(robust)") : null);
    }

    private String cluster(String weighted) {
        String by = "Sandwich" + weighted + ", scores summed by " + clusters;
        String tilde = "~" + clusters;
        return switch (factor) {
            case NONE, DEVIANCE -> equals(by + ", without a small-sample factor",
                    peers.fixest("cluster = " + tilde + ", ssc(K.adj = FALSE, G.adj = FALSE)"));
            case STATA -> equals(by + (gaussian && !panel ? ", times (n-1)/(n-k) G/(G-1)" : ", times G/(G-1)"),
                    peers.stata("vce(cluster " + clusters + ")"));
            case FIXEST -> equals(by + ", times (n-1)/(n-K) G/(G-1), K without effects nested in " + clusters,
                    peers.fixest("cluster = " + tilde));
            case SANDWICH -> equals("Sandwich of the mean parameters with expected information, scores summed by " + clusters
                    + (gaussian ? ", times (n-1)/(n-k) G/(G-1)" : ", times G/(G-1)"),
                    peers.r("sandwich::vcovCL(%s, " + tilde + ")"));
        };
    }

    private String twoWay() {
        String a = spec.vcov().cluster().get(0);
        String b = spec.vcov().cluster().get(1);
        String sum = "Sandwich, scores summed by " + a + ", plus by " + b + ", less by both (Cameron, Gelbach and Miller 2011)";
        String both = "~" + a + " + " + b;
        return switch (factor) {
            case NONE, DEVIANCE -> equals(sum + ", without a small-sample factor", null);
            case STATA -> equals(sum + ", each times its own G/(G-1)" + (gaussian ? " and (n-1)/(n-k)" : ""),
                    gaussian ? peers.r("sandwich::vcovCL(%s, " + both + ")") : null);
            case FIXEST -> equals(sum + ", times (n-1)/(n-K) and the smaller G/(G-1)", peers.fixest("cluster = " + both));
            case SANDWICH -> equals(sum + ", each times its own G/(G-1)" + (gaussian ? " and (n-1)/(n-k)" : ""),
                    peers.r("sandwich::vcovCL(%s, " + both + ")"));
        };
    }

    private String resampled(String what, String command) {
        String of = clusters.isEmpty() ? "rows" : "clusters of " + clusters;
        String draws = what + of + ", " + spec.vcov().replications() + " replications, seed " + spec.vcov().seed();
        return equals(draws, gaussian || spec.effects() == Effects.RANDOM_BETA ? null
                : peers.stata(command) + " up to the draws");
    }

    private String equals(String meaning, String peer) {
        if (spec.biasCorrection() != BiasCorrection.NONE) {
            return meaning + ", at the bias-corrected estimates.";
        }
        return meaning + (peer == null ? "." : "; equals " + peer + ".");
    }
}
