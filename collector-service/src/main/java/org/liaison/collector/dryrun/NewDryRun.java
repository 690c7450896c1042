package org.liaison.collector.dryrun;

import java.time.LocalDate;

import org.liaison.collector.source.SiteProfile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A profile to be tried on one page.
 *
 * @param profile only where it is not that of a registered source
 * @param reads {@code item} (where absent), or a route: {@code search}, {@code listing}, {@code feed}, {@code sitemap}
 * @param index which of several lists, feeds or sitemaps, from 0
 * @param address of the page; for a route, that of its first page where absent
 * @param page the page itself, as text; without it the address is fetched
 * @param name searched for, with {@code search}
 * @param from first day of interest, for the addresses of lists
 * @param to last day of interest
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NewDryRun(SiteProfile profile, String reads, Integer index, String address, String page, String name,
        LocalDate from,
        LocalDate to) {
}
