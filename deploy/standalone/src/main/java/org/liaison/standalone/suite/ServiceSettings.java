package org.liaison.standalone.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.kit.embedded.EmbeddedPostgresServer;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.Ports;

/** What a service must be told in the standalone, as environment variables. */
final class ServiceSettings {

    private ServiceSettings() {
    }

    /**
     * @param gatewayPort where links in events lead to
     * @param egress host:port values on loopback that the collector may fetch from, beside the public network
     */
    static Map<String, String> of(String service, Home home, Ports ports, int gatewayPort, List<String> egress) {
        var settings = new HashMap<String, String>();
        settings.put("LIAISON_PROFILE", "standalone");
        settings.put("LIAISON_LINKS_BASE_URL", "http://127.0.0.1:" + gatewayPort);
        settings.put("LIAISON_SECURITY_KEYS_FILE", home.keysFile().toString());

        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(httpPort(service))));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(managementPort(service))));
        // The gateway on this machine is the only proxy whose word counts.
        settings.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
        settings.put("QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED", "true");
        settings.put("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
        settings.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1");

        settings.put("QUARKUS_DATASOURCE_JDBC_URL", EmbeddedPostgresServer.jdbcUrl(ports.of("postgres"), service));
        settings.put("QUARKUS_DATASOURCE_USERNAME", service);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", service);
        settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of("kafka"));
        settings.put("QUARKUS_LOG_CONSOLE_COLOR", "false");
        if (service.equals("collector")) {
            settings.put("LIAISON_COLLECTOR_ARCHIVE_FOLDER", home.archive().toString());
        }
        if (service.equals("collector") && !egress.isEmpty()) {
            settings.put("LIAISON_COLLECTOR_EGRESS_ALLOW", String.join(",", egress));
        }
        return settings;
    }

    static String httpPort(String service) {
        return service + ".http";
    }

    static String managementPort(String service) {
        return service + ".management";
    }
}
