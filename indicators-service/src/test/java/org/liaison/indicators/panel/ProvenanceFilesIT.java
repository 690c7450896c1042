package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** From a cell of a panel to the cells of the publishers' files, which are opened and compared. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class ProvenanceFilesIT {

    private final Map<String, Path> byDigest = new HashMap<>();
    private final Map<Path, FileCells> opened = new HashMap<>();

    @BeforeEach
    void upload() throws IOException {
        StudyFiles.upload();
        try (Stream<Path> files = Files.walk(SharedFolder.data("raw"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(csv|xlsx)")).toList()) {
                MessageDigest sha256 = Digests.sha256();
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                byDigest.put(Digests.hex(sha256.digest()), file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "power, gdp", "gdppc, gdppc", "stability, wgi", "democracy, vdem12", "trade, baci", "globalisation, kof18",
            "power_difference, gdp", "NY.GDP.MKTP.CD, gdp2024" })
    void shouldFindTheNumbersOfACellAtTheirPlacesInTheFiles(String variable, String vintage) {
        for (String iso3 : List.of("ARM", "SWE", "KGZ", "SAU", "SRB", "KOR", "MLT")) {
            for (int year : new int[] { 2011, 2016 }) {
                JsonPath cell = Api.get("/panel/provenance?iso3=" + iso3 + "&year=" + year + "&variable=" + variable
                        + StudyFiles.vintages(vintage)).then().statusCode(200).extract().jsonPath();
                List<Map<String, Object>> inputs = cell.getList("inputs");

                assertThat(inputs).as(iso3 + year).isNotEmpty().allSatisfy(this::isInItsFile);
                if (!variable.equals("power_difference")) {
                    assertThat(recomputed(variable, inputs)).isCloseTo(cell.getDouble("value"), within(1e-9));
                }
                assertThat(cell.getInt("formula_version")).isPositive();
            }
        }
    }

    private void isInItsFile(Map<String, Object> input) {
        Path file = byDigest.get(input.get("sha256").toString());
        assertThat(file).as("file of " + input).isNotNull();
        double there = opened.computeIfAbsent(file, FileCells::new).number(((Number) input.get("row")).longValue(),
                input.get("column").toString());
        assertThat(((Number) input.get("value")).doubleValue()).as(input.toString()).isEqualTo(there);
    }

    /** The article's definitions, from the inputs alone. */
    private static double recomputed(String variable, List<Map<String, Object>> inputs) {
        double[] values = inputs.stream().map(input -> (Number) input.get("value")).mapToDouble(Number::doubleValue).toArray();
        return switch (variable) {
            case "power" -> Math.log10(values[0] * values[1]);
            case "trade" -> inputs.stream().filter(input -> Objects.equals(input.get("in_nato"), true))
                    .mapToDouble(input -> ((Number) input.get("value")).doubleValue()).sum() / Arrays.stream(values).sum();
            default -> Arrays.stream(values).average().orElseThrow();
        };
    }
}
