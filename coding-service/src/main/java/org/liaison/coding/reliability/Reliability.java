package org.liaison.coding.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liaison.kit.problem.ProblemException;

/** Computes every coefficient of one table of ratings. */
final class Reliability {

    /**
     * More different values than this are measurements rather than categories; the matrices of weights grow with its square.
     */
    private static final int MOST_CATEGORIES = 1000;
    private static final int MOST_LISTED = 200;
    /** Ratings looked at for all pairs of coders; some seconds. */
    private static final double MOST_PAIR_WORK = 1e9;

    private final RatedUnits rated;
    private final Settings settings;
    private final int machine;
    private final Ratings people;
    private final List<Note> notes = new ArrayList<>();

    private Reliability(RatedUnits rated, Settings settings) {
        this.rated = rated;
        this.settings = settings;
        this.machine = settings.machine() == null ? -1 : List.of(rated.all().coders()).indexOf(settings.machine());
        if (settings.machine() != null && machine < 0) {
            throw ProblemException.unprocessable("/machine", "No rating is by a coder named '" + settings.machine() + "'.");
        }
        this.people = withoutMachine(rated.first());
    }

    static ReliabilityReport of(RatedUnits rated, Settings settings) {
        return new Reliability(rated, settings).report();
    }

    private Ratings withoutMachine(Ratings ratings) {
        return machine < 0 ? ratings : ratings.byCoders(coder -> coder != machine);
    }

    private ReliabilityReport report() {
        Ratings pairable = people.pairable();
        int[] coders = people.activeCoders();
        explain(pairable, coders);
        Patterns patterns = Patterns.in(pairable);
        Resampling resampling = Resampling.of(settings, patterns);
        resampling.note().ifPresent(notes::add);
        Estimate alpha = alpha(pairable, patterns, resampling.draws());
        boolean few = people.scale().size() <= MOST_CATEGORIES;
        ChanceCorrected corrected = few ? new ChanceCorrected(people, settings.confidence()) : null;
        FleissKappa fleiss = few ? FleissKappa.of(people, settings.confidence()) : null;
        Estimate percent = few ? corrected.percentAgreement() : tooMany("percent_agreement");
        Estimate overall = few ? fleiss.overall() : tooMany("fleiss_kappa");
        Estimate cohen = cohen(coders, null);
        Estimate weighted = settings.weights() == null ? unweighted("weighted_kappa") : cohen(coders, settings.weights());
        Estimate ac1 = few ? corrected.ac1() : tooMany("gwet_ac1");
        Estimate ac2 = ac2(corrected);
        List<Estimate> estimates = new ArrayList<>(List.of(alpha, percent, cohen, weighted, overall));
        if (few) {
            estimates.add(corrected.fleiss());
        }
        estimates.addAll(List.of(ac1, ac2));
        List<CategoryAgreement> categories = few ? categories(fleiss) : List.of();
        return new ReliabilityReport(alpha.estimate(), alpha.confLow(), alpha.confHigh(), percent.estimate(), cohen.estimate(),
                weighted.estimate(), overall.estimate(), ac1.estimate(), ac2.estimate(), pairable.units(), coders.length,
                lower(settings.level()), lower(settings.weights()), settings.seed(), resampling.draws(), settings.confidence(),
                estimates,
                categories, pairs(), periods(resampling.draws()), intraCoder(resampling.draws()), notes);
    }

    private static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private void explain(Ratings pairable, int[] coders) {
        if (coders.length < 2) {
            notes.add(new Note("one_coder", (machine < 0 ? "There is" : "Beside the machine there is")
                    + (coders.length == 0 ? " no coder" : " one coder") + "; agreement needs two."));
        } else if (pairable.units() == 0) {
            notes.add(new Note("no_pairable_unit", "No unit was rated by two coders, so there is nothing to compare."));
        } else if (pairable.categoriesUsed() < 2) {
            notes.add(new Note("no_variation", "All ratings of pairable units are of one category. Coefficients that set"
                    + " agreement against chance are not defined: nobody had to tell anything apart."));
        }
        int single = people.units() - pairable.units();
        if (single > 0 && pairable.units() > 0) {
            notes.add(new Note("unpairable_units", single + (single == 1 ? " unit has" : " units have")
                    + " one rating only. They do not enter alpha and observed agreement; Gwet's coefficients use them for the"
                    + " prevalence of categories."));
        }
        if (machine >= 0) {
            notes.add(new Note("machine_apart", "The ratings of '" + settings.machine()
                    + "' are in pairs only, not in the overall coefficients."));
        }
        if (settings.weights() != null && !people.scale().evenlySpaced()) {
            notes.add(
                    new Note("uneven_scale", "The values are not evenly spaced: weighted kappa counts steps between categories,"
                            + " Gwet's AC2 differences of values."));
        }
    }

    private Estimate alpha(Ratings pairable, Patterns patterns, int resamples) {
        String name = "krippendorff_alpha";
        if (pairable.units() == 0) {
            return Estimate.undefined(name, 0, "no unit was rated by two coders");
        }
        double value = Alpha.of(pairable, settings.level());
        if (Double.isNaN(value)) {
            return Estimate.undefined(name, pairable.units(), "no variation: all ratings are of one category");
        }
        AlphaInterval interval = AlphaInterval.of(patterns, settings.level(), resamples, settings.confidence(),
                settings.seed());
        if (interval.undefined() > 0) {
            notes.add(new Note("undefined_resamples", interval.undefined() + " of " + interval.resamples()
                    + " resamples had ratings of one category only and were left out of the interval."));
        }
        if (interval.low() != null && interval.low().equals(interval.high())) {
            notes.add(new Note("degenerate_interval", "Every resample gave the same alpha; the interval does not tell how"
                    + " far another sample of units could differ."));
        }
        return new Estimate(name, value, interval.stdError(), interval.low(), interval.high(), interval.low() == null ? null
                : "percentile bootstrap of units (Zapf et al. 2016), " + interval.resamples() + " resamples", pairable.units(),
                null);
    }

    private Estimate cohen(int[] coders, Weighting weights) {
        String name = weights == null ? "cohen_kappa" : "weighted_kappa";
        if (coders.length != 2) {
            return Estimate.undefined(name, 0, "it is for two coders, here are " + coders.length + "; see pairs");
        }
        if (weights != null && !people.scale().ordered()) {
            return unordered(name);
        }
        return people.scale().size() > MOST_CATEGORIES ? tooMany(name)
                : CohenKappa.of(people.table(coders[0], coders[1]), weights, people.scale().declared(), settings.confidence());
    }

    private Estimate ac2(ChanceCorrected corrected) {
        if (settings.weights() == null) {
            return unweighted("gwet_ac2");
        }
        if (!people.scale().ordered()) {
            return unordered("gwet_ac2");
        }
        return corrected == null ? tooMany("gwet_ac2") : corrected.ac2(settings.weights());
    }

    private static Estimate unweighted(String name) {
        return Estimate.undefined(name, 0, "no weights were asked for");
    }

    private static Estimate unordered(String name) {
        return Estimate.undefined(name, 0, "weights need an order, and the values are texts; give it in categories");
    }

    private static Estimate tooMany(String name) {
        return Estimate.undefined(name, 0, "it is for categories, and there are more than " + MOST_CATEGORIES
                + " different values");
    }

    private List<CategoryAgreement> categories(FleissKappa fleiss) {
        List<CategoryAgreement> categories = CategoryAgreement.of(people, fleiss);
        if (categories.size() > MOST_LISTED) {
            notes.add(new Note("categories_omitted", "There are " + categories.size() + " categories; they are not listed."));
            return List.of();
        }
        return categories;
    }

    private List<PairAgreement> pairs() {
        Ratings all = rated.first();
        int[] coders = all.activeCoders();
        double count = coders.length * (coders.length - 1) / 2.0;
        double q = all.scale().size();
        if (count * (all.coder().length + q * q) > MOST_PAIR_WORK || q > MOST_CATEGORIES) {
            notes.add(
                    new Note("pairs_omitted", String.format(Locale.ROOT, "%.0f pairs of coders are too many to list.", count)));
            return List.of();
        }
        List<PairAgreement> pairs = new ArrayList<>();
        for (int i = 0; i < coders.length; i++) {
            for (int j = i + 1; j < coders.length; j++) {
                boolean withMachine = coders[i] == machine || coders[j] == machine;
                int first = coders[i] == machine ? coders[j] : coders[i];
                int second = coders[i] == machine ? coders[i] : coders[j];
                PairAgreement pair = PairAgreement.of(all, first, second, withMachine, settings);
                if (pair.units() > 0) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private List<PartAgreement> periods(int resamples) {
        if (settings.overTime() == null) {
            return List.of();
        }
        List<PartAgreement> parts = new ArrayList<>();
        rated.byPeriod(settings.overTime())
                .forEach((name, part) -> parts.add(PartAgreement.of(name, withoutMachine(part), settings, resamples)));
        if (parts.isEmpty()) {
            throw ProblemException.unprocessable("/over_time", "No rating has a date, so nothing can be followed over time.");
        }
        return parts;
    }

    private List<PartAgreement> intraCoder(int resamples) {
        List<PartAgreement> parts = new ArrayList<>();
        if (rated.repeated()) {
            for (int coder : rated.all().activeCoders()) {
                Ratings repeats = rated.repeats(coder);
                if (repeats.pairable().units() > 0) {
                    parts.add(PartAgreement.of(rated.all().coders()[coder], repeats, settings, resamples));
                }
            }
        }
        return parts;
    }
}
