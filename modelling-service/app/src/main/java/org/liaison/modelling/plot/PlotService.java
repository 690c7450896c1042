package org.liaison.modelling.plot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.fit.CoefficientView;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.FitView;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Sample;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.residual.CountFrequencies;

/** Pictures of fits, for those who would rather look than read. */
@ApplicationScoped
class PlotService {

    /** A longer picture is neither looked at nor cheap to paint. */
    private static final int MOST_ROWS = 150;
    private static final int TAG_LENGTH = 32;

    private final FitService fits;

    PlotService(FitService fits) {
        this.fits = fits;
    }

    /** Names the picture of a fit, which never changes. */
    String version(String id, PlotRequest plot, PlotFormat format) {
        return Digests.sha256(fits.succeeded(id).id() + "\n" + plot + "\n" + format).substring(0, TAG_LENGTH);
    }

    byte[] draw(String id, PlotRequest plot, PlotFormat format) {
        FitView fit = fits.succeeded(id);
        byte[] svg = switch (plot.kind()) {
            case COEFFICIENTS -> coefficients(fit, plot);
            case MARGINS -> margins(fit, plot);
            case RESIDUALS -> residuals(fit, plot);
        };
        return format == PlotFormat.SVG ? svg : Png.of(svg);
    }

    private static byte[] coefficients(FitView fit, PlotRequest plot) {
        Set<String> known = fit.coefficients().stream().map(CoefficientView::term).collect(Collectors.toSet());
        plot.terms().stream().filter(term -> !known.contains(term)).findFirst().ifPresent(term -> {
            throw refusal("terms", "The fit has no term '" + term + "'.");
        });
        List<ForestPlot.Row> rows = fit.coefficients().stream()
                .filter(term -> plot.terms().isEmpty() || plot.terms().contains(term.term()))
                .map(term -> new ForestPlot.Row(term.term(), term.estimate(), term.confLow(), term.confHigh())).toList();
        String label = plot.ratios() ? ratio(fit) : "Coefficient";
        return forest(heading(plot.ratios() ? label + "s of" : "Coefficients of", fit), label, rows, plot.ratios(), "terms");
    }

    private static String ratio(FitView fit) {
        Family family = Option.of(Family.class, "family", fit.specification().family());
        if (family == Family.LOGIT) {
            return "Odds ratio";
        }
        if (!family.isLogLinear()) {
            throw refusal("scale", "exp(estimate) is no ratio in the family " + family.code() + ".");
        }
        return "Incidence-rate ratio";
    }

    private byte[] margins(FitView fit, PlotRequest plot) {
        FitResult result = fits.fitted(fit.id()).result();
        List<String> variables = plot.variable() == null ? null : List.of(plot.variable());
        if (plot.at() == null) {
            List<ForestPlot.Row> rows = compute(result, new MarginsSpec(variables, null, null, null, null)).stream()
                    .map(effect -> row(effect.term(), effect)).toList();
            return forest(heading("Average marginal effects on", fit), "Average marginal effect", rows, false, "variable");
        }
        Sample sample = result.model().reported();
        Heading heading = heading("Effect of " + plot.variable() + " on", fit);
        if (sample.frame().has(plot.at()) && sample.frame().isText(plot.at())) {
            String[] levels = sample.group(plot.at()).levels();
            List<ForestPlot.Row> rows = at(result, plot, Arrays.asList((Object[]) levels)).stream()
                    .map(effect -> row(plot.at() + " = " + effect.at().get(plot.at()), effect)).toList();
            return forest(heading, "Effect of " + plot.variable(), rows, false, "at");
        }
        Support support = support(sample, plot.at());
        return new ModeratorPlot(heading, plot.at(), support,
                at(result, plot, Arrays.stream(support.grid()).mapToObj(value -> (Object) value).toList())).draw();
    }

    private static Support support(Sample sample, String column) {
        try {
            double[] values = sample.frame().numbers(column);
            return Support.of(Arrays.stream(sample.rows()).mapToDouble(row -> values[row]).toArray());
        } catch (SpecificationException e) {
            throw refusal("at", e.getMessage());
        }
    }

    private static List<MarginalEffect> at(FitResult result, PlotRequest plot, List<Object> values) {
        List<MarginalEffect> effects = compute(result,
                new MarginsSpec(List.of(plot.variable()), null, Map.of(plot.at(), values), null, null));
        if (effects.size() != values.size()) {
            throw refusal("variable", "'" + plot.variable() + "' is a factor with several effects; only one can be drawn over '"
                    + plot.at() + "'.");
        }
        return effects;
    }

    private static List<MarginalEffect> compute(FitResult result, MarginsSpec spec) {
        try {
            return Margins.compute(result, spec);
        } catch (SpecificationException e) {
            throw refusal("at".equals(e.field()) ? "at" : "variable", e.getMessage());
        }
    }

    private byte[] residuals(FitView fit, PlotRequest plot) {
        FitResult result = fits.fitted(fit.id()).result();
        ResidualKind kind = ResidualKind.of(plot.residual(), result);
        if (kind == ResidualKind.ROOTOGRAM) {
            try {
                return new Rootogram(Heading.of("Observed and expected frequencies of", fit),
                        CountFrequencies.of(result, Rootogram.MOST_BARS)).draw();
            } catch (SpecificationException e) {
                throw refusal("residual", e.getMessage());
            }
        }
        double[] residuals = kind.of(result, fits.seed(fit.id()));
        if (Arrays.stream(residuals).noneMatch(Double::isFinite)) {
            throw refusal("residual", kind.label() + "s are not defined for this model.");
        }
        return new ResidualPlot(Heading.of(kind.label() + "s of", fit), kind.label(), result.observations().fitted(), residuals,
                result.spec().family().isLogLinear()).draw();
    }

    private static ForestPlot.Row row(String label, MarginalEffect effect) {
        return new ForestPlot.Row(label, effect.estimate(), effect.confLow(), effect.confHigh());
    }

    private static byte[] forest(Heading heading, String label, List<ForestPlot.Row> rows, boolean ratios, String parameter) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw refusal(parameter,
                    "There are " + rows.size() + " estimates to draw; a picture takes 1 to " + MOST_ROWS + ".");
        }
        return new ForestPlot(heading, label, rows, ratios).draw();
    }

    private static Heading heading(String what, FitView fit) {
        String level = BigDecimal.valueOf(fit.specification().level()).movePointRight(2).stripTrailingZeros().toPlainString();
        return Heading.of(what, fit).with(level + "% intervals");
    }

    private static ProblemException refusal(String parameter, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, detail, ProblemError.parameter(parameter, detail));
    }
}
