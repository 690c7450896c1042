package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;

/** Names on both ends of a connection agree. */
class KubernetesWiringTest {

    /** Used in a cluster only; {@link MigrationJobIT} runs with them. */
    private static final Set<String> CLUSTER_SETTINGS = Set.of("QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_FLYWAY_CONNECT_RETRIES", "QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL");

    private final Manifests dev = Manifests.dev();

    @Test
    void shouldGiveServicesSettingsThatExist() {
        Set<String> known = new TreeSet<>(Project.settingsOfTheStandalone());
        known.addAll(CLUSTER_SETTINGS);

        for (String service : Project.SERVICES) {
            for (String pod : new String[] { service + "-service", service + "-migration" }) {
                Map<String, String> environment = dev.environment(dev.pods().get(pod));
                assertThat(known).containsAll(environment.keySet());
                assertThat(environment).containsEntry("QUARKUS_DATASOURCE_USERNAME", service)
                        .containsEntry("LIAISON_PROFILE", "prod").containsKey("QUARKUS_DATASOURCE_PASSWORD");
            }
        }
    }

    @Test
    void shouldGiveEachServiceADatabaseOfItsOwn() {
        JsonNode cluster = dev.ofKind("Cluster").get(0);
        String server = cluster.at("/metadata/name").asText() + "-rw:5432/";
        Set<String> databases = dev.ofKind("Database").stream()
                .map(database -> database.at("/spec/name").asText() + "/" + database.at("/spec/owner").asText())
                .collect(Collectors.toSet());
        Map<String, String> roles = cluster.at("/spec/managed/roles").valueStream()
                .collect(Collectors.toMap(r -> r.get("name").asText(), r -> r.at("/passwordSecret/name").asText()));

        assertThat(roles).containsOnlyKeys(Project.SERVICES);
        assertThat(Project.SERVICES).allSatisfy(service -> {
            PodTemplateSpec pod = dev.pods().get(service + "-service");
            assertThat(dev.environment(pod)).containsEntry("QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://" + server + service);
            assertThat(databases).contains(service + "/" + service);
            assertThat(passwordSecret(pod)).isEqualTo(roles.get(service));
            assertThat(passwordSecret(dev.pods().get(service + "-migration"))).isEqualTo(roles.get(service));
        });
    }

    private static String passwordSecret(PodTemplateSpec pod) {
        return pod.getSpec().getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getName().equals("QUARKUS_DATASOURCE_PASSWORD")).findFirst().orElseThrow()
                .getValueFrom().getSecretKeyRef().getName();
    }

    @Test
    void shouldGiveAllServicesTheBrokersOfTheCluster() {
        String cluster = dev.ofKind("Kafka").get(0).at("/metadata/name").asText();

        assertThat(Project.SERVICES).allSatisfy(service -> assertThat(
                dev.environment(dev.pods().get(service + "-service")))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", cluster + "-kafka-bootstrap:9092"));
        assertThat(dev.ofKind("KafkaTopic")).allSatisfy(topic -> assertThat(
                topic.at("/metadata/labels/strimzi.io~1cluster").asText()).isEqualTo(cluster));
    }

    @Test
    void shouldDeclareEveryTopicThatServicesUse() {
        Set<String> expected = new TreeSet<>(Project.channels());
        expected.addAll(Project.deadLetterTopics());

        Map<String, Integer> partitions = dev.ofKind("KafkaTopic").stream().collect(
                Collectors.toMap(t -> t.at("/metadata/name").asText(), t -> t.at("/spec/partitions").asInt()));

        assertThat(partitions.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Project.channels()).allSatisfy(topic -> assertThat(partitions).containsEntry(topic, 12));
    }

    @Test
    void shouldReadTheKeysWhereTheSecretIsMounted() {
        assertThat(dev.services()).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate();
            String file = dev.environment(pod).get("LIAISON_SECURITY_KEYS_FILE");
            assertThat(pod.getSpec().getContainers().get(0).getVolumeMounts())
                    .anySatisfy(mount -> assertThat(mount.getMountPath() + "/keys.properties").isEqualTo(file));
        });
    }

    @Test
    void shouldFillTheGatewaysTemplateWithTheServicesPorts() {
        Map<String, String> environment = dev.environment(dev.pods().get("gateway"));
        ConfigMap template = dev.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().startsWith("gateway-template-")).findFirst().orElseThrow();

        assertThat(template.getData()).containsOnly(
                Map.entry("default.conf.template", Project.text("gateway/nginx.conf.template")));
        assertThat(environment.keySet()).isEqualTo(Project.gatewayVariables());
        assertThat(Project.SERVICES).allSatisfy(service -> {
            String prefix = service.toUpperCase(java.util.Locale.ROOT);
            var ports = dev.one(Service.class, environment.get(prefix + "_HOST")).getSpec().getPorts().stream()
                    .collect(Collectors.toMap(ServicePort::getName, port -> Integer.toString(port.getPort())));
            assertThat(environment).containsEntry(prefix + "_PORT", ports.get("api")).containsEntry(
                    prefix + "_MANAGEMENT_PORT", ports.get("management"));
        });
    }

    @Test
    void shouldFollowLinksThroughTheGateway() {
        int port = dev.one(Service.class, "gateway").getSpec().getPorts().get(0).getPort();

        for (String service : new String[] { "coding", "modelling" }) {
            assertThat(dev.environment(dev.pods().get(service + "-service"))).containsEntry("LIAISON_LINKS_BASE_URL",
                    "http://gateway:" + port);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "make-secrets is a shell script")
    void shouldMakeTheSecretsThatPodsNeed() throws IOException {
        var script = new ProcessBuilder(Project.DEPLOY.resolve("kubernetes/make-secrets").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, JsonNode> secrets;
        try (var output = script.inputReader();
                var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode> readValues(output)) {
            secrets = documents.readAll().stream()
                    .collect(Collectors.toMap(secret -> secret.at("/metadata/name").asText(), s -> s.get("stringData")));
        }

        assertThat(dev.services()).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate();
            JsonNode database = secrets.get(passwordSecret(pod));
            assertThat(database.get("username").asText())
                    .isEqualTo(dev.environment(pod).get("QUARKUS_DATASOURCE_USERNAME"));
            assertThat(database.get("password").asText()).hasSize(43);
            assertThat(secrets).containsKey(pod.getSpec().getVolumes().stream()
                    .filter(volume -> volume.getName().equals("keys")).findFirst().orElseThrow().getSecret().getSecretName());
        });
        assertThat(secrets.get("liaison-keys").get("keys.properties").asText())
                .matches("admin=[0-9a-f]{64};roles=admin;expires=never\n");
    }
}
