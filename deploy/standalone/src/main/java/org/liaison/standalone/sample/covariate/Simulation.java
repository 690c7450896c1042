package org.liaison.standalone.sample.covariate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hipparchus.util.FastMath;
import org.liaison.standalone.sample.seed.Dice;

/**
 * The simulated covariates of all countries, rounded as they stand in the files.
 *
 * <p>
 * Variation within a country is wider than in life, so that eight years identify six coefficients beside partner and year
 * effects.
 */
public final class Simulation {

    static final int FIRST_OUTPUT_YEAR = 2008;
    static final int FIRST_YEAR = 2010;
    static final int LAST_YEAR = 2018;

    private static final double[] INCOME = { 1_500, 4_000, 9_000, 22_000, 45_000 };

    private final List<Country> countries;
    private final Map<String, Map<Integer, Output>> output = new TreeMap<>();
    private final Map<String, Map<Integer, double[]>> democracy = new TreeMap<>();
    private final Map<String, Map<Integer, Double>> stability = new TreeMap<>();
    private final Map<String, Map<Integer, Double>> globalisation = new TreeMap<>();
    private final List<TradeFlow> trade;

    /** Gross domestic product and the same per head, in constant US dollars. */
    public record Output(double gdp, double perCapita) {
    }

    private Simulation(long seed, List<Country> countries) {
        this.countries = countries;
        for (Country country : countries) {
            var dice = Dice.of(seed, "covariates " + country.iso3());
            output.put(country.iso3(), drawOutput(country, dice));
            democracy.put(country.iso3(), drawDemocracy(dice));
            stability.put(country.iso3(),
                    drawCourse(dice, Course.draw(dice, dice.normal(-0.1, 0.8), dice.normal(0, 0.02), 0.2, 0.5, 0.1), -3, 2.2));
            globalisation.put(country.iso3(),
                    drawCourse(dice, Course.draw(dice, dice.uniform(42, 84), dice.normal(0.3, 0.4), 2, 5, 0.7), 20, 97));
        }
        trade = TradeSimulation.draw(seed, this);
    }

    /** Draws the covariates of a seed. */
    public static Simulation draw(long seed) {
        return new Simulation(seed, Country.all());
    }

    private static Map<Integer, Output> drawOutput(Country country, Dice dice) {
        double level = FastMath.log10(INCOME[country.incomeClass() - 1]) + dice.uniform(-0.08, 0.08);
        double people = country.populationClass() * 1e6 * FastMath.pow(10, dice.uniform(-0.05, 0.05));
        double growth = dice.uniform(-0.003, 0.02);
        Course income = Course.draw(dice, level, dice.normal(0.010, 0.012), 0.06, 0.15, 0.012);
        var years = new LinkedHashMap<Integer, Output>();
        for (int year = FIRST_OUTPUT_YEAR; year <= LAST_YEAR; year++) {
            double perCapita = FastMath.pow(10, income.at(year, dice));
            double population = people * FastMath.pow(1 + growth, year - FIRST_OUTPUT_YEAR);
            years.put(year, new Output(round(perCapita * population, 0), round(perCapita, 4)));
        }
        return years;
    }

    /** The five high-level indices: polyarchy, liberal, participatory, deliberative, egalitarian. */
    private static Map<Integer, double[]> drawDemocracy(Dice dice) {
        Course core = Course.draw(dice, dice.uniform(0.18, 0.82), dice.normal(0, 0.004), 0.05, 0.13, 0.01);
        double[] share = { 1, dice.uniform(0.7, 0.92), dice.uniform(0.55, 0.7), dice.uniform(0.7, 0.9),
                dice.uniform(0.7, 0.9) };
        var years = new LinkedHashMap<Integer, double[]>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double value = core.at(year, dice);
            double[] indices = new double[share.length];
            for (int i = 0; i < share.length; i++) {
                indices[i] = round(FastMath.min(0.95, FastMath.max(0.01, value * share[i] + dice.normal(0, 0.01))), 3);
            }
            years.put(year, indices);
        }
        return years;
    }

    private static Map<Integer, Double> drawCourse(Dice dice, Course course, double least, double most) {
        var years = new LinkedHashMap<Integer, Double>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.put(year, round(FastMath.min(most, FastMath.max(least, course.at(year, dice))), 6));
        }
        return years;
    }

    static double round(double value, int decimals) {
        double scale = FastMath.pow(10.0, decimals);
        return FastMath.rint(value * scale) / scale;
    }

    public List<Country> countries() {
        return countries;
    }

    /** ISO3 codes of the partners, sorted. */
    public List<String> partners() {
        return countries.stream().filter(Country::isPartner).map(Country::iso3).sorted().toList();
    }

    Map<Integer, Output> output(String iso3) {
        return output.get(iso3);
    }

    Map<Integer, double[]> democracy(String iso3) {
        return democracy.get(iso3);
    }

    Map<Integer, Double> stability(String iso3) {
        return stability.get(iso3);
    }

    Map<Integer, Double> globalisation(String iso3) {
        return globalisation.get(iso3);
    }

    List<TradeFlow> trade() {
        return trade;
    }
}
