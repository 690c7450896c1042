package org.liaison.modelling.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as printed: three decimals, powers of ten where these would show nothing of the number. */
public final class Rounded {

    private static final double SMALLEST = 0.0005;
    private static final double LARGEST = 1e9;

    private Rounded() {
    }

    public static String of(Double value) {
        if (value == null || !Double.isFinite(value)) {
            return "";
        }
        double size = Math.abs(value);
        if (size != 0 && size < SMALLEST || size >= LARGEST) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
