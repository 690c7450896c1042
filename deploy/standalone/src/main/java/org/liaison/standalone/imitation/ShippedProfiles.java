package org.liaison.standalone.imitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The profiles that the collector ships, led to other hosts than the real ones. */
final class ShippedProfiles {

    private ShippedProfiles() {
    }

    static List<String> at(Map<String, String> hosts) {
        return hosts.entrySet().stream().map(host -> at(host.getKey(), host.getValue())).toList();
    }

    private static String at(String source, String host) {
        try (var input = ShippedProfiles.class.getResourceAsStream("/imitation/profiles/" + source + ".yaml")) {
            var profile = (ObjectNode) new YAMLMapper().readTree(input);
            profile.put("base", "http://" + host);
            profile.putArray("hosts");
            ((ObjectNode) profile.get("politeness")).put("delay_ms", 0);
            return new ObjectMapper().writeValueAsString(profile);
        } catch (IOException e) {
            throw new UncheckedIOException("profile of " + source, e);
        }
    }
}
