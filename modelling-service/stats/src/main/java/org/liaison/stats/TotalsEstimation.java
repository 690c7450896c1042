package org.liaison.stats;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Formula;
import org.liaison.stats.likelihood.Logit;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.likelihood.Poisson;
import org.liaison.stats.panel.InformativeUnits;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.RowMoments;
import org.liaison.stats.panel.total.TotalsFit;
import org.liaison.stats.panel.total.TotalsFitter;
import org.liaison.stats.panel.total.TotalsMoments;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.RandomEffect;

/**
 * Estimation of the models of Hausman, Hall and Griliches, from data to result: Poisson and negative binomial given the units'
 * totals, and the beta-distributed random effect.
 */
final class TotalsEstimation {

    private static final String POISSON_INSTEAD = " Coefficients and errors are those of the conditional Poisson model.";

    private final Frame frame;
    private final FitSpec spec;
    private final FitMonitor monitor;
    private InformativeUnits informative;

    TotalsEstimation(Frame frame, FitSpec spec, FitMonitor monitor) {
        this.frame = frame;
        this.spec = spec;
        this.monitor = monitor;
        refuse();
    }

    FitResult result() {
        if (spec.effects() == Effects.RANDOM_BETA) {
            return beta();
        }
        return switch (spec.family()) {
            case POISSON -> conditionalPoisson(null);
            case LOGIT -> conditionalLogit();
            default -> conditionalNegBin();
        };
    }

    private void refuse() {
        boolean negBin = spec.family().hasDispersion();
        if (spec.effects() == Effects.RANDOM_BETA && !negBin) {
            throw SpecificationException.field("effects",
                    "'random_beta' is an effect of negative binomials, not of '" + spec.family().code() + "'; use 'random'.");
        }
        if (spec.effects() == Effects.CONDITIONAL && !negBin && spec.family() != Family.POISSON
                && spec.family() != Family.LOGIT) {
            throw SpecificationException.field("effects",
                    "'conditional' is there for poisson, logit, negbin1 and negbin2, not for '"
                            + spec.family().code() + "'"
                            + (spec.family() == Family.GAUSSIAN ? ", where 'fixed' is the same." : "."));
        }
    }

    private FitResult beta() {
        Preparation preparation = new Preparation(frame, spec, monitor);
        Notes notes = new Notes(preparation, spec).onSample();
        PanelData data = data(preparation);
        TotalsFit fit = new TotalsFitter(data, monitor).beta(theta(preparation), preparation.first.iterations());
        PanelResult result = result(preparation, notes, data, fit, null);
        double r = Math.exp(fit.lnR());
        double s = Math.exp(fit.lnS());
        Double ofR = fit.held() > 0 ? null : result.error(data.k(), r);
        Double ofS = fit.held() > 1 ? null : result.error(data.k() + 1 - fit.held(), s);
        RandomEffect effect = RandomEffect.beta(spec.unit(), r, ofR, s, ofS);
        if (fit.held() > 0) {
            notes.add(NoteCode.VARIANCE_AT_BOUNDARY, List.of(spec.unit()), List.of(), "The likelihood rises as r grows without"
                    + " bound: " + limit(fit) + " Slopes are as they are there; r is held at " + Math.rint(r) + ".");
        }
        if (r <= 1) {
            notes.add(NoteCode.NO_MEAN, List.of(spec.unit()), List.of(), "With r of 1 or less the effects have no mean, so that"
                    + " fitted values and marginal effects do not exist; ratios do.");
        }
        return result.build(TotalsMoments.beta(fit), TotalsMoments.beta(fit, result.eta()), 0, null, List.of(effect), 2,
                nullModel(preparation.reported, true).beta(constant(preparation.reported), 0).maximum().value(), null);
    }

    /** What a beta effect tends to: s grows with r where units are alike, the constant where rows of a unit are. */
    private static String limit(TotalsFit fit) {
        if (fit.held() > 1) {
            return "neither units nor the rows of a unit differ more than chance has it, and the model is pooled Poisson.";
        }
        return fit.lnS() > fit.lnR() / 2 ? "units do not differ, and the model is the pooled negative binomial 1."
                : "given their unit counts are Poisson, and the model is Poisson with a gamma-distributed effect of variance 1/s.";
    }

    private FitResult conditionalNegBin() {
        Preparation preparation = new Preparation(frame, spec, monitor, this::informative);
        PanelData data = data(preparation);
        TotalsFit fit = new TotalsFitter(data, monitor).negBin(theta(preparation), preparation.first.iterations());
        if (fit.held() > 0) {
            return conditionalPoisson("The counts are not over-dispersed given the units' totals: the constant grows without"
                    + " bound, where the model is Poisson." + POISSON_INSTEAD);
        }
        Notes notes = new Notes(preparation, spec).onSample();
        onUnits(notes);
        notes.add(NoteCode.NOT_TRUE_FIXED_EFFECTS, List.of(spec.unit()), List.of(), "This model conditions on a dispersion by"
                + " unit, not on an effect on the mean: differences in level between units, and covariates that are constant in"
                + " time, are not controlled for (Allison and Waterman 2002; Guimaraes 2008). 'fixed' effects, or conditional"
                + " Poisson with errors clustered by unit, are.");
        PanelResult result = result(preparation, notes, data, fit, null);
        double none = nullModel(preparation.reported, data.intercept())
                .negBin(data.intercept() ? new double[1] : new double[0], 0).maximum().value();
        return result.build(TotalsMoments.unidentified(), TotalsMoments.negBin(data, result.eta()), 0, null, List.of(), 0, none,
                null);
    }

    /** @param instead why this is estimated and not the negative binomial asked for, else null */
    private FitResult conditionalPoisson(String instead) {
        FitSpec fixed = fixed(Family.POISSON);
        Preparation preparation = new Preparation(frame, fixed, monitor, this::informative);
        Notes notes = new Notes(preparation, fixed).onSample();
        onUnits(notes);
        if (instead != null) {
            notes.add(NoteCode.DISPERSION_AT_BOUNDARY, List.of(), List.of(), instead);
        }
        refuseConstantTerms(preparation);
        PanelData data = PanelData.of(preparation.estimated, preparation.basis, false, spec.unit());
        TotalsFit fit = new TotalsFitter(data, monitor)
                .poisson(Arrays.copyOf(preparation.first.point().dense(), data.k()), preparation.first.iterations());
        PanelResult result = result(preparation, notes, data, fit, preparation.first.point().group());
        double none = nullModel(preparation.reported, false).poisson(new double[0], 0).maximum().value();
        Mean mean = TotalsMoments.unidentified();
        RowMoments moments = TotalsMoments.poisson(data, result.eta());
        return result.build(mean, moments, 0, null, List.of(), 0, none, null);
    }

    /** The maximum is finite where that of the model with fixed effects is: the same directions separate both. */
    private FitResult conditionalLogit() {
        FitSpec fixed = fixed(Family.LOGIT);
        Preparation preparation = new Preparation(frame, fixed, monitor, this::informative);
        Notes notes = new Notes(preparation, fixed).onSample();
        onUnits(notes);
        refuseConstantTerms(preparation);
        Basis basis = preparation.basis;
        PanelData data = PanelData.of(preparation.estimated, basis, false, spec.unit());
        // Slopes with fixed effects are too steep, twofold at two rows a unit.
        double[] start = Arrays.stream(Arrays.copyOf(preparation.first.point().dense(), data.k())).map(b -> b / 2).toArray();
        TotalsFit fit = new TotalsFitter(data, monitor).logit(start, preparation.first.iterations());
        double[] slopes = basis.toOriginal(fit.maximum().theta());
        // The linear predictor is x'b: what the design is net of is added again.
        double[] effects = new double[preparation.absorption.groups()];
        for (int g = 0; g < effects.length; g++) {
            for (int j = 0; j < slopes.length; j++) {
                effects[g] += slopes[j] * basis.groupPart()[j][g];
            }
        }
        PanelResult result = new PanelResult(spec, preparation, notes, data, fit.maximum(), fit.scores(),
                new Logit(preparation.estimated.outcome()), effects);
        double none = nullModel(preparation.reported, false).logit(new double[0], 0).maximum().value();
        return result.build(TotalsMoments.unidentified(), TotalsMoments.logit(data, result.eta()), 0, null, List.of(), 0, none,
                null);
    }

    /** The model with a fixed effect of each unit, whose sample and slopes the conditional one shares. */
    private FitSpec fixed(Family family) {
        Formula plain = spec.formula();
        Formula absorbed = new Formula(plain.text(), plain.outcome(), true, plain.terms(), plain.offsets(),
                List.of(spec.unit()));
        return spec.change().formula(absorbed).family(family).effects(Effects.FIXED).build();
    }

    private void refuseConstantTerms(Preparation preparation) {
        if (preparation.basis.size() == 0) {
            throw SpecificationException.field("formula", "No term varies within the units of '" + spec.unit()
                    + "', so that nothing is left to estimate given their totals.");
        }
    }

    private PanelResult result(Preparation preparation, Notes notes, PanelData data, TotalsFit fit, double[] effects) {
        return new PanelResult(spec, preparation, notes, data, fit.maximum(), fit.scores(),
                new Poisson(preparation.estimated.outcome()), effects);
    }

    private Sample informative(Sample read) {
        informative = InformativeUnits.of(read, spec.unit(), spec.family() == Family.LOGIT);
        return informative.sample();
    }

    private void onUnits(Notes notes) {
        if (!informative.zero().isEmpty()) {
            notes.add(NoteCode.ALL_ZERO_UNIT_DROPPED, List.of(spec.unit()), informative.zero(), informative.zero().size()
                    + " unit(s) with a zero outcome in every row tell nothing given their total and left the sample.");
        }
        if (!informative.one().isEmpty()) {
            notes.add(NoteCode.ALL_ZERO_UNIT_DROPPED, List.of(spec.unit()), informative.one(), informative.one().size()
                    + " unit(s) with an outcome of one in every row tell nothing given their total and left the sample.");
        }
        if (!informative.single().isEmpty()) {
            notes.add(NoteCode.SINGLETON_DROPPED, List.of(spec.unit()), informative.single(), informative.single().size()
                    + " unit(s) with one row tell nothing given their total and left the sample.");
        }
    }

    private PanelData data(Preparation preparation) {
        return PanelData.of(preparation.estimated, preparation.basis, preparation.absorption.groups() > 0, spec.unit());
    }

    /** Pooled Poisson estimates: slopes and constant. */
    private static double[] theta(Preparation preparation) {
        double[] dense = preparation.first.point().dense();
        double[] group = preparation.first.point().group();
        double[] theta = Arrays.copyOf(dense, dense.length + group.length);
        System.arraycopy(group, 0, theta, dense.length, group.length);
        return theta;
    }

    private TotalsFitter nullModel(Sample sample, boolean constant) {
        Basis none = new BasisBuilder(Absorption.constant(sample.size(), constant), sample.weights()).build();
        return new TotalsFitter(PanelData.of(sample, none, constant, spec.unit()), monitor);
    }

    /** Pooled estimate of a constant alone. */
    private static double[] constant(Sample sample) {
        double total = 0;
        double exposed = 0;
        for (int i = 0; i < sample.size(); i++) {
            total += sample.weights()[i] * sample.outcome()[i];
            exposed += sample.weights()[i] * Math.exp(sample.offset()[i]);
        }
        return new double[] { Math.log(total / exposed) };
    }
}
