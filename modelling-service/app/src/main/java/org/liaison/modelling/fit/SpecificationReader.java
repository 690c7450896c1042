package org.liaison.modelling.fit;

import java.util.Set;

import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Missing;
import org.liaison.stats.Option;
import org.liaison.stats.Reference;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.formula.Formula;

/** Turns a specification into what the statistical core takes, and back into its canonical form. */
final class SpecificationReader {

    private static final String NO_PENALTY = "none";
    private static final Set<String> METHODS = Set.of("agq", "laplace");

    private SpecificationReader() {
    }

    /** @throws SpecificationException naming the field that is at fault */
    static FitSpec read(Specification asked) {
        if (asked.penalty() != null && !NO_PENALTY.equals(asked.penalty())) {
            throw SpecificationException.field("penalty",
                    "The penalty '" + asked.penalty() + "' does not exist for family '" + asked.family() + "'.");
        }
        checkIntegration(asked.integration());
        return new FitSpec(Formula.parse(asked.formula()), Option.of(Family.class, "family", asked.family()),
                option(Effects.class, "effects", asked.effects()), blank(asked.unit()), blank(asked.period()),
                vcov(asked.vcov()), blank(asked.offset()), blank(asked.exposure()), blank(asked.weights()),
                option(WeightType.class, "weight_type", asked.weightType()), option(Missing.class, "missing", asked.missing()),
                asked.level(), option(Reference.class, "reference", asked.reference()));
    }

    /** The specification with the defaults that the core filled in. */
    static Specification canonical(Specification asked, FitSpec spec) {
        return new Specification(asked.data(), spec.formula().text().strip(), spec.family().code(), spec.effects().code(),
                spec.unit(), spec.period(),
                new VcovChoice(spec.vcov().type().code(), spec.vcov().smallSample().code(), spec.vcov().cluster()),
                spec.offset(), spec.exposure(), spec.weights(), spec.weightType().code(), blank(asked.subset()), null,
                NO_PENALTY, spec.missing().code(), spec.level(), spec.reference().code());
    }

    private static VcovSpec vcov(VcovChoice choice) {
        return choice == null ? null
                : new VcovSpec(option(VcovType.class, "vcov.type", choice.type()),
                        option(SmallSample.class, "vcov.small_sample", choice.smallSample()), choice.cluster());
    }

    private static void checkIntegration(IntegrationChoice choice) {
        if (choice == null) {
            return;
        }
        if (choice.method() != null && !METHODS.contains(choice.method())) {
            throw SpecificationException.field("integration.method", "The method is agq or laplace.");
        }
        if (choice.nodes() != null && !choice.nodes().isNull() && !"auto".equals(choice.nodes().asText())
                && !(choice.nodes().isInt() && choice.nodes().intValue() > 0)) {
            throw SpecificationException.field("integration.nodes", "Nodes are a positive number or 'auto'.");
        }
    }

    private static <T extends Enum<T> & Option> T option(Class<T> type, String field, String code) {
        return code == null ? null : Option.of(type, field, code);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
