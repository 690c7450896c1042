package org.liaison.standalone.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyTest {

    @TempDir
    Path folder;
    private Home home;

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(folder.resolve("home"));
        home.create();
    }

    @Test
    void shouldMakeTheKeyAtTheFirstStartOnly() throws Exception {
        var first = AdminKey.ensure(home);
        var second = AdminKey.ensure(home);

        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new AdminKey(first.value(), false));
    }

    @Test
    void shouldMakeAnotherKeyForAnotherHome() throws Exception {
        var other = new Home(folder.resolve("other"));
        other.create();

        assertThat(AdminKey.ensure(other).value()).isNotEqualTo(AdminKey.ensure(home).value()).hasSizeGreaterThan(40);
    }

    @Test
    void shouldKeepTheKeyFromOtherUsers() throws Exception {
        AdminKey.ensure(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.adminKey()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.keysFile()))).isEqualTo("rw-------");
    }

    @Test
    void shouldTellTheServicesTheDigestAndNotTheKey() throws Exception {
        var key = AdminKey.ensure(home);

        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(UTF_8)));
        assertThat(Files.readString(home.keysFile())).isEqualTo("admin=" + digest + ";roles=admin;expires=never\n");
    }
}
