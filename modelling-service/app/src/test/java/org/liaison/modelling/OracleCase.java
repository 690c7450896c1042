package org.liaison.modelling;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A reference case as a request: model description, data and the results to be reached. */
record OracleCase(String name, JsonNode spec, JsonNode expected, Path data) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Families and shapes that this service offers so far. */
    private static final Set<String> FAMILIES = Set.of("nb2", "poisson");

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
            return files.filter(file -> file.endsWith("spec.json")).filter(OracleCase::isOffered).map(file -> of(root, file))
                    .sorted(Comparator.comparing(OracleCase::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOffered(Path file) {
        JsonNode spec = read(file);
        return FAMILIES.contains(spec.path("family").asText()) && spec.has("terms");
    }

    private static OracleCase of(Path root, Path file) {
        JsonNode spec = read(file);
        Path folder = file.getParent();
        return new OracleCase(root.relativize(folder).toString(), spec, read(folder.resolve("expected.json")),
                folder.resolve(spec.path("data").asText("data.csv")).normalize());
    }

    String family() {
        return spec.get("family").asText().equals("poisson") ? "poisson" : "negbin2";
    }

    JsonNode figures() {
        return expected.get(spec.get("family").asText());
    }

    boolean hasCluster() {
        return spec.hasNonNull("cluster");
    }

    /** Whether factors are absorbed: where there are slopes to compare beside them. */
    boolean isAbsorbed() {
        return !spec.get("factors").isEmpty() && !spec.get("terms").isEmpty();
    }

    /** The request, absorbing factors where there are slopes beside them. */
    String request(String dataset, String vcov) {
        String terms = texts(spec.get("terms")).collect(Collectors.joining(" + "));
        String factors = texts(spec.get("factors")).map(f -> isAbsorbed() ? f : "factor(" + f + ")")
                .collect(Collectors.joining(" + "));
        String right = isAbsorbed() ? terms + " | " + factors : terms + factors;
        ObjectNode request = JSON.createObjectNode();
        request.putObject("data").put("dataset", dataset);
        request.put("formula", spec.get("outcome").asText() + " ~ " + (right.isEmpty() ? "1" : right));
        request.put("family", family());
        if (spec.hasNonNull("exposure")) {
            request.put("exposure", spec.get("exposure").asText());
        }
        if (spec.hasNonNull("filter")) {
            request.put("subset", subset(spec.get("filter")));
        }
        ObjectNode errors = request.putObject("vcov").put("type", vcov);
        if ("cluster".equals(vcov)) {
            errors.putArray("cluster").add(spec.get("cluster").asText());
        }
        return request.toString();
    }

    /** The name there of a term here: {@code factor(country)P02} is {@code country=P02}. */
    static String nameOf(String term) {
        return "(intercept)".equals(term) ? "(Intercept)" : term.replaceFirst("^factor\\((\\w+)\\)(.*)$", "$1=$2");
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static String subset(JsonNode filter) {
        String column = filter.get("var").asText();
        JsonNode value = filter.get("value");
        return "not in".equals(filter.get("op").asText()) ? "!(" + column + " in " + value + ")"
                : column + " " + filter.get("op").asText() + " " + value;
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
