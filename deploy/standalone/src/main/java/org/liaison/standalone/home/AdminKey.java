package org.liaison.standalone.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/**
 * The administrator's API key of one instance.
 *
 * @param value the key as sent in {@code X-API-Key}
 * @param isNew whether this start made it
 */
public record AdminKey(String value, boolean isNew) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The key of the home, made at first start. The services are told its SHA-256 only. */
    public static AdminKey ensure(Home home) throws IOException {
        if (Files.exists(home.adminKey())) {
            var key = new AdminKey(Files.readString(home.adminKey()).strip(), false);
            if (!Files.exists(home.keysFile())) {
                key.tellServices(home);
            }
            return key;
        }
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var key = new AdminKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random), true);
        key.tellServices(home);
        writePrivately(home.adminKey(), key.value() + "\n");
        return key;
    }

    private void tellServices(Home home) throws IOException {
        writePrivately(home.keysFile(), "admin=" + sha256() + ";roles=admin;expires=never\n");
    }

    private static void writePrivately(Path file, String content) throws IOException {
        // Never readable by others, not even between creation and a later change of mode.
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
