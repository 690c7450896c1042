package org.liaison.modelling.fit;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Covariance of the estimates.
 *
 * @param type {@code oim} (alias {@code iid}), {@code eim}, {@code opg}, {@code robust}, {@code HC0}, {@code HC1},
 *        {@code cluster}, {@code two_way}
 * @param smallSample {@code none}, {@code stata}, {@code fixest}, {@code sandwich}
 * @param cluster columns that hold the clusters
 */
public record VcovChoice(String type, String smallSample,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> cluster) {
}
