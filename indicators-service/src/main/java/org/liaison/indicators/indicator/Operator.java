package org.liaison.indicators.indicator;

import java.util.Locale;

/**
 * What is computed from numbers of one country and year. A missing argument (NaN) makes a missing result, except where the
 * operator says otherwise; a result that is no finite number is missing too.
 */
public enum Operator {

    ADD(2, false, "x + y") {
        @Override
        double of(double[] x) {
            return x[0] + x[1];
        }
    },
    SUBTRACT(2, false, "x - y") {
        @Override
        double of(double[] x) {
            return x[0] - x[1];
        }
    },
    MULTIPLY(2, false, "x * y") {
        @Override
        double of(double[] x) {
            return x[0] * x[1];
        }
    },
    DIVIDE(2, false, "x / y") {
        @Override
        double of(double[] x) {
            return x[0] / x[1];
        }
    },
    NEGATE(1, false, "-x") {
        @Override
        double of(double[] x) {
            return -x[0];
        }
    },
    LOG10(1, false, "(x): decimal logarithm; missing for 0 and below") {
        @Override
        double of(double[] x) {
            return Math.log10(x[0]);
        }
    },
    LOG(1, false, "(x): natural logarithm; missing for 0 and below") {
        @Override
        double of(double[] x) {
            return Math.log(x[0]);
        }
    },
    EXP(1, false, "(x): exponential function") {
        @Override
        double of(double[] x) {
            return Math.exp(x[0]);
        }
    },
    SQRT(1, false, "(x): square root; missing below 0") {
        @Override
        double of(double[] x) {
            return Math.sqrt(x[0]);
        }
    },
    ABS(1, false, "(x): absolute value") {
        @Override
        double of(double[] x) {
            return Math.abs(x[0]);
        }
    },
    POW(2, false, "(x, y): x to the power of y") {
        @Override
        double of(double[] x) {
            return Math.pow(x[0], x[1]);
        }
    },
    MIN(1, true, "(x, y, ...): the smallest") {
        @Override
        double of(double[] x) {
            double least = x[0];
            for (double one : x) {
                least = Math.min(least, one);
            }
            return least;
        }
    },
    MAX(1, true, "(x, y, ...): the largest") {
        @Override
        double of(double[] x) {
            double most = x[0];
            for (double one : x) {
                most = Math.max(most, one);
            }
            return most;
        }
    },
    SUM(1, true, "(x, y, ...): the sum") {
        @Override
        double of(double[] x) {
            double sum = 0;
            for (double one : x) {
                sum += one;
            }
            return sum;
        }
    },
    MEAN(1, true, "(x, y, ...): the arithmetic mean") {
        @Override
        double of(double[] x) {
            return SUM.of(x) / x.length;
        }
    },
    COALESCE(1, true, "(x, y, ...): the first that is not missing") {
        @Override
        double of(double[] x) {
            for (double one : x) {
                if (!Double.isNaN(one)) {
                    return one;
                }
            }
            return Double.NaN;
        }
    },
    IS_MISSING(1, false, "(x): 1 where it is missing, else 0") {
        @Override
        double of(double[] x) {
            return Double.isNaN(x[0]) ? 1 : 0;
        }
    },
    CHOOSE(3, false, "condition ? x : y") {
        @Override
        double of(double[] x) {
            return Double.isNaN(x[0]) ? Double.NaN : x[0] != 0 ? x[1] : x[2];
        }
    },
    LESS(2, false, "x < y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] < x[1]);
        }
    },
    LESS_EQUAL(2, false, "x <= y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] <= x[1]);
        }
    },
    GREATER(2, false, "x > y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] > x[1]);
        }
    },
    GREATER_EQUAL(2, false, "x >= y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] >= x[1]);
        }
    },
    EQUAL(2, false, "x == y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] == x[1]);
        }
    },
    NOT_EQUAL(2, false, "x != y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] != x[1]);
        }
    },
    AND(2, false, "x && y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] != 0 && x[1] != 0);
        }
    },
    OR(2, false, "x || y") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] != 0 || x[1] != 0);
        }
    },
    NOT(1, false, "!x") {
        @Override
        double of(double[] x) {
            return truth(x, x[0] == 0);
        }
    };

    private final int least;
    private final boolean openEnded;
    private final String usage;

    Operator(int least, boolean openEnded, String usage) {
        this.least = least;
        this.openEnded = openEnded;
        this.usage = usage;
    }

    abstract double of(double[] arguments);

    /** The result, missing where it is no finite number. The arguments are not changed. */
    public double apply(double[] arguments) {
        double result = of(arguments);
        return Double.isInfinite(result) ? Double.NaN : result;
    }

    /** Whether missing arguments can be left out, where the definition asks for that. */
    public boolean canSkip() {
        return this == MIN || this == MAX || this == SUM || this == MEAN;
    }

    /** Whether arguments have to be in one unit. */
    boolean needsOneUnit() {
        return switch (this) {
            case ADD, SUBTRACT, MIN, MAX, SUM, MEAN, COALESCE, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL ->
                true;
            default -> false;
        };
    }

    /** Whether the result is true (1) or false (0). */
    boolean isTruth() {
        return ordinal() >= LESS.ordinal() || this == IS_MISSING;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    int least() {
        return least;
    }

    boolean isOpenEnded() {
        return openEnded;
    }

    String usage() {
        return usage;
    }

    static Operator of(String key) {
        for (Operator operator : values()) {
            if (operator.key().equals(key)) {
                return operator;
            }
        }
        return null;
    }

    private static double truth(double[] arguments, boolean holds) {
        for (double argument : arguments) {
            if (Double.isNaN(argument)) {
                return Double.NaN;
            }
        }
        return holds ? 1 : 0;
    }
}
