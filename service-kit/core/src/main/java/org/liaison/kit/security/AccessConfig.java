package org.liaison.kit.security;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may do what. */
@ConfigMapping(prefix = "liaison.security")
interface AccessConfig {

    /** Whether reading and pure computation need no key. */
    @WithDefault("true")
    boolean openReading();

    /**
     * File of API keys, one a line: {@code name=<SHA-256 of the key in hex>;roles=<comma list>;expires=<ISO date or never>}.
     * Read again when it changes. Without it no key is valid.
     */
    Optional<Path> keysFile();
}
