package org.liaison.modelling.fit;

import java.util.List;

import org.liaison.stats.FitSpec;
import org.liaison.stats.vcov.VcovDescription;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Covariance of the estimates as it was computed.
 *
 * @param type as asked for
 * @param smallSample as asked for, or its default
 * @param cluster columns that hold the clusters
 * @param replications of {@code bootstrap} and {@code wild_score}
 * @param seed of {@code bootstrap} and {@code wild_score}
 * @param description the choice in words, with the command of another program that gives the same errors
 */
public record VcovView(String type, String smallSample, List<String> cluster,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer replications,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long seed, String description) {

    static VcovView of(FitSpec spec) {
        return new VcovView(spec.vcov().type().code(), spec.vcov().smallSample().code(), spec.vcov().cluster(),
                spec.vcov().replications(), spec.vcov().seed(), VcovDescription.of(spec));
    }
}
