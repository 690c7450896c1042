package org.liaison.standalone.study;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A fit as a table for the terminal, with the truth beside the estimates where it is known. */
final class CoefficientTable {

    private static final String LINE = "%-18s %9s %10s %10s %8s %9s   %s%n";

    private final String name;
    private final JsonNode fit;
    private final Map<String, Double> truth;

    /**
     * @param truth term to true value; {@code alpha} for the dispersion; empty where it is not known
     */
    CoefficientTable(String name, JsonNode fit, Map<String, Double> truth) {
        this.name = name;
        this.fit = fit;
        this.truth = truth;
    }

    String text() {
        var summary = fit.get("summary");
        var specification = fit.get("specification");
        var text = new StringBuilder("\n" + name + ": " + specification.path("family").asText() + ", "
                + specification.path("formula").asText() + "\n");
        String subset = specification.path("subset").asText("");
        text.append(String.format(Locale.ROOT, "%d rows%s, log likelihood %.3f, %s errors%n", summary.get("nobs").asLong(),
                subset.isEmpty() ? "" : " of those where " + subset, summary.get("log_lik").asDouble(),
                summary.path("vcov").path("type").asText()));
        text.append(String.format(LINE, "term", truth.isEmpty() ? "" : "truth", "estimate", "std_error", "z", "p_value",
                "95 % interval"));
        fit.get("coefficients").forEach(row -> text.append(line(row)));
        var alpha = fit.path("dispersion").path("alpha");
        if (alpha.isNumber()) {
            text.append(String.format(LINE, "alpha", known("alpha"), number(alpha),
                    number(fit.get("dispersion").get("std_error")), "", "", ""));
        }
        fit.path("notes").forEach(note -> text.append("note: ").append(note.path("message").asText()).append('\n'));
        return text.toString();
    }

    private String line(JsonNode row) {
        var term = row.get("term").asText();
        return String.format(LINE, term, known(term), number(row.get("estimate")), number(row.get("std_error")),
                String.format(Locale.ROOT, "%.2f", row.get("statistic").asDouble()),
                String.format(Locale.ROOT, "%.4f", row.get("p_value").asDouble()),
                "[" + number(row.get("conf_low")).strip() + ", " + number(row.get("conf_high")).strip() + "]"
                        + verdict(term, row));
    }

    private String verdict(String term, JsonNode row) {
        if (!truth.containsKey(term)) {
            return "";
        }
        double value = truth.get(term);
        return value >= row.get("conf_low").asDouble() && value <= row.get("conf_high").asDouble() ? "  holds the truth"
                : "  misses the truth";
    }

    private String known(String term) {
        return truth.containsKey(term) ? String.format(Locale.ROOT, "%.3f", truth.get(term)) : "";
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "";
    }
}
