package org.liaison.collector.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ItemEvents;
import org.liaison.collector.SharedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ImportIT {

    private static final String API = "/api/collector/v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ValidatableResponse upload(String type, Object body, String query) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).contentType(type)
                .body(body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body)
                .post(API + "/imports" + query).then();
    }

    private static String item(String id, String date, String headline, String body) {
        return JSON.createObjectNode().put("id", id).put("source", "test").put("date", date).put("headline", headline)
                .put("body", body)
                .toString() + "\n";
    }

    @Test
    void shouldImportTheLabelledItemsKeepTheirIdsAndPublishTheAccepted() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of("goldset/dev.jsonl", "goldset/dev2.jsonl")) {
            for (String line : Files.readAllLines(SharedFolder.file(file))) {
                JsonNode gold = JSON.readTree(line);
                if (gold.path("codebook").asText().equals("nato_partner")) {
                    ObjectNode kept = JSON.createObjectNode();
                    List.of("id", "source", "address", "date", "headline", "body").forEach(f -> kept.set(f, gold.get(f)));
                    lines.add(kept.toString());
                }
            }
        }

        Response answer = upload("application/x-ndjson", String.join("\n", lines), "").statusCode(201).extract().response();

        List<String> statuses = answer.jsonPath().getList("rows.status", String.class);
        assertThat(statuses).hasSize(lines.size()).doesNotContain("error", "unchanged");
        long accepted = statuses.stream().filter("accepted"::equals).count();
        assertThat((double) accepted / lines.size()).isGreaterThan(0.75);
        System.out.printf("labelled items: %d imported, %d accepted%n", lines.size(), accepted);
        String first = JSON.readTree(lines.get(0)).path("id").asText();
        try (ItemEvents events = new ItemEvents()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(events.items()).isGreaterThanOrEqualTo(accepted);
                assertThat(events.of(first)).last().satisfies(e -> {
                    assertThat(e.type()).isEqualTo("org.liaison.collector.item.accepted.v1");
                    assertThat(e.data().path("partners")).isNotEmpty();
                });
            });
        }
        upload("application/x-ndjson", String.join("\n", lines), "").statusCode(201).body("rows.status.unique()",
                equalTo(List.of("unchanged")));
    }

    @Test
    void shouldChangeNothingWhereARowOfACsvIsNotValid() {
        String csv = "id,source,address,date,headline,body\nbad-1,test,,2015-02-03,Visit to Georgia,Text\n"
                + "bad-2,test,,03/04/2015,Visit to Sweden,Text\nbad-3,,ftp://x,2015-02-03,\"Visit to Malta\",\nbad-4,test\n";

        upload("text/csv", csv, "").statusCode(422).contentType("application/problem+json")
                .body("type", containsString("bad-rows"))
                .body("errors.find { it.row == 2 }.column", equalTo("date")).body("errors.findAll { it.row == 3 }.column",
                        hasItems("source", "address"))
                .body("errors.find { it.row == 4 }.detail", containsString("expected 6 cells")).body("errors", hasSize(4));
        given().get(API + "/items/bad-1").then().statusCode(404);

        upload("text/csv", csv, "?on_error=skip").statusCode(201).body("rows", hasSize(4))
                .body("rows[0].status", equalTo("accepted"))
                .body("rows[0].id", equalTo("bad-1")).body("rows[1].status", equalTo("error"))
                .body("rows[1].reason", containsString("date: "));
        given().get(API + "/items/bad-1").then().statusCode(200).body("partners", equalTo(List.of("GEO")));
    }

    @Test
    void shouldRefuseAColumnThatIsNotKnownAndAnUnclosedQuotationMark() {
        upload("text/csv", "source,date,headline,bdoy\na,2015-01-01,b,c\n", "").statusCode(422).body("errors[0].column",
                equalTo("bdoy"));
        upload("text/csv", "source,date,headline\na,2015-01-01,\"open\n", "").statusCode(422).body("type",
                containsString("bad-rows"));
        upload("application/x-ndjson",
                "{\"source\": \"a\", \"date\": \"2015-01-01\", \"headline\": \"b\", \"label\": 1}\n{broken\n", "")
                .statusCode(422).body("errors.column", hasItems("label")).body("errors.row", hasItems(1, 2));
    }

    @Test
    void shouldKeepAnItemWhenItsIdComesWithOtherContent() {
        upload("application/x-ndjson", item("same-1", "2016-01-01", "Visit to Ukraine", "Text one."), "").statusCode(201);

        upload("application/x-ndjson", item("same-1", "2016-01-01", "Visit to Ukraine", "Text two."), "").statusCode(422)
                .body("errors[0].column", equalTo("id"));
        upload("application/x-ndjson", item("same-1", "2016-01-01", "Visit to Ukraine", "Text two."), "?on_error=skip")
                .statusCode(201)
                .body("rows[0].status", equalTo("error"));
        given().get(API + "/items/same-1").then().body("body", equalTo("Text one."));
    }

    @Test
    void shouldGiveAnItemWithoutIdTheSameIdEachTime() {
        String csv = "source,date,headline\nwire,2014-05-06,Ministers of Armenia and Allies meet\n";

        String id = upload("text/csv", csv, "").statusCode(201).extract().path("rows[0].id");

        upload("text/csv", csv, "").statusCode(201).body("rows[0].id", equalTo(id)).body("rows[0].status",
                equalTo("unchanged"));
    }

    @Test
    void shouldReadAWorkbookWithDateCells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("items");
            List<String> head = List.of("id", "source", "date", "headline");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
            }
            sheet.value(1, 0, "xl-1");
            sheet.value(1, 1, "wire");
            sheet.value(1, 2, LocalDate.of(2013, 7, 8));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, "Officers from Mongolia at the School");
            sheet.value(2, 0, "xl-2");
            sheet.value(2, 1, "wire");
            sheet.value(2, 2, "2013-07-09");
            sheet.value(2, 3, "Canteen closed");
        }

        upload("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray(), "").statusCode(201)
                .body("rows.status", equalTo(List.of("accepted", "rejected")))
                .body("rows[1].reason", equalTo("no partner named"));
        given().get(API + "/items/xl-1").then().body("date", equalTo("2013-07-08"));
        upload("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "no workbook", "").statusCode(422);
    }

    @Test
    void shouldGroupTheSamePageAndLetTheEarliestStandForIt() {
        String text = "Officers of the General Staff of Kazakhstan and planners of the command met for two days of talks on the schedule.";
        upload("application/x-ndjson",
                item("twin-b", "2012-03-05", "Talks in Astana", text) + item("twin-a", "2012-03-04", "Talks in Astana", text),
                "").statusCode(201);

        given().get(API + "/items/twin-a").then().body("duplicate_group", equalTo("g-twin-a"))
                .body("is_duplicate", equalTo(false))
                .body("duplicate_reason", containsString("same text as twin-b"));
        given().get(API + "/items/twin-b").then().body("duplicate_group", equalTo("g-twin-a")).body("is_duplicate",
                equalTo(true));
    }

    @Test
    void shouldServeItemsInEveryFormat() throws IOException {
        upload("application/x-ndjson", item("format-1", "1999-01-02", "=Visit to \"Algeria\", Morocco", "x"), "")
                .statusCode(201);
        String query = API + "/items?source=test&years=1999";

        given().get(query).then().statusCode(200).body("data[0].id", equalTo("format-1"))
                .body("data[0].partners", equalTo("DZA|MAR"))
                .body("data[0].status", equalTo("accepted")).body("next", equalTo(null));
        assertThat(given().get(query + "&format=csv").then().statusCode(200).extract().asString()).startsWith(
                "id,source,address,headline,date,partners,status,reason,duplicate_group").contains("format-1,test,,");
        assertThat(given().get(query + "&format=ndjson").asString()).startsWith("{\"id\":\"format-1\"");
        assertThat(given().get(query + "&format=parquet").asByteArray()).startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertThat(given().get(query + "&format=dta").asByteArray())
                .startsWith("<stata_dta>".getBytes(StandardCharsets.US_ASCII));
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(given().get(query + "&format=xlsx").asByteArray()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(2);
        }
        given().get(API + "/items?status=good").then().statusCode(400).body("errors[0].parameter", equalTo("status"));
        given().get(API + "/items?patner=GEO").then().statusCode(400);
    }

    @Test
    void shouldPageThroughItemsWithoutLossOrRepeat() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            lines.append(item("page-" + i, "1998-01-" + (10 + i % 5), "Visit " + i + " to Japan", "Number " + i));
        }
        upload("application/x-ndjson", lines.toString(), "").statusCode(201);

        List<String> ids = new ArrayList<>();
        String next = API + "/items?years=1998&limit=10";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            ids.addAll(page.jsonPath().getList("data.id", String.class));
            next = page.jsonPath().getString("next");
        }
        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeManyRowsInOneFile() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append(
                    item("bulk-" + i, "2001-01-01", "Report " + i, "On day " + i + " officers of Pakistan number " + (i * 7919L)
                            + " and others spoke about subject " + (i * 104_729L) + " with staff in room " + i + "."));
        }
        long start = System.nanoTime();

        upload("application/x-ndjson", lines.toString(), "").statusCode(201).body("rows", hasSize(3000));

        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("import: 3000 rows in %.1f s = %.0f rows a second%n", seconds, 3000 / seconds);
    }

    @Test
    void shouldSayWhatIsWrongWithAFileAndChangeNothing() throws IOException {
        byte[] good = item("hostile-1", "2015-01-01", "Visit to Georgia", "Text").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(zipped)) {
            gzip.write(good);
            gzip.write(new byte[0]);
        }
        byte[] cut = java.util.Arrays.copyOf(zipped.toByteArray(), zipped.size() - 10);

        upload("application/x-ndjson", "", "").statusCode(422).body("detail", containsString("no rows"));
        upload("text/csv", "source,date,headline\n", "").statusCode(422).body("detail", containsString("no rows"));
        for (String query : List.of("", "?on_error=skip")) {
            upload("application/x-ndjson", cut, query).statusCode(422).body("detail", containsString("gzip"));
            upload("application/x-ndjson", (new String(good, StandardCharsets.UTF_8) + "Sch\u00f6n")
                    .getBytes(java.nio.charset.Charset.forName("windows-1252")), query).statusCode(422)
                    .body("detail", containsString("UTF-8"));
            upload("text/csv", "source,date,headline\na,2015-01-01,Sch\u00f6n\n"
                    .getBytes(java.nio.charset.Charset.forName("windows-1252")), query).statusCode(422)
                    .body("detail", containsString("UTF-8"));
            upload("application/x-ndjson", new String(good, StandardCharsets.UTF_8) + "x".repeat(9_000_000), query)
                    .statusCode(422)
                    .body("detail", containsString("Line 2 is longer"));
            upload("text/csv", "source;date;headline\na;2015-01-01;b\n", query).statusCode(422)
                    .body("detail", containsString("semicolons"));
        }
        upload("application/x-ndjson", item("hostile-2", "2015-01-01", "Nul \u0000 in it", "x")
                + "{\"source\": \"a\", \"date\": \"2015-01-01\", \"headline\": \"half \\ud83d of a pair\"}\n"
                + item("hostile-3", "0015-01-01", "b", "x") + item("hostile-4", "2015-02-30", "b", "x")
                + item("hostile-1", "2015-01-01", "b", "one") + item("hostile-1", "2015-01-01", "b", "two"), "").statusCode(422)
                .body("errors.find { it.row == 1 }.detail", containsString("NUL"))
                .body("errors.find { it.row == 2 }.detail", containsString("surrogate"))
                .body("errors.find { it.row == 3 }.column", equalTo("date"))
                .body("errors.find { it.row == 4 }.column", equalTo("date"))
                .body("errors.find { it.row == 6 }.column", equalTo("id"));
        given().get(API + "/items/hostile-1").then().statusCode(404);

        upload("application/x-ndjson", zipped.toByteArray(), "").statusCode(201).body("rows[0].status", equalTo("accepted"));
        upload("text/csv", "\uFEFFsource,date,headline\nbom,2015-01-01,Visit to Malta\n", "").statusCode(201)
                .body("rows[0].status", equalTo("accepted"));
    }

    @Test
    void shouldTellTheLanguageAndFindItemsByIt() {
        upload("application/x-ndjson", item("lang-1", "1997-01-02", "Le ministre de la Géorgie à Bruxelles",
                "Le ministre de la défense de la Géorgie a rencontré le secrétaire général à Bruxelles et a parlé de la réforme."),
                "")
                .statusCode(201);

        given().get(API + "/items?years=1997&language=fr").then().body("data.id", hasItems("lang-1"))
                .body("data[0].has_conflict", equalTo(false));
        given().get(API + "/items?years=1997&language=en").then().body("data", hasSize(0));
        given().get(API + "/items?years=1997&has_conflict=true").then().body("data", hasSize(0));
        given().get(API + "/items?has_conflict=perhaps").then().statusCode(400);
        given().get(API + "/items/lang-1").then().body("evidence.language.detected", equalTo("fr"))
                .body("evidence.extractor", equalTo("import"));
    }

    @Test
    void shouldNotTakeItemsFromACallerWithoutTheRole() {
        given().contentType("text/csv").body("source,date,headline\n").post(API + "/imports").then().statusCode(401);
        given().header("X-API-Key", CollectorStack.REVIEWER).contentType("text/csv").body("source,date,headline\n")
                .post(API + "/imports").then()
                .statusCode(403);
    }
}
