package org.liaison.stats;

import org.liaison.stats.formula.Formula;

/** Collects the choices of a {@link FitSpec}; what is not said, or null, has its default. */
public final class FitSpecBuilder {

    private Formula formula;
    private Family family;
    private Effects effects;
    private String unit;
    private String period;
    private VcovSpec vcov;
    private String offset;
    private String exposure;
    private String weights;
    private WeightType weightType;
    private Missing missing;
    private Double level;
    private Reference reference;
    private Integration integration;
    private Penalty penalty;
    private BiasCorrection biasCorrection;

    FitSpecBuilder(Formula formula, Family family) {
        this.formula = formula;
        this.family = family;
    }

    FitSpecBuilder(FitSpec spec) {
        this(spec.formula(), spec.family());
        this.effects = spec.effects();
        this.unit = spec.unit();
        this.period = spec.period();
        this.vcov = spec.vcov();
        this.offset = spec.offset();
        this.exposure = spec.exposure();
        this.weights = spec.weights();
        this.weightType = spec.weightType();
        this.missing = spec.missing();
        this.level = spec.level();
        this.reference = spec.reference();
        this.integration = spec.integration();
        this.penalty = spec.penalty();
        this.biasCorrection = spec.biasCorrection();
    }

    /** Outcome, terms and fixed effects. */
    public FitSpecBuilder formula(Formula value) {
        this.formula = value;
        return this;
    }

    /** Distribution of the outcome. */
    public FitSpecBuilder family(Family value) {
        this.family = value;
        return this;
    }

    /** How differences between units enter. */
    public FitSpecBuilder effects(Effects value) {
        this.effects = value;
        return this;
    }

    /** Column of the units. */
    public FitSpecBuilder unit(String value) {
        this.unit = value;
        return this;
    }

    /** Column of the periods. */
    public FitSpecBuilder period(String value) {
        this.period = value;
        return this;
    }

    /** Covariance wanted. */
    public FitSpecBuilder vcov(VcovSpec value) {
        this.vcov = value;
        return this;
    }

    /** Column added to the linear predictor. */
    public FitSpecBuilder offset(String value) {
        this.offset = value;
        return this;
    }

    /** Column whose logarithm is added to the linear predictor. */
    public FitSpecBuilder exposure(String value) {
        this.exposure = value;
        return this;
    }

    /** Column of the weights. */
    public FitSpecBuilder weights(String value) {
        this.weights = value;
        return this;
    }

    /** What the weights are. */
    public FitSpecBuilder weightType(WeightType value) {
        this.weightType = value;
        return this;
    }

    /** What happens to rows that lack a value. */
    public FitSpecBuilder missing(Missing value) {
        this.missing = value;
        return this;
    }

    /** Level of the intervals. */
    public FitSpecBuilder level(Double value) {
        this.level = value;
        return this;
    }

    /** Distribution of p-values and intervals. */
    public FitSpecBuilder reference(Reference value) {
        this.reference = value;
        return this;
    }

    /** How a random intercept is integrated out. */
    public FitSpecBuilder integration(Integration value) {
        this.integration = value;
        return this;
    }

    /** What is added to the log-likelihood. */
    public FitSpecBuilder penalty(Penalty value) {
        this.penalty = value;
        return this;
    }

    /** What is done about incidental parameters. */
    public FitSpecBuilder biasCorrection(BiasCorrection value) {
        this.biasCorrection = value;
        return this;
    }

    /** @throws SpecificationException if the choices do not go together */
    public FitSpec build() {
        return new FitSpec(formula, family, effects, unit, period, vcov, offset, exposure, weights, weightType, missing, level,
                reference, integration, penalty, biasCorrection);
    }
}
