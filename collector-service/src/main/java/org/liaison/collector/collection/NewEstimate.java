package org.liaison.collector.collection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A collection whose cost is to be estimated.
 *
 * @param collection as it would be begun
 * @param firstPages for how many tasks of each site, of which no earlier collection tells, the first page may be asked for now;
 *        5 where it is left out
 */
public record NewEstimate(@NotNull @Valid NewCollection collection, @Min(0) @Max(1000) Integer firstPages) {

    private static final int USUAL = 5;

    int probes() {
        return firstPages == null ? USUAL : firstPages;
    }
}
