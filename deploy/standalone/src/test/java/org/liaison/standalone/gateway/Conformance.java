package org.liaison.standalone.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The requests of {@code deploy/gateway/conformance.yaml}. */
final class Conformance {

    static final Path FOLDER = Path.of("../gateway");

    private Conformance() {
    }

    static List<Case> cases() throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(FOLDER.resolve("conformance.yaml").toFile(),
                new TypeReference<>() {
                });
    }

    record Case(String name, String request, String when, @JsonProperty("headers_sent") Map<String, String> headersSent,
            String send, int status, Map<String, String> headers, List<String> body, List<String> absent) {

        Case {
            headersSent = headersSent == null ? Map.of() : headersSent;
            headers = headers == null ? Map.of() : headers;
            body = body == null ? List.of() : body;
            absent = absent == null ? List.of() : absent;
        }

        boolean withCodingDown() {
            return "coding_down".equals(when);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
