package org.liaison.collector.imports;

import java.net.URI;
import java.util.List;

import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.SiteProfile;

/** What the registered sites and the register of partners say about an address. */
final class ImportSites {

    private record Site(SiteProfile profile, Addresses addresses) {
    }

    private final List<Site> sites;
    private final PartnerRegister register;

    ImportSites(List<SiteProfile> profiles, PartnerRegister register) {
        this.sites = profiles.stream().map(p -> new Site(p, new Addresses(p))).toList();
        this.register = register;
    }

    /** @return key by the rules of the site that the address lies on, else by general rules */
    String key(URI address) {
        return sites.stream().filter(s -> s.addresses().belongs(address)).findFirst().map(s -> s.addresses().key(address))
                .orElseGet(() -> Addresses.generalKey(address));
    }

    /** @return ISO3 of the partner whose own site this is, or null */
    String owner(String source, URI address) {
        for (Site site : sites) {
            boolean same = site.profile().id().equals(source) || address != null && site.addresses().belongs(address);
            if (same) {
                return site.profile().partner();
            }
        }
        return register.ownerOf(source)
                .or(() -> address == null ? java.util.Optional.empty() : register.ownerOf(address.getHost()))
                .map(Partner::iso3).orElse(null);
    }
}
