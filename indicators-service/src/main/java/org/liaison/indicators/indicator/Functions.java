package org.liaison.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.indicators.indicator.Expression.Literal;
import org.liaison.indicators.indicator.Expression.Text;

/** The functions that formulas may use, with what they take. */
public final class Functions {

    static final String MAX_OVER_NEIGHBOURS = "max_over_neighbours";
    static final String MIN_OVER_NEIGHBOURS = "min_over_neighbours";
    static final String MEAN_OVER_NEIGHBOURS = "mean_over_neighbours";
    static final String EXTREMUM_OVER_NEIGHBOURS = "extremum_over_neighbours";
    static final String OUTSIDE = "outside";
    static final String INSIDE = "inside";
    static final String MEMBERSHIP_SHARE = "membership_share";
    static final String FLOW_WITH = "flow_with";
    static final String FLOW_TOTAL = "flow_total";
    static final String FIRST_AVAILABLE = "first_available";
    static final String PER_CAPITA = "per_capita";
    static final String LAG = "lag";
    static final String IN_YEAR = "in_year";
    static final String UNITLESS = "unitless";
    static final String AS_UNIT = "as_unit";

    private static final int MANY = 50;

    /**
     * One function.
     *
     * @param usage its arguments and what it gives, for people
     */
    public record Usage(int least, int most, String usage) {
    }

    private static final Map<String, Usage> ALL = new TreeMap<>();

    static {
        for (Operator operator : Operator.values()) {
            ALL.put(operator.key(),
                    new Usage(operator.least(), operator.isOpenEnded() ? MANY : operator.least(), operator.usage()));
        }
        String circle = "[, outside(\"NATO\") or inside(\"NATO\")]";
        ALL.put(MAX_OVER_NEIGHBOURS, new Usage(1, 2, "(x" + circle + "): largest value of the neighbours that have one"));
        ALL.put(MIN_OVER_NEIGHBOURS, new Usage(1, 2, "(x" + circle + "): smallest value of the neighbours that have one"));
        ALL.put(MEAN_OVER_NEIGHBOURS, new Usage(1, 2, "(x" + circle + "): mean over the neighbours that have a value"));
        ALL.put(EXTREMUM_OVER_NEIGHBOURS, new Usage(1, 3, "(x[, \"max\" or \"min\"]" + circle + "): the same, max by default"));
        ALL.put(OUTSIDE, new Usage(1, 1, "(\"NATO\"): only neighbours that are no members at the end of the year"));
        ALL.put(INSIDE, new Usage(1, 1, "(\"NATO\"): only neighbours that are members at the end of the year"));
        ALL.put(MEMBERSHIP_SHARE, new Usage(2, 3,
                "(flow, \"NATO\"[, \"both\", \"exports\" or \"imports\"]): share of a country's flows that is with members at the end of the year"));
        ALL.put(FLOW_WITH, new Usage(2, 3, "(flow, \"NATO\"[, direction]): sum of the flows with members"));
        ALL.put(FLOW_TOTAL, new Usage(1, 2, "(flow[, direction]): sum of all flows"));
        ALL.put(FIRST_AVAILABLE, new Usage(1, MANY, "(x, y, ...): the first indicator that the vintages have"));
        ALL.put(PER_CAPITA, new Usage(1, 2, "(x[, population]): x divided by SP.POP.TOTL or by the named population"));
        ALL.put(LAG, new Usage(2, 2, "(x, n): the value n years before; after, where n is negative"));
        ALL.put(IN_YEAR,
                new Usage(2, 2, "(x, 2010): the country's value in that year; current prices of a year are its constant ones"));
        ALL.put(UNITLESS, new Usage(1, 1, "(x): x without its unit, for mixing what would be refused"));
        ALL.put(AS_UNIT, new Usage(2, 2, "(x, \"current US$\"): x in a unit that its file does not state"));
    }

    private Functions() {
    }

    /** Every function by name. */
    public static Map<String, Usage> all() {
        return Map.copyOf(ALL);
    }

    static void check(String name, List<Expression> arguments) {
        Usage usage = ALL.get(name);
        if (usage == null) {
            throw ExpressionParser
                    .refused("There is no function '" + name + "'. There are " + String.join(", ", ALL.keySet()) + ".");
        }
        if (arguments.size() < usage.least() || arguments.size() > usage.most()) {
            throw ExpressionParser.refused("'" + name + "' takes other arguments: " + name + usage.usage() + ".");
        }
    }

    static String text(String function, Expression argument) {
        if (argument instanceof Text text && !text.value().isBlank()) {
            return text.value();
        }
        throw ExpressionParser
                .refused("'" + function + "': expected a text between quotes, got " + argument + ". Usage: " + function
                        + ALL.get(function).usage() + ".");
    }

    static int integer(String function, Expression argument, int least, int most) {
        if (argument instanceof Literal number && number.value() == Math.rint(number.value()) && number.value() >= least
                && number.value() <= most) {
            return (int) number.value();
        }
        throw ExpressionParser.refused("'" + function + "': expected a whole number from " + least + " to " + most + ", got "
                + argument + ".");
    }
}
