package org.liaison.scenario.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** What other files of the project say, to which its deployments are held. */
final class Project {

    static final Path DEPLOY = folderOf("deploy/gateway/routes.yaml").resolve("deploy");
    static final List<String> SERVICES = yaml("gateway/routes.yaml").get("routes").findValuesAsText("service");

    private Project() {
    }

    private static Path folderOf(String file) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(file))) {
                return folder;
            }
        }
        throw new IllegalStateException("not started inside the project");
    }

    /** @param file below deploy */
    static String text(String file) {
        try {
            return Files.readString(DEPLOY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a service that can be built and run. */
    static Path module(String service) {
        Path root = DEPLOY.getParent().resolve(service + "-service");
        return Files.exists(root.resolve("app")) ? root.resolve("app") : root;
    }

    /** The channels of the AsyncAPI document. */
    static Set<String> channels() {
        Set<String> channels = new TreeSet<>();
        yaml("contracts/asyncapi.yaml").get("channels").forEach(channel -> channels.add(channel.get("address").asText()));
        return channels;
    }

    /** Where the services' consumers put what they cannot take. */
    static Set<String> deadLetterTopics() {
        Set<String> topics = new TreeSet<>();
        for (String service : SERVICES) {
            Properties settings = new Properties();
            try (var reader = Files
                    .newBufferedReader(module(service).resolve("src/main/resources/application.properties"))) {
                settings.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            settings.stringPropertyNames().stream().filter(name -> name.endsWith(".dead-letter-queue.topic"))
                    .map(settings::getProperty).forEach(topics::add);
        }
        return topics;
    }

    /** Variables of the gateway's template. */
    static Set<String> gatewayVariables() {
        return all("\\$\\{([A-Z_]+)}", text("gateway/nginx.conf.template").replaceAll("(?m)^\\s*#.*$", ""));
    }

    /** Settings that the standalone gives to services: known to work, because the suite runs with them. */
    static Set<String> settingsOfTheStandalone() {
        return all("put\\(\"([A-Z_]+)\"",
                text("standalone/src/main/java/org/liaison/standalone/suite/ServiceSettings.java"));
    }

    static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
