package org.liaison.modelling.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.liaison.modelling.Shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A reference case: neutral model description, data and the results to be reached.
 *
 * @param folder folder of {@code spec.json} and {@code expected.json}
 */
record OracleCase(String name, JsonNode spec, JsonNode expected, Path folder) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The cases shipped beside the statistical core, then those of the shared folder where that is there. */
    static List<OracleCase> all() {
        List<OracleCase> cases = new ArrayList<>(
                under(Shared.inRepository("modelling-service/stats/src/test/resources/oracles")));
        Set<String> shipped = cases.stream().map(OracleCase::name).collect(Collectors.toSet());
        Shared.folder().map(folder -> folder.resolve("oracles/shared")).filter(Files::isDirectory)
                .ifPresent(folder -> under(folder).stream().filter(it -> !shipped.contains(it.name)).forEach(cases::add));
        return cases;
    }

    private static List<OracleCase> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("spec.json")).map(Path::getParent).map(folder -> of(root, folder))
                    .sorted(Comparator.comparing(OracleCase::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OracleCase of(Path root, Path folder) {
        return new OracleCase(root.relativize(folder).toString(), read(folder.resolve("spec.json")),
                read(folder.resolve("expected.json")), folder);
    }

    /** A case beside this one, named by a path relative to its folder. */
    OracleCase sibling(String path) {
        return of(folder.getParent(), folder.resolve(path).normalize());
    }

    /** What is compared, which follows from the shape of the description; reliability is the coding service's. */
    OracleCheck check() {
        if (spec.has("terms") && spec.has("family")) {
            return spec.has("penalty") ? new FirthCheck(this) : new IndexCheck(this);
        }
        if (spec.has("columns")) {
            return new PanelCheck(this);
        }
        if (spec.has("fe") && spec.has("re")) {
            return new HausmanCheck(this);
        }
        if (spec.has("linear_panel")) {
            return new LinearPanelCheck(this);
        }
        return folder.resolve("table.csv").toFile().exists() ? new AuditCheck(this) : null;
    }

    byte[] data() {
        try {
            return Files.readAllBytes(folder.resolve(spec.path("data").asText("data.csv")).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
