package org.liaison.modelling.fit;

import java.util.List;

import org.liaison.stats.VcovSpec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Covariance of the estimates.
 *
 * @param type {@code oim} (alias {@code iid}), {@code eim}, {@code opg}, {@code robust}, {@code HC0}, {@code HC1},
 *        {@code cluster}, {@code two_way}, {@code bootstrap}, {@code wild_score}
 * @param smallSample {@code none}, {@code stata}, {@code fixest}, {@code sandwich}, {@code deviance}
 * @param cluster columns that hold the clusters
 * @param replications of {@code bootstrap} and {@code wild_score}, default 999
 * @param seed of {@code bootstrap} and {@code wild_score}, default 1
 */
public record VcovChoice(String type, String smallSample,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> cluster,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer replications,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long seed) {

    static VcovChoice of(VcovSpec spec) {
        return new VcovChoice(spec.type().code(), spec.smallSample().code(), spec.cluster(), spec.replications(), spec.seed());
    }
}
