package org.liaison.scenario.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** The objects that {@code kubectl kustomize} makes of a folder. */
record Manifests(List<JsonNode> objects) {

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    /** The four services and the gateway. */
    static Manifests base() {
        return RENDERED.computeIfAbsent("base", Manifests::render);
    }

    /** All of it, small. */
    static Manifests dev() {
        return RENDERED.computeIfAbsent("overlays/dev", Manifests::render);
    }

    /** The objects as they stand in files, before any folder changes them: what can be checked without kubectl. */
    static Manifests written() throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (var files = Files.walk(Project.DEPLOY.resolve("kubernetes"))) {
            for (Path folder : files.filter(file -> file.endsWith("kustomization.yaml")).map(Path::getParent).toList()) {
                for (JsonNode resource : read(Files.newBufferedReader(folder.resolve("kustomization.yaml"))).get(0)
                        .get("resources")) {
                    if (resource.asText().endsWith(".yaml")) {
                        objects.addAll(read(Files.newBufferedReader(folder.resolve(resource.asText()))));
                    }
                }
            }
        }
        return new Manifests(objects);
    }

    private static Manifests render(String folder) {
        try {
            Process kubectl = start(folder);
            List<JsonNode> objects = read(kubectl.inputReader());
            if (kubectl.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize " + folder + " failed");
            }
            return new Manifests(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(String folder) {
        try {
            return new ProcessBuilder("kubectl", "kustomize",
                    Project.DEPLOY.resolve("kubernetes").resolve(folder).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            return Assumptions.abort("kubectl is not installed, the manifests cannot be rendered: " + e.getMessage());
        }
    }

    private static List<JsonNode> read(Reader yaml) throws IOException {
        try (yaml; var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode> readValues(yaml)) {
            return documents.readAll();
        }
    }

    List<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.get("kind").asText().equals(kind)).toList();
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return ofKind(HasMetadata.getKind(type)).stream()
                .map(object -> new ObjectMapper().convertValue(object, type)).toList();
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type).stream().filter(object -> object.getMetadata().getName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    List<Deployment> services() {
        return all(Deployment.class).stream().filter(deployment -> !deployment.getMetadata().getName().equals("gateway"))
                .toList();
    }

    /** Names and templates of all pods, also those of jobs. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = all(Deployment.class).stream()
                .collect(Collectors.toMap(d -> d.getMetadata().getName(), d -> d.getSpec().getTemplate()));
        all(Job.class).forEach(job -> pods.put(job.getMetadata().getName(), job.getSpec().getTemplate()));
        return pods;
    }

    /** Names of the pods that a selector by labels finds. */
    List<String> selected(Map<String, String> labels) {
        List<String> names = new ArrayList<>();
        pods().forEach((name, pod) -> {
            if (pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet())) {
                names.add(name);
            }
        });
        return names;
    }

    /** Settings of the first container, as it will see them; those from Secrets are empty. */
    Map<String, String> environment(PodTemplateSpec pod) {
        var container = pod.getSpec().getContainers().get(0);
        Map<String, String> environment = new TreeMap<>();
        container.getEnvFrom().forEach(
                source -> environment.putAll(one(ConfigMap.class, source.getConfigMapRef().getName()).getData()));
        container.getEnv().forEach(
                variable -> environment.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue()));
        return environment;
    }
}
