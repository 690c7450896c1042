package org.liaison.stats.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** A reference case: model description, data and the results to be reached. */
record OracleCase(String name, JsonNode spec, JsonNode expected, Table data) {

    /** Families by their name there. */
    static final Map<String, Family> FAMILIES = Map.of("poisson", Family.POISSON, "nb2", Family.NEGBIN2, "logit", Family.LOGIT,
            "probit", Family.PROBIT);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files are read once, however many tests (or mutants) ask for them. */
    private static final List<OracleCase> ALL = new ArrayList<>();

    /** The cases shipped here, then the further ones of the shared folder where it is there. */
    static synchronized List<OracleCase> all() {
        if (ALL.isEmpty()) {
            ALL.addAll(read());
        }
        return ALL;
    }

    Frame frame() {
        return data.frame();
    }

    private static List<OracleCase> read() {
        List<OracleCase> cases = new ArrayList<>(under(Path.of("src/test/resources/oracles")));
        List<String> further = List.of("S02", "S03", "S04", "S05", "S09");
        sharedFolder().map(folder -> folder.resolve("oracles/shared")).filter(Files::isDirectory)
                .ifPresent(folder -> under(folder).stream().filter(c -> further.contains(c.name.substring(0, 3)))
                        .forEach(cases::add));
        return cases;
    }

    /** A case shipped here, whatever its family. */
    static OracleCase named(String name) {
        Path root = Path.of("src/test/resources/oracles");
        return of(root, root.resolve(name).resolve("spec.json"));
    }

    /** A JSON file of the tests. */
    static JsonNode resource(String name) {
        return read(Path.of("src/test/resources", name));
    }

    /** A CSV file of the tests. */
    static Frame table(String name) {
        return frame(Path.of("src/test/resources", name), row -> true);
    }

    /** The folder of reference data: a system property, an environment variable, or a sibling of the checkout. */
    static Optional<Path> sharedFolder() {
        String given = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .filter(p -> Files.exists(p.resolve(".git"))).map(p -> p.resolveSibling("shared")).filter(Files::isDirectory)
                .findFirst();
    }

    private static List<OracleCase> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("spec.json")).filter(file -> hasFamily(read(file)))
                    .map(file -> of(root, file)).sorted(Comparator.comparing(OracleCase::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasFamily(JsonNode spec) {
        boolean family = FAMILIES.containsKey(spec.path("family").asText());
        return family && spec.has("terms") && !spec.has("penalty");
    }

    private static OracleCase of(Path root, Path file) {
        JsonNode spec = read(file);
        Path folder = file.getParent();
        Table table = Table.of(folder.resolve(spec.path("data").asText("data.csv")), filter(spec.path("filter")));
        String name = root.relativize(folder).toString().replace("_micko_like_panel/models/", "/").replace("/models/", "/");
        return new OracleCase(name, spec, read(folder.resolve("expected.json")), table);
    }

    /** The model with factors as dummies ({@code dense}) or absorbed. */
    FitSpec fitSpec(Family family, boolean dense) {
        List<String> terms = texts(spec.get("terms"));
        List<String> factors = texts(spec.get("factors"));
        if (dense) {
            factors.forEach(factor -> terms.add("factor(" + factor + ")"));
        }
        String right = terms.isEmpty() ? "1" : String.join(" + ", terms);
        String fixed = dense || factors.isEmpty() ? "" : " | " + String.join(" + ", factors);
        return FitSpec.builder(spec.get("outcome").asText() + " ~ " + right + fixed, family)
                .exposure(spec.path("exposure").asText(null)).build();
    }

    /** The name here of a coefficient there: {@code country=P02} is {@code factor(country)P02}. */
    static String termOf(String name) {
        return name.equals("(Intercept)") ? "(intercept)" : name.replaceFirst("^(\\w+)=(.*)$", "factor($1)$2");
    }

    static List<String> texts(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Predicate<NamedCsvRecord> filter(JsonNode filter) {
        if (filter.isMissingNode() || filter.isNull()) {
            return row -> true;
        }
        String column = filter.get("var").asText();
        JsonNode value = filter.get("value");
        return switch (filter.get("op").asText()) {
            case "<" -> row -> Double.parseDouble(row.getField(column)) < value.asDouble();
            case ">" -> row -> Double.parseDouble(row.getField(column)) > value.asDouble();
            case "not in" -> row -> !texts(value).contains(row.getField(column));
            default -> throw new IllegalArgumentException(filter.toString());
        };
    }

    static Frame frame(Path file, Predicate<NamedCsvRecord> filter) {
        return Table.of(file, filter).frame();
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
