package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be collected.
 *
 * @param sources ids of registered sites
 * @param partners ISO3 codes, or {@code all}
 * @param from first day of the period
 * @param to last day of the period
 */
public record NewCollection(@NotEmpty List<String> sources, @NotEmpty List<String> partners, @NotNull LocalDate from,
        @NotNull LocalDate to) {
}
