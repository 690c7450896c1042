package org.liaison.modelling.fit;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Integration;
import org.liaison.stats.Missing;
import org.liaison.stats.Option;
import org.liaison.stats.Penalty;
import org.liaison.stats.Reference;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;

import com.fasterxml.jackson.databind.JsonNode;

/** Turns a specification into what the statistical core takes, and back into its canonical form. */
final class SpecificationReader {

    private static final String AUTO = "auto";

    private SpecificationReader() {
    }

    /** @throws SpecificationException naming the field that is at fault */
    static FitSpec read(Specification asked) {
        return FitSpec.builder(asked.formula(), Option.of(Family.class, "family", asked.family()))
                .effects(option(Effects.class, "effects", asked.effects())).unit(blank(asked.unit()))
                .period(blank(asked.period())).vcov(vcov(asked.vcov())).offset(blank(asked.offset()))
                .exposure(blank(asked.exposure())).weights(blank(asked.weights()))
                .weightType(option(WeightType.class, "weight_type", asked.weightType()))
                .missing(option(Missing.class, "missing", asked.missing())).level(asked.level())
                .reference(option(Reference.class, "reference", asked.reference()))
                .integration(integration(asked.integration())).penalty(option(Penalty.class, "penalty", asked.penalty()))
                .biasCorrection(option(BiasCorrection.class, "bias_correction", asked.biasCorrection()))
                .build();
    }

    /** The specification with the defaults that the core filled in. */
    static Specification canonical(Specification asked, FitSpec spec) {
        return new Specification(asked.data(), spec.formula().text().strip(), spec.family().code(), spec.effects().code(),
                spec.unit(), spec.period(),
                VcovChoice.of(spec.vcov()),
                spec.offset(), spec.exposure(), spec.weights(), spec.weightType().code(), blank(asked.subset()),
                IntegrationChoice.of(spec.integration()), spec.penalty().code(),
                spec.biasCorrection() == BiasCorrection.NONE ? null : spec.biasCorrection().code(), spec.missing().code(),
                spec.level(),
                spec.reference().code());
    }

    private static VcovSpec vcov(VcovChoice choice) {
        return choice == null ? null
                : new VcovSpec(option(VcovType.class, "vcov.type", choice.type()),
                        option(SmallSample.class, "vcov.small_sample", choice.smallSample()), choice.cluster(),
                        choice.replications(), choice.seed());
    }

    private static Integration integration(IntegrationChoice choice) {
        if (choice == null) {
            return null;
        }
        JsonNode nodes = choice.nodes();
        boolean auto = nodes == null || nodes.isNull() || AUTO.equals(nodes.asText());
        if (!auto && !nodes.isInt()) {
            throw SpecificationException.field("integration.nodes", "Nodes are a positive number or 'auto'.");
        }
        return new Integration(option(Integration.Method.class, "integration.method", choice.method()),
                auto ? null : Integer.valueOf(nodes.intValue()));
    }

    private static <T extends Enum<T> & Option> T option(Class<T> type, String field, String code) {
        return code == null ? null : Option.of(type, field, code);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
