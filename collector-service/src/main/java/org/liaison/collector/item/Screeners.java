package org.liaison.collector.item;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.collector.mention.MentionScreener;
import org.liaison.collector.partner.AddedNames;
import org.liaison.collector.partner.PartnerRegister;

/** The screener of the latest version of the names, made anew when users have changed them. */
@Singleton
class Screeners {

    private record Versioned(long version, MentionScreener screener) {
    }

    private final PartnerRegister register;
    private final AddedNames names;
    private final List<String> kept;
    private volatile Versioned latest;

    Screeners(PartnerRegister register, AddedNames names,
            @ConfigProperty(name = "liaison.collector.screening.keep") Optional<List<String>> kept) {
        this.register = register;
        this.names = names;
        this.kept = kept.orElse(List.of());
    }

    /** @return the screener to use now */
    MentionScreener current() {
        long version = names.version();
        Versioned now = latest;
        if (now == null || now.version() != version) {
            now = new Versioned(version,
                    new MentionScreener(register, names.names(version).forms(), version, new HashSet<>(kept)));
            latest = now;
        }
        return now.screener();
    }
}
