package org.liaison.stats.vcov;

import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;

/** The commands of other programs that fit the same model; null where there is none. */
record PeerCommands(FitSpec spec) {

    /** An option of Stata after the command that fits the model. */
    String stata(String option) {
        String command = switch (spec.effects()) {
            case POOLED -> stataPooled();
            case FIXED -> stataPooled() + " with dummies";
            case RANDOM, WITHIN_BETWEEN -> stataMixed();
            case RANDOM_BETA -> "xtnbreg, re";
            case CONDITIONAL -> spec.family() == Family.POISSON ? "xtpoisson, fe"
                    : spec.family() == Family.LOGIT ? "clogit" : "xtnbreg, fe";
        };
        return option.equals("vce(conventional)") ? "Stata " + command : "Stata " + option + " after " + command;
    }

    private String stataPooled() {
        return switch (spec.family()) {
            case POISSON -> "poisson";
            case NEGBIN1 -> "nbreg, dispersion(constant)";
            case NEGBIN2 -> "nbreg";
            case LOGIT -> "logit";
            case PROBIT -> "probit";
            case GAUSSIAN -> "regress";
        };
    }

    private String stataMixed() {
        return switch (spec.family()) {
            case POISSON -> "mepoisson";
            case NEGBIN1 -> "menbreg, dispersion(constant)";
            case NEGBIN2 -> "menbreg";
            case LOGIT -> "melogit";
            case PROBIT -> "meprobit";
            case GAUSSIAN -> "xtreg, sa";
        };
    }

    /** What R does with its model, which stands for {@code %s}. */
    String r(String call) {
        String model = switch (spec.family()) {
            case POISSON -> "glm(family = poisson)";
            case NEGBIN1 -> null;
            case NEGBIN2 -> "MASS::glm.nb";
            case LOGIT -> "glm(family = binomial)";
            case PROBIT -> "glm(family = binomial(\"probit\"))";
            case GAUSSIAN -> "lm";
        };
        return model == null || isPanel() ? null : "R " + call.formatted(model);
    }

    /** An argument of fixest. */
    String fixest(String argument) {
        String model = switch (spec.family()) {
            case POISSON -> "fepois";
            case NEGBIN1 -> null;
            case NEGBIN2 -> "fenegbin";
            case LOGIT -> "feglm(family = \"logit\")";
            case PROBIT -> "feglm(family = \"probit\")";
            case GAUSSIAN -> "feols";
        };
        return model == null || isPanel() ? null : "fixest " + argument + " after " + model;
    }

    /** Whether observed and expected information are the same, so that R's sandwich is the joint one. */
    boolean isCanonical() {
        return spec.family() == Family.POISSON || spec.family() == Family.LOGIT;
    }

    private boolean isPanel() {
        return spec.effects() != Effects.POOLED && spec.effects() != Effects.FIXED;
    }
}
