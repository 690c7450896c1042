package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * What is to be collected.
 *
 * @param sources ids of registered sites
 * @param partners ISO3 codes, or {@code all}
 * @param from first day of the period
 * @param to last day of the period; today where it is left out
 * @param routes ways to walk: {@code search}, {@code listing}, {@code feed}, {@code sitemap}; all that a site's profile has
 *        where they are left out
 * @param budget requests that the collection may make to all sites together; no limit where it is left out
 * @param incremental begins where the last whole collection of the same sources, partners, routes and first day ended, some
 *        days before its end
 * @param overlapDays these days, 7 where they are left out; needs {@code incremental}
 */
public record NewCollection(@NotEmpty List<String> sources, @NotEmpty List<String> partners, @NotNull LocalDate from,
        LocalDate to, List<String> routes, @Min(1) Integer budget, Boolean incremental, @Min(1) Integer overlapDays) {

    static final int USUAL_OVERLAP = 7;

    /** Sources x partners x period, by all routes of each site. */
    public NewCollection(List<String> sources, List<String> partners, LocalDate from, LocalDate to) {
        this(sources, partners, from, to, null, null, null, null);
    }

    boolean continues() {
        return Boolean.TRUE.equals(incremental);
    }

    int overlap() {
        return overlapDays == null ? USUAL_OVERLAP : overlapDays;
    }
}
