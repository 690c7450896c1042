package org.liaison.coding.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Settings as they come in, from the members of a JSON document or from the query. */
final class SettingsMaker {

    private static final double USUAL_CONFIDENCE = 0.95;

    private final boolean query;
    private Level level = Level.NOMINAL;
    private Weighting weights;
    private long seed = 1;
    private Integer resamples;
    private double confidence = USUAL_CONFIDENCE;
    private String machine;
    private List<String> categories = List.of();
    private Period overTime;

    /** @param query whether faults are those of query parameters */
    SettingsMaker(boolean query) {
        this.query = query;
    }

    /** @param values null where the setting is not given */
    void set(String name, List<String> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        String value = values.get(0);
        if (value == null || values.size() > 1 && !name.equals("categories")) {
            throw fault(name, "expected one value");
        }
        switch (name) {
            case "level" -> level = choice(name, value, Level.values());
            case "weights" -> weights = choice(name, value, Weighting.values());
            case "seed" -> seed = number(name, value, Long.MIN_VALUE);
            case "resamples" -> resamples = (int) Math.min(Integer.MAX_VALUE, number(name, value, 0));
            case "confidence" -> confidence = share(value);
            case "machine" -> machine = value;
            case "categories" -> categories = categories(values);
            case "over_time" -> overTime = choice(name, value, Period.values());
            default -> throw new ProblemException(KitProblem.BAD_REQUEST, "There is no setting '" + name + "'.",
                    ProblemError.pointer("/" + name, "unknown here"));
        }
    }

    Settings settings() {
        Weighting chosen = weights == null && level != Level.NOMINAL ? Weighting.LINEAR : weights;
        return new Settings(level, chosen, seed, resamples, confidence, machine, categories, overTime);
    }

    private <E extends Enum<E>> E choice(String name, String value, E[] known) {
        return Arrays.stream(known).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(value)).findFirst()
                .orElseThrow(() -> fault(name, "'" + value + "' is not one of " + Arrays.stream(known)
                        .map(it -> it.name().toLowerCase(Locale.ROOT)).toList()));
    }

    private long number(String name, String value, long least) {
        try {
            long number = Long.parseLong(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with what is too small
        }
        throw fault(name, "'" + value + "' is no whole number" + (least == 0 ? " from 0 on" : ""));
    }

    private double share(String value) {
        try {
            double share = Double.parseDouble(value);
            if (share > 0 && share < 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // answered below, together with what is out of range
        }
        throw fault("confidence", "'" + value + "' does not lie between 0 and 1");
    }

    private List<String> categories(List<String> values) {
        List<String> names = new ArrayList<>();
        for (String value : values) {
            if (value == null || value.isBlank() || names.contains(value.strip())) {
                throw fault("categories", "each category is named once");
            }
            names.add(value.strip());
        }
        return names;
    }

    private ProblemException fault(String name, String detail) {
        return query ? ProblemException.parameter(name, detail) : ProblemException.unprocessable("/" + name, detail);
    }
}
