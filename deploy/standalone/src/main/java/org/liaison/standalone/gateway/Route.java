package org.liaison.standalone.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of the route table.
 *
 * @param service short name of the service
 * @param prefix path prefix with a slash at both ends, passed on unchanged
 * @param maxBodyMb largest request body in MiB
 */
public record Route(String service, String prefix, @JsonProperty("max_body_mb") int maxBodyMb) {

    boolean matches(String path) {
        return path.startsWith(prefix);
    }

    boolean takes(long bytes) {
        return bytes <= ((long) maxBodyMb << 20);
    }
}
