package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The reliability call, against the reference cases and with every kind of body. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
class ReliabilityIT {

    private static final String API = "/api/coding/v1/reliability";
    private static final double EXACT = 1e-10;
    /** Figures that the reference program prints with five digits. */
    private static final double PRINTED = 5.1e-6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Map<String, Object>> ratings = new ArrayList<>();

    @Test
    void shouldGiveTheReferenceValues() throws IOException {
        Path root = Shared.folder().map(folder -> folder.resolve("oracles")).filter(Files::isDirectory).orElse(null);
        Assumptions.assumeTrue(root != null, "no reference cases beside the checkout");
        int cases = 0;
        for (Path file : expectations(root)) {
            for (JsonNode example : JSON.readTree(file.toFile())) {
                cases += check(example) ? 1 : 0;
            }
        }
        assertThat(cases).isPositive();
    }

    private static List<Path> expectations(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("expected.json") && file.getParent().toString().contains("reliability"))
                    .sorted().toList();
        }
    }

    private boolean check(JsonNode example) throws IOException {
        ratings.clear();
        if (example.has("data")) {
            for (int coder = 0; coder < example.path("data").size(); coder++) {
                for (int unit = 0; unit < example.path("data").get(coder).size(); unit++) {
                    JsonNode value = example.path("data").get(coder).get(unit);
                    rate("u" + unit, "c" + coder, value.isNull() ? null : value.asInt());
                }
            }
            for (Map.Entry<String, JsonNode> level : example.path("alpha").properties()) {
                JsonNode answer = ask(level.getKey(), "linear");
                equal(answer, "krippendorff_alpha", level.getValue(), EXACT);
            }
            JsonNode gwet = example.path("gwet_etc");
            equal(ask("ordinal", "linear"), "gwet_ac1", gwet.path("gwet_ac1").path("value"), PRINTED);
            equal(ask("ordinal", "linear"), "gwet_ac2", gwet.path("gwet_ac2_linear").path("value"), PRINTED);
            equal(ask("ordinal", "quadratic"), "gwet_ac2", gwet.path("gwet_ac2_quadratic").path("value"), PRINTED);
            equal(ask("nominal", "linear"), "percent_agreement", gwet.path("percent_agreement").path("value"), EXACT);
            return true;
        }
        if (example.has("counts")) {
            for (int unit = 0; unit < example.path("counts").size(); unit++) {
                int coder = 0;
                for (int category = 0; category < example.path("counts").get(unit).size(); category++) {
                    for (int i = 0; i < example.path("counts").get(unit).get(category).asInt(); i++) {
                        rate("u" + unit, "c" + coder++, category + 1);
                    }
                }
            }
            equal(ask("nominal", "linear"), "fleiss_kappa", example.path("kappa"), EXACT);
            return true;
        }
        if (example.has("table")) {
            int unit = 0;
            for (int i = 0; i < example.path("table").size(); i++) {
                for (int j = 0; j < example.path("table").size(); j++) {
                    for (int n = 0; n < example.path("table").get(i).get(j).asInt(); n++) {
                        rate("u" + unit, "a", i + 1);
                        rate("u" + unit++, "b", j + 1);
                    }
                }
            }
            JsonNode result = example.path("result");
            equal(ask("ordinal", "linear"), "percent_agreement", result.path("percent_agreement"), EXACT);
            equal(ask("ordinal", "linear"), "cohen_kappa", result.path("unweighted"), EXACT);
            equal(ask("ordinal", "linear"), "weighted_kappa", result.path("linear"), EXACT);
            equal(ask("ordinal", "quadratic"), "weighted_kappa", result.path("quadratic"), EXACT);
            return true;
        }
        return false;
    }

    private void rate(String unit, String coder, Integer value) {
        Map<String, Object> rating = new HashMap<>();
        rating.put("unit", unit);
        rating.put("coder", coder);
        rating.put("value", value);
        ratings.add(rating);
    }

    private JsonNode ask(String level, String weights) throws IOException {
        byte[] body = JSON.writeValueAsBytes(
                Map.of("ratings", ratings, "level", level, "weights", weights, "seed", 1, "resamples", 50));
        return JSON.readTree(given().contentType("application/json").body(body).post(API).then().statusCode(200).extract()
                .asByteArray());
    }

    private static void equal(JsonNode answer, String field, JsonNode expected, double tolerance) {
        assertThat(answer.path(field).doubleValue()).as(field).isEqualTo(expected.doubleValue(), within(tolerance));
    }

    @Test
    void shouldReadLongAndWideTables() throws IOException {
        String wide = "unit;anna;ben\nu1;4;4\nu2;2;3\nu3;1;\nu4;1;1\n";
        String narrow = "\uFEFFunit,coder,value\nu1,anna,4\nu1,ben,4\nu2,anna,2\nu2,ben,3\nu3,anna,1\nu4,anna,1\nu4,ben,1\n";
        Table sheet = Table.of("ratings",
                List.of(Column.text("unit", ""), Column.integer("anna", ""), Column.integer("ben", "")),
                List.of(new Object[] { "u1", 4L, 4L }, new Object[] { "u2", 2L, 3L }, new Object[] { "u3", 1L, null },
                        new Object[] { "u4", 1L, 1L }));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        TableFormat.XLSX.writer().write(sheet, null, -1, workbook);

        String first = answer("text/csv", wide.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(first).contains("\"units\":3").contains("\"weights\":\"linear\"");
        assertThat(answer("text/csv", narrow.getBytes(java.nio.charset.StandardCharsets.UTF_8))).isEqualTo(first);
        assertThat(answer("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.toByteArray()))
                .isEqualTo(first);
    }

    private static String answer(String type, byte[] body) {
        return given().contentType(type).body(body).post(API + "?level=ordinal&seed=3").then().statusCode(200).extract()
                .asString();
    }

    @Test
    void shouldGiveTheSameIntervalForTheSameSeed() {
        rate("u1", "a", 1);
        rate("u1", "b", 1);
        rate("u2", "a", 2);
        rate("u2", "b", 1);
        rate("u3", "a", 2);
        rate("u3", "b", 2);
        Map<String, Object> body = Map.of("ratings", ratings, "level", "nominal", "seed", 42);

        String first = given().contentType("application/json").body(body).post(API).asString();

        assertThat(given().contentType("application/json").body(body).post(API).asString()).isEqualTo(first);
    }

    @Test
    void shouldSayWhatIsUndefined() {
        given().contentType("application/json").body("""
                {"ratings": [{"unit": "u1", "coder": "a", "value": "yes"}, {"unit": "u1", "coder": "b", "value": "yes"}]}""")
                .post(API).then().statusCode(200).body("krippendorff_alpha", nullValue()).body("conf_low", nullValue())
                .body("notes.code", hasItem("no_variation")).body("units", equalTo(1)).body("coders", equalTo(2));
    }

    @Test
    void shouldNameWhatIsWrongInTheBody() {
        given().contentType("application/json").body("{\"ratings\": [{\"unit\": \"u1\", \"coder\": \"a\", \"value\": \"x\"}],"
                + " \"level\": \"interval\"}").post(API).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/ratings/0/value"));
        given().contentType("application/json").body("{\"ratings\": [], \"levle\": \"interval\"}").post(API).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/levle"));
        given().contentType("application/json").body("{\"ratings\": [").post(API).then().statusCode(400);
        given().contentType("application/json").body("{}").post(API).then().statusCode(422);
        given().contentType("application/json").body("{\"ratings\": [], \"level\": \"fine\"}").post(API).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/level")).body("detail", containsString("nominal"));
        given().contentType("text/csv").body("unit,coder,value\nu1,a,1\nu1,a,2\n").post(API).then().statusCode(422)
                .body("errors[0].row", equalTo(2)).body("errors[0].column", equalTo("unit"));
        given().contentType("text/csv").body("who,what\n1,2\n").post(API).then().statusCode(422)
                .body("errors[0].column", equalTo("unit"));
    }
}
