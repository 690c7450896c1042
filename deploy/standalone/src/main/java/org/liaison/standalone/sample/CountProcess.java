package org.liaison.standalone.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hipparchus.util.FastMath;
import org.liaison.standalone.sample.covariate.CellCovariates;
import org.liaison.standalone.sample.seed.Dice;

/**
 * The process behind the counts: partner i in year t has a negative binomial number of interactions whose mean is
 * exp(partner effect + year effect + sum of coefficient times covariate).
 */
final class CountProcess {

    private static final String COLOMBIA = "COL";
    private static final int COLOMBIA_SINCE = 2017;
    private static final double PARTNER_SD = 0.45;
    private static final double MOST_PARTNER_EFFECT = 0.9;
    private static final double YEAR_SD = 0.15;

    private final long seed;
    private final SampleOptions options;
    private final List<CellCovariates> covariates;

    CountProcess(long seed, SampleOptions options, List<CellCovariates> covariates) {
        this.seed = seed;
        this.options = options;
        this.covariates = covariates;
    }

    /**
     * The means of all cells. Partner effects take the level of the covariates out, so that differences between partners stay
     * moderate; they
     * are scaled so that the means add up to the expected number of interactions.
     */
    Map<CellCovariates, Double> means() {
        Map<String, Double> partnerEffects = partnerEffects();
        Map<Integer, Double> yearEffects = yearEffects();
        Map<CellCovariates, Double> means = new LinkedHashMap<>();
        double sum = 0;
        for (CellCovariates cell : covariates) {
            double mean = isPartner(cell.iso3(), cell.year())
                    ? FastMath.exp(partnerEffects.get(cell.iso3()) + yearEffects.get(cell.year()) + index(cell))
                    : 0;
            means.put(cell, mean);
            sum += mean;
        }
        double scale = options.expectedInteractions() / sum;
        means.replaceAll((cell, mean) -> mean * scale);
        return means;
    }

    /** Year to partner to drawn number of interactions. */
    Map<Integer, Map<String, Integer>> draw() {
        Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
        means().forEach((cell, mean) -> {
            var dice = Dice.of(seed, "count " + cell.iso3() + cell.year());
            counts.computeIfAbsent(cell.year(), year -> new TreeMap<>()).put(cell.iso3(),
                    dice.negativeBinomial(mean, options.alpha()));
        });
        return counts;
    }

    /** Colombia's partnership began in 2017; the others are partners throughout. */
    static boolean isPartner(String iso3, int year) {
        return !iso3.equals(COLOMBIA) || year >= COLOMBIA_SINCE;
    }

    private Map<String, Double> partnerEffects() {
        Map<String, Double> level = new TreeMap<>();
        for (CellCovariates cell : covariates) {
            level.merge(cell.iso3(), index(cell) / (options.lastYear() - options.firstYear() + 1), Double::sum);
        }
        level.replaceAll((iso3, mean) -> {
            double own = Dice.of(seed, "partner effect " + iso3).normal(0, PARTNER_SD);
            return FastMath.max(-MOST_PARTNER_EFFECT, FastMath.min(MOST_PARTNER_EFFECT, own)) - mean;
        });
        return level;
    }

    private Map<Integer, Double> yearEffects() {
        var dice = Dice.of(seed, "year effects");
        Map<Integer, Double> effects = new TreeMap<>();
        for (int year = options.firstYear(); year <= options.lastYear(); year++) {
            effects.put(year, dice.normal(0, YEAR_SD));
        }
        return effects;
    }

    /** Sum of coefficient times covariate; a missing power difference adds nothing. */
    private double index(CellCovariates cell) {
        Map<String, Double> effects = options.coefficients();
        double difference = cell.powerDifference() == null ? 0 : cell.powerDifference();
        return effects.get("power") * cell.power() + effects.get("power_difference") * difference
                + effects.get("democracy") * cell.democracy() + effects.get("stability") * cell.stability()
                + effects.get("trade") * cell.trade() + effects.get("globalisation") * cell.globalisation();
    }
}
