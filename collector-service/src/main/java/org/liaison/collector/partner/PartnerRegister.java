package org.liaison.collector.partner;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The partners the collector knows, with every form of their names. Immutable. */
public final class PartnerRegister {

    private final Map<String, Partner> partners = new LinkedHashMap<>();
    private final Map<String, Partner> byDomain = new HashMap<>();
    private final List<NameForm> groups;

    PartnerRegister(Collection<Partner> partners, List<NameForm> groups) {
        for (Partner partner : partners) {
            this.partners.put(partner.iso3(), partner);
            byDomain.putIfAbsent(partner.domain(), partner);
        }
        this.groups = List.copyOf(groups);
    }

    /** @return the register shipped with the service: 42 partners */
    public static PartnerRegister shipped() {
        return PartnerRegisterReader.read("/register");
    }

    /** @return all partners in the order of the register */
    public Collection<Partner> all() {
        return Collections.unmodifiableCollection(partners.values());
    }

    /** @return the partner of that ISO3 code */
    public Optional<Partner> find(String iso3) {
        return Optional.ofNullable(partners.get(iso3));
    }

    /** @return names of frameworks, one form for each member they stand for */
    public List<NameForm> groups() {
        return groups;
    }

    /** @return the partner whose own domain the host lies in, such as GEO for {@code mod.gov.ge} */
    public Optional<Partner> ownerOf(String host) {
        String bare = host.toLowerCase(Locale.ROOT);
        for (int dot = bare.indexOf('.'); dot >= 0; dot = bare.indexOf('.', dot + 1)) {
            Partner owner = byDomain.get(bare.substring(dot + 1));
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }
}
