package org.liaison.indicators.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the Worldwide Governance Indicators give for each dimension, with the codes that the World Bank's API uses. */
enum WgiStatistic {
    ESTIMATE("EST", "estimate", "standard normal units", "Estimate", "estimate"),
    STANDARD_ERROR("STD.ERR", "standard error", "standard normal units", "StdErr", "stddev"),
    SOURCES("NO.SRC", "number of sources", "count", "NumSrc", "nsource"),
    RANK("PER.RNK", "percentile rank", "percent", "Rank", "pctrank"),
    RANK_LOWER("PER.RNK.LOWER", "percentile rank, lower bound of the 90 % interval", "percent", "Lower", "pctranklower"),
    RANK_UPPER("PER.RNK.UPPER", "percentile rank, upper bound of the 90 % interval", "percent", "Upper", "pctrankupper");

    private static final Map<String, String> DIMENSIONS = Map.of("VA", "Voice and accountability", "PV",
            "Political stability and absence of violence", "GE", "Government effectiveness", "RQ", "Regulatory quality", "RL",
            "Rule of law", "CC", "Control of corruption");

    private final String suffix;
    private final String meaning;
    private final String unit;
    private final String workbookName;
    private final String longName;

    WgiStatistic(String suffix, String meaning, String unit, String workbookName, String longName) {
        this.suffix = suffix;
        this.meaning = meaning;
        this.unit = unit;
        this.workbookName = workbookName;
        this.longName = longName;
    }

    /** The statistic with this header in the workbook of one sheet per dimension. */
    static Optional<WgiStatistic> ofWorkbook(String header) {
        return Arrays.stream(values()).filter(statistic -> statistic.workbookName.equalsIgnoreCase(header)).findFirst();
    }

    String longName() {
        return longName;
    }

    /** The dimension that a sheet's name spells in one way or another; null where it is none. */
    static String dimensionOfSheet(String sheet) {
        String plain = sheet.toLowerCase(Locale.ROOT).replace(" ", "");
        return DIMENSIONS.entrySet().stream().filter(dimension -> {
            String[] words = dimension.getValue().toLowerCase(Locale.ROOT).split(" ");
            return plain.startsWith(words[0] + words[1]);
        }).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Whether the code is one of the six dimensions. */
    static boolean isDimension(String code) {
        return DIMENSIONS.containsKey(code);
    }

    static boolean isGovernance(String code) {
        return code.length() > 3 && code.charAt(2) == '.' && isDimension(code.substring(0, 2));
    }

    /** The unit of a governance code; null for any other code. */
    static String unit(String code) {
        return !isGovernance(code) ? null
                : Arrays.stream(values()).filter(statistic -> statistic.suffix.equals(code.substring(3)))
                        .map(statistic -> statistic.unit).findFirst().orElse(null);
    }

    int declare(String dimension, Reading into) {
        return into.addSeries(dimension + "." + suffix, DIMENSIONS.get(dimension) + ": " + meaning, unit);
    }
}
