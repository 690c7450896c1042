package org.liaison.collector.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The profiles that come with the service, one YAML file each; {@code profiles/index.txt} names them. */
@Singleton
public class ShippedProfiles {

    private static final Logger LOG = Logger.getLogger(ShippedProfiles.class);
    private static final String FOLDER = "/profiles/";

    private final List<ShippedProfile> profiles = new ArrayList<>();

    ShippedProfiles(YamlReader reader) {
        for (String id : text("index.txt").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            String yaml = text(id + ".yaml");
            try {
                profiles.add(new ShippedProfile(reader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                        SiteProfile.class), yaml));
            } catch (IOException e) {
                throw new UncheckedIOException("the shipped profile " + id + " cannot be read", e);
            }
        }
    }

    private static String text(String name) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the shipped profile " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return all in order of their index */
    public List<ShippedProfile> all() {
        return profiles;
    }

    /** @return the shipped profile of that id */
    public Optional<ShippedProfile> find(String id) {
        return profiles.stream().filter(p -> p.profile().id().equals(id)).findFirst();
    }

    /** Registers those whose id is not taken, where the setting asks for it; what a user has registered stays as it is. */
    void register(@Observes StartupEvent event, SourceService sources,
            @ConfigProperty(name = "liaison.collector.profiles.register-at-start") boolean wanted) {
        if (wanted) {
            profiles.stream().map(ShippedProfile::profile).filter(p -> sources.find(p.id()).isEmpty())
                    .forEach(sources::register);
            LOG.infof("shipped profiles registered=%d", profiles.size());
        }
    }
}
