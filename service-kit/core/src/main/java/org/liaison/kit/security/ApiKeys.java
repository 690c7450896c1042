package org.liaison.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.kit.http.Digests;

/**
 * The API keys of this service. Only their hashes are kept; a key has 256 random bits, so a plain hash cannot be reversed. A
 * file that cannot be read or understood leaves no key valid.
 */
@Singleton
public class ApiKeys {

    /** In front of the name of a key where its holder is named. */
    public static final String SUBJECT = "key:";

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    private final Path file;
    private final Clock clock;
    private FileTime readAt;
    private List<ApiKey> keys = List.of();

    @Inject
    ApiKeys(AccessConfig config) {
        this(config.keysFile().orElse(null), Clock.systemUTC());
    }

    ApiKeys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Whether a key has this name, valid today or not. */
    public boolean isNamed(String name) {
        return current().stream().anyMatch(key -> key.name().equals(name));
    }

    /** The holder of a key: compared with every hash in constant time. */
    Optional<ApiKey> find(String secret) {
        byte[] hash = Digests.sha256().digest(secret.getBytes(UTF_8));
        ApiKey found = null;
        for (ApiKey key : current()) {
            if (MessageDigest.isEqual(key.hash(), hash)) {
                found = key;
            }
        }
        return Optional.ofNullable(found).filter(key -> key.validOn(LocalDate.now(clock)));
    }

    private synchronized List<ApiKey> current() {
        if (file == null) {
            return List.of();
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                keys = read(file);
                readAt = changed;
            }
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            LOG.errorf("keys_file=%s unreadable, no key is valid: %s", file, e.getMessage());
            keys = List.of();
            readAt = null;
        }
        return keys;
    }

    private static List<ApiKey> read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        List<ApiKey> read = new ArrayList<>();
        for (String name : lines.stringPropertyNames()) {
            read.add(ApiKey.parse(name, lines.getProperty(name)));
        }
        return read;
    }

    /**
     * @param hash SHA-256 of the key
     * @param expires last valid day; null for never
     */
    record ApiKey(String name, byte[] hash, Set<String> roles, LocalDate expires) {

        static ApiKey parse(String name, String line) {
            String[] parts = line.split(";");
            Set<String> roles = Set.of();
            LocalDate expires = null;
            for (int i = 1; i < parts.length; i++) {
                String part = parts[i].strip();
                if (part.startsWith("roles=")) {
                    roles = Set.of(part.substring(6).split(","));
                } else if (part.startsWith("expires=")) {
                    expires = "expires=never".equals(part) ? null : LocalDate.parse(part.substring(8));
                } else {
                    throw new IllegalArgumentException("key " + name + ": '" + part + "' is not understood");
                }
            }
            if (!Roles.ALL.containsAll(roles)) {
                throw new IllegalArgumentException("key " + name + " has an unknown role");
            }
            return new ApiKey(name, HexFormat.of().parseHex(parts[0].strip()), roles, expires);
        }

        boolean validOn(LocalDate day) {
            return expires == null || !day.isAfter(expires);
        }
    }
}
