package org.liaison.collector.source;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Profiles of tests, written as a user writes them. */
final class Profiles {

    private Profiles() {
    }

    static SiteProfile read(String json) {
        try {
            return new ObjectMapper().readValue(json, SiteProfile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
