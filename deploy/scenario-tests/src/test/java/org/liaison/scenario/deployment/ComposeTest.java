package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The file for Docker's users says what the rest of the project says. */
class ComposeTest {

    private static final Path FOLDER = Project.DEPLOY.resolve("compose");

    // SnakeYAML merges what "<<" refers to; Jackson's reader does not.
    private final JsonNode services = new ObjectMapper()
            .valueToTree(new Yaml().<Map<String, Object>> load(Project.text("compose/compose.yaml"))).get("services");

    @Test
    void shouldRunTheServicesOfTheRouteTable() {
        Set<String> expected = new TreeSet<>(Project.SERVICES);
        expected.addAll(Set.of("gateway", "postgres", "kafka", "topics"));

        assertThat(services.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldBuildEachServiceFromItsOwnFolder() {
        assertThat(Project.SERVICES).allSatisfy(service -> {
            JsonNode build = services.get(service).get("build");
            Path context = FOLDER.resolve(build.get("context").asText()).normalize();
            assertThat(context).isEqualTo(Project.module(service).resolve("target/quarkus-app"));
            assertThat(context.resolve(build.get("dockerfile").asText()).normalize())
                    .isEqualTo(FOLDER.resolve("service.Dockerfile"));
        });
        JsonNode gateway = services.at("/gateway/build");
        assertThat(FOLDER.resolve(gateway.get("context").asText()).resolve(gateway.get("dockerfile").asText()).normalize())
                .isEqualTo(FOLDER.resolve("gateway.Dockerfile"));
    }

    @Test
    void shouldGiveServicesSettingsThatExist() {
        assertThat(Project.SERVICES).allSatisfy(service -> {
            Map<String, String> environment = environment(service);
            assertThat(Project.settingsOfTheStandalone()).containsAll(environment.keySet());
            assertThat(environment)
                    .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + service)
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", service)
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", listener("PLAINTEXT"))
                    .containsEntry("LIAISON_SECURITY_KEYS_FILE", "/run/secrets/keys")
                    .containsEntry("LIAISON_LINKS_BASE_URL", "http://gateway:" + environment("gateway").get("GATEWAY_LISTEN"));
            String password = service.toUpperCase(Locale.ROOT) + "_PASSWORD";
            assertThat(environment.get("QUARKUS_DATASOURCE_PASSWORD")).startsWith("${" + password + ":?")
                    .isEqualTo(environment("postgres").get(password));
        });
    }

    @Test
    void shouldPublishTheGatewayOnLoopbackOnly() {
        assertThat(services.properties()).allSatisfy(service -> {
            JsonNode ports = service.getValue().path("ports");
            if (service.getKey().equals("gateway")) {
                assertThat(ports).hasSize(1);
                assertThat(ports.get(0).asText()).startsWith("127.0.0.1:").endsWith(":8080");
            } else {
                assertThat(ports).isEmpty();
            }
        });
    }

    @Test
    void shouldFillTheGatewaysTemplateWithTheServicesPorts() {
        Map<String, String> environment = environment("gateway");

        assertThat(environment.keySet()).isEqualTo(Project.gatewayVariables());
        assertThat(Project.SERVICES).allSatisfy(service -> {
            String prefix = service.toUpperCase(Locale.ROOT);
            assertThat(environment).containsEntry(prefix + "_HOST", service).containsEntry(prefix + "_PORT", "8080")
                    .containsEntry(prefix + "_MANAGEMENT_PORT", "9000");
        });
    }

    @Test
    void shouldMountFilesThatExist() {
        assertThat(services).allSatisfy(service -> assertThat(service.path("volumes")).allSatisfy(volume -> {
            String source = volume.asText().split(":")[0];
            if (source.startsWith(".")) {
                assertThat(FOLDER.resolve(source)).isRegularFile();
            }
        }));
    }

    @Test
    void shouldWaitForWhatIsNeededToStart() {
        assertThat(Project.SERVICES).allSatisfy(service -> {
            assertThat(services.get(service).at("/depends_on/postgres/condition").asText()).isEqualTo("service_healthy");
            assertThat(services.get(service).at("/depends_on/topics/condition").asText())
                    .isEqualTo("service_completed_successfully");
            assertThat(services.at("/gateway/depends_on").has(service)).isTrue();
        });
        assertThat(services.properties()).filteredOn(service -> !service.getKey().equals("topics"))
                .allSatisfy(service -> assertThat(service.getValue().at("/healthcheck/test")).isNotEmpty());
    }

    @Test
    void shouldCreateEveryTopicThatServicesUse() {
        Set<String> expected = new TreeSet<>(Project.channels());
        expected.addAll(Project.deadLetterTopics());

        assertThat(Project.all("(?m)^    (liaison\\.\\S+)", Project.text("compose/topics.sh"))).isEqualTo(expected);
        assertThat(environment("kafka")).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    @Test
    void shouldCreateTheDatabaseOfEachService() {
        assertThat(Project.text("compose/databases.sh")).contains("for service in " + String.join(" ", Project.SERVICES) + ";");
        assertThat(Project.text("compose/prepare")).contains(
                String.join(" ", Project.SERVICES).toUpperCase(Locale.ROOT));
    }

    @Test
    void shouldNotRunAsRoot() throws Exception {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".Dockerfile"))).hasSize(2).allSatisfy(
                    file -> assertThat(Project.all("(?m)^USER (\\S+)", Files.readString(file)).iterator().next())
                            .matches("[1-9]\\d*:[1-9]\\d*"));
        }
        assertThat(Project.SERVICES).allSatisfy(service -> {
            assertThat(services.get(service).get("read_only").asBoolean()).isTrue();
            assertThat(services.get(service).get("cap_drop").get(0).asText()).isEqualTo("ALL");
        });
    }

    private String listener(String name) {
        String address = environment("kafka").get("KAFKA_ADVERTISED_LISTENERS");
        assertThat(address).startsWith(name + "://");
        return address.substring(name.length() + 3);
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        services.get(service).get("environment").properties()
                .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
        return environment;
    }
}
