package org.liaison.coding.register;

import java.time.LocalDate;
import java.util.List;

/**
 * A partner state.
 *
 * @param iso3 ISO 3166 alpha-3 code
 * @param name its usual English name
 * @param framework PfP, MD, ICI or globe
 * @param from first day as a partner, null for before the period of study
 * @param until first day on which it is no longer a partner (accession), null while it is one
 * @param hosts host names of its ministries and agencies
 */
public record PartnerEntry(String iso3, String name, String framework, LocalDate from, LocalDate until,
        List<String> hosts) {

    public PartnerEntry {
        hosts = List.copyOf(hosts);
    }

    /** Whether the state is a partner on the day. */
    public boolean isPartner(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !isMember(day);
    }

    /** Whether the state has become an Ally by the day. */
    public boolean isMember(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
