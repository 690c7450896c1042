package org.liaison.stats.margins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.liaison.stats.FitResult;
import org.liaison.stats.FittedModel;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Piece;
import org.liaison.stats.design.Sample;
import org.liaison.stats.margins.Prediction.Effect;
import org.liaison.stats.summary.Inference;

/**
 * Marginal effects and predictive margins with delta-method errors from the whole covariance, fixed effects and dispersion
 * included: Stata's {@code margins, dydx()} after a fit with dummies. Derivatives are analytic. Averages are over the
 * estimation sample.
 */
public final class Margins {

    private final FittedModel model;
    private final MarginsSpec spec;
    private final Inference inference;
    private final List<Column> columns;
    private final double[] share;
    /** Without rows that are separated, whose mean is at an end of its range and has no relative change. */
    private final double[] shareOfPredicted;
    private final double separated;
    private final SupportFinder support;

    private Margins(FitResult fit, MarginsSpec spec) {
        this.model = fit.model();
        this.spec = spec;
        this.inference = new Inference(spec.level() == null ? model.inference().level() : spec.level(),
                model.inference().degrees());
        this.columns = model.model().basis().columns();
        double total = Arrays.stream(model.reported().weights()).sum();
        this.share = Arrays.stream(model.model().sample().weights()).map(weight -> weight / total).toArray();
        double predicted = Arrays.stream(share).sum();
        this.shareOfPredicted = Arrays.stream(share).map(weight -> weight / predicted).toArray();
        this.support = new SupportFinder(fit);
        this.separated = model.model().likelihood().isBinary()
                ? (events(model.reported()) - events(model.model().sample())) / total
                : 0;
    }

    private static double events(Sample sample) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += sample.weights()[i] * sample.outcome()[i];
        }
        return sum;
    }

    /**
     * Effects in the order of the variables, within a variable in the order of the grid.
     *
     * @throws SpecificationException for a variable that the model does not hold or a level that does not occur
     */
    public static List<MarginalEffect> compute(FitResult fit, MarginsSpec spec) {
        return new Margins(fit, spec).effects();
    }

    private List<MarginalEffect> effects() {
        List<Scenario> grid = grid();
        List<MarginalEffect> effects = new ArrayList<>();
        List<String> variables = spec.variables() == null ? allVariables() : spec.variables();
        for (String variable : variables) {
            check("variables", variable);
            grid.forEach(scenario -> effects.addAll(of(variable, scenario)));
        }
        if (variables.isEmpty()) {
            // Separated rows are predicted without error, whatever the finite terms are set to.
            double certain = spec.type() == MarginsType.AT_MEANS ? 0 : separated;
            grid.forEach(scenario -> {
                Effect mean = predict(scenario).mean();
                effects.add(row("(prediction)", null, scenario, new Effect(mean.estimate() + certain, mean.gradient())));
            });
        }
        return effects;
    }

    private List<MarginalEffect> of(String variable, Scenario scenario) {
        boolean factor = levelPieces(variable).findAny().isPresent();
        if (factor) {
            if (spec.change() != null && spec.change() != Change.DISCRETE) {
                throw SpecificationException.field("change", "'" + variable + "' is a factor; it has no "
                        + (spec.change() == Change.DERIVATIVE ? "derivative." : "elasticity."));
            }
            return levelEffects(variable, scenario);
        }
        if (spec.change() == Change.DISCRETE) {
            Effect effect = predict(scenario.with(variable, 1)).mean().minus(predict(scenario.with(variable, 0)).mean());
            return List.of(row(variable, Change.DISCRETE, scenario, effect));
        }
        Change change = spec.change() == null ? Change.DERIVATIVE : spec.change();
        return List.of(row(variable, change, scenario, predict(scenario).derivative(variable, change)));
    }

    /** Each level that has a coefficient against the first that is the base. */
    private List<MarginalEffect> levelEffects(String variable, Scenario scenario) {
        Set<String> estimated = new LinkedHashSet<>(levelPieces(variable).toList());
        String[] levels = sample().group(variable).levels();
        String base = base(variable, levels, estimated);
        Effect atBase = predict(scenario.with(variable, base)).mean();
        return estimated.stream().filter(level -> !level.equals(base)).map(level -> row("factor(" + variable + ")" + level,
                Change.DISCRETE, scenario, predict(scenario.with(variable, level)).mean().minus(atBase))).toList();
    }

    private String base(String variable, String[] levels, Set<String> estimated) {
        Set<String> dropped = new LinkedHashSet<>();
        model.model().basis().dropped().forEach(d -> d.column().pieces().forEach(piece -> {
            if (piece instanceof Piece.Level level && level.variable().equals(variable)) {
                dropped.add(level.level());
            }
        }));
        return Arrays.stream(levels).filter(level -> !estimated.contains(level) && !dropped.contains(level)).findFirst()
                .orElse(levels[0]);
    }

    private Prediction predict(Scenario scenario) {
        boolean ofMean = spec.change() != null && spec.change().isOfMean();
        return new Prediction(model, scenario, ofMean ? shareOfPredicted : share, spec.type() == MarginsType.AT_MEANS);
    }

    private List<Scenario> grid() {
        List<Scenario> grid = List.of(Scenario.NONE);
        for (Map.Entry<String, List<Object>> entry : spec.at().entrySet()) {
            check("at", entry.getKey());
            List<Scenario> finer = new ArrayList<>();
            for (Scenario scenario : grid) {
                for (Object value : entry.getValue()) {
                    checkLevel(entry.getKey(), value);
                    finer.add(scenario.with(entry.getKey(), value));
                }
            }
            grid = finer;
        }
        return grid;
    }

    private void check(String field, String variable) {
        if (columns.stream().noneMatch(column -> column.uses(variable))) {
            throw SpecificationException.field(field, "'" + variable + "' is in no estimated term of the model.");
        }
        if (columns.stream().anyMatch(column -> column.uses(variable) && model.infinite().contains(column.name()))) {
            throw SpecificationException.field(field, "'" + variable + "' has no finite estimate.");
        }
    }

    private void checkLevel(String variable, Object value) {
        String label = value instanceof Number number ? Grouping.label(number.doubleValue()) : String.valueOf(value);
        if (levelPieces(variable).findAny().isPresent() && sample().group(variable).indexOf(label) < 0) {
            throw SpecificationException.field("at", "'" + variable + "' has no level '" + label + "' in the sample.");
        }
    }

    private Stream<String> levelPieces(String variable) {
        return columns.stream().flatMap(column -> column.pieces().stream())
                .filter(piece -> piece instanceof Piece.Level level && level.variable().equals(variable))
                .map(piece -> ((Piece.Level) piece).level());
    }

    private List<String> allVariables() {
        Set<String> names = new LinkedHashSet<>();
        columns.stream().filter(column -> !model.infinite().contains(column.name()))
                .forEach(column -> names.addAll(column.term().variables()));
        return List.copyOf(names);
    }

    private Sample sample() {
        return model.model().sample();
    }

    private MarginalEffect row(String term, Change change, Scenario scenario, Effect effect) {
        double estimate = effect.estimate();
        double variance = model.covariance().map(c -> c.of(effect.gradient())).orElse(Double.NaN);
        if (!(variance > 0)) {
            return new MarginalEffect(term, change, scenario.values(), estimate, null, null, null, null, null,
                    support.of(scenario));
        }
        double error = Math.sqrt(variance);
        double half = inference.critical() * error;
        return new MarginalEffect(term, change, scenario.values(), estimate, error, estimate / error,
                inference.pValue(estimate / error), estimate - half, estimate + half, support.of(scenario));
    }
}
