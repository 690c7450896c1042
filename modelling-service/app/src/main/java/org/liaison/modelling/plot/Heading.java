package org.liaison.modelling.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liaison.modelling.fit.FitView;
import org.liaison.modelling.fit.VcovView;

/**
 * What stands above a plot.
 *
 * @param model the model in a line
 * @param warning null unless the fit is not to be relied on
 */
record Heading(String title, String model, String warning) {

    private static final double LINE = 17;
    private static final double SIZE = 12;
    private static final double LETTER = 6.7;
    private static final double TITLE_SIZE = 16;
    private static final double TITLE_LETTER = 10.5;

    /** @param what up to the outcome: {@code Coefficients of} */
    static Heading of(String what, FitView fit) {
        String formula = fit.specification().formula();
        String outcome = formula.split("~", 2)[0].strip();
        String warning = fit.summary().converged() ? null : "The estimation did not converge.";
        return new Heading(what + " " + outcome, String.join("; ", parts(fit, formula)), warning);
    }

    private static List<String> parts(FitView fit, String formula) {
        List<String> parts = new ArrayList<>();
        String[] sides = formula.split("\\|", 2);
        String effects = fit.specification().effects().replace('_', ' ').replace("within between", "within-between")
                + " effects";
        String of = sides.length == 2 ? " of " + sides[1].strip()
                : "pooled".equals(fit.specification().effects()) || fit.specification().unit() == null ? ""
                        : " of " + fit.specification().unit();
        parts.add(fit.specification().family());
        parts.add("pooled".equals(fit.specification().effects()) ? "pooled" : effects + of);
        parts.add(String.format(Locale.ROOT, "n = %,d", fit.summary().nobs()));
        parts.add("errors: " + errors(fit.summary().vcov()));
        return parts;
    }

    private static String errors(VcovView vcov) {
        boolean clustered = vcov.cluster() != null && !vcov.cluster().isEmpty();
        return vcov.type() + (clustered ? " by " + String.join(" and ", vcov.cluster()) : "");
    }

    Heading with(String more) {
        return new Heading(title, model + "; " + more, warning);
    }

    /** Writes it from the top and gives the height used. */
    double draw(Svg svg, double x, double width) {
        svg.heading(x, 26, shortened(title, (int) (width / TITLE_LETTER)), TITLE_SIZE);
        double y = 28;
        for (String line : lines(width)) {
            y += LINE;
            svg.text(x, y, line, "start", SIZE, Ink.QUIET);
        }
        if (warning != null) {
            y += LINE;
            svg.text(x, y, warning, "start", SIZE, Ink.ACCENT);
        }
        return y + LINE;
    }

    double height(double width) {
        return 28 + LINE * (lines(width).size() + (warning == null ? 1 : 2));
    }

    private List<String> lines(double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : model.split("(?<=; )")) {
            if (line.length() > 0 && (line.length() + part.length()) * LETTER > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }
}
