package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Uploading tables and reading them back. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class DatasetIT {

    private static final String DATASETS = Api.BASE + "/datasets";
    private static final String CSV = "partner,year,x,note\nARM,2011,1.5,\"one, two\"\nSRB,2012,NA,\nSWE,2013,-2e-3,é\n";

    @Test
    void shouldDescribeTheColumnsOfAnUpload() {
        Response stored = Api.upload("described", CSV);

        stored.then().statusCode(201).body("rows", equalTo(3)).body("sha256", equalTo(Digests.sha256(CSV)))
                .body("columns.name", contains("partner", "year", "x", "note"))
                .body("columns.type", contains("text", "integer", "number", "text"))
                .body("columns.missing", contains(0, 0, 1, 1));
        assertThat(stored.header("Location")).isEqualTo(DATASETS + "/" + stored.path("id"));
    }

    @Test
    void shouldGiveTheRowsBackAsTheyWere() {
        String id = Api.dataset("read back", CSV);

        given().get(DATASETS + "/" + id + "/rows").then().statusCode(200).body("data.partner", contains("ARM", "SRB", "SWE"))
                .body("data[0].x", equalTo(1.5f)).body("data[1].x", nullValue()).body("data[1].note", nullValue())
                .body("data[0].note", equalTo("one, two")).body("data[2].note", equalTo("é"));
        assertThat(given().get(DATASETS + "/" + id + "/rows?format=csv&raw=true").asString().lines())
                .containsExactly("partner,year,x,note", "ARM,2011,1.5,\"one, two\"", "SRB,2012,,", "SWE,2013,-0.002,é");
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "csv", "ndjson", "xlsx", "parquet", "dta" })
    void shouldGiveTheRowsInEveryFormat(String format) {
        String id = Api.dataset("formats", CSV);

        byte[] file = given().get(DATASETS + "/" + id + "/rows?format=" + format).then().statusCode(200).extract()
                .asByteArray();

        assertThat(file.length).isGreaterThan(50);
    }

    @Test
    void shouldPageThroughMoreRowsThanABlockHolds() {
        int rows = 70_000;
        StringBuilder csv = new StringBuilder("n,name\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i).append(",name ").append(i % 7).append('\n');
        }
        String id = Api.dataset("long", csv.toString());

        List<String> lines = given().get(DATASETS + "/" + id + "/rows?format=csv").asString().lines().toList();
        String next = given().get(DATASETS + "/" + id + "/rows?limit=10000").path("next");

        assertThat(lines).hasSize(rows + 1).contains("69999,name " + 69_999 % 7);
        assertThat((Integer) given().urlEncodingEnabled(false).get(next).path("data[0].n")).isEqualTo(10_000);
    }

    @Test
    void shouldGiveTheSameIdToTheSameFileUnderTheSameName() {
        String id = Api.dataset("twice", CSV);

        assertThat(Api.dataset("twice", CSV)).isEqualTo(id);
        assertThat(Api.dataset("another name", CSV)).isNotEqualTo(id);
        assertThat(Api.dataset("twice", CSV + "ARM,2014,1,\n")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = { "partner;x;note\r\nARM;1,5;\"a;b\"\r\nSRB;-2,5e-1;1.000,5\r\n",
            "\uFEFFpartner\tx\tnote\nARM\t1.5\ta;b\nSRB\t-0.25\t\"1.000,5\"\n" })
    void shouldReadFilesThatSeparateBySemicolonsOrTabs(String file) {
        String id = Api.dataset("separated", file);

        given().get(DATASETS + "/" + id).then().body("columns.name", contains("partner", "x", "note"))
                .body("columns.type", contains("text", "number", "text"));
        given().get(DATASETS + "/" + id + "/rows").then().body("data.x", contains(1.5f, -0.25f))
                .body("data.note", contains("a;b", "1.000,5"));
    }

    @Test
    void shouldRecogniseMissingValuesOfRStataAndPandasAmongNumbers() {
        Api.upload("missing", "r,stata,pandas,text,empty\nNA,.,NaN,.,\n1,2,3,x,\n").then().statusCode(201)
                .body("columns.type", contains("integer", "integer", "integer", "text", "number"))
                .body("columns.missing", contains(1, 1, 1, 0, 2));
    }

    @Test
    void shouldKeepLongDigitStringsAndHexadecimalNamesAsText() {
        Api.upload("identifiers", "id,code,word\n90071992547409931,0x1p3,1d\n1,2,3\n").then().statusCode(201)
                .body("columns.type", contains("text", "text", "text"));
    }

    @Test
    void shouldNameTheFirstColumnThatRLeavesWithoutName() {
        Api.upload("row names", "\uFEFF\"\",y\r\n\"1\",2\r\n").then().statusCode(201)
                .body("columns.name", contains("row_name", "y"));
    }

    @Test
    void shouldNameRowAndColumnOfARaggedRow() {
        Api.problem(Api.upload("ragged", "a,b,c\n1,2,3\n1,2\n4,5,6,7\n"), 422).body("type", containsString("malformed-csv"))
                .body("errors.row", contains(2, 3)).body("errors.column", contains("c", "4"));
        given().get(DATASETS + "?format=csv").then().body(org.hamcrest.Matchers.not(containsString("ragged")));
    }

    @Test
    void shouldLeaveBadRowsOutWhenAsked() {
        Api.analyst().queryParam("name", "skipped").queryParam("on_error", "skip").contentType("text/csv")
                .body("a,b\n1,2\n1\n3,4\n".getBytes(StandardCharsets.UTF_8)).post(DATASETS).then().statusCode(201)
                .body("rows", equalTo(2)).body("rejected[0].row", equalTo(2)).body("rejected[0].column", equalTo("b"))
                .body("rejected_count", equalTo(1));
    }

    @Test
    void shouldNameTheCellWhoseBytesAreNotUtf8() {
        byte[] latin1 = "a,b\nx,y\nz,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        Api.problem(Api.upload("latin", latin1), 422).body("errors[0].row", equalTo(2)).body("errors[0].column", equalTo("b"))
                .body("errors[0].detail", containsString("UTF-8"));
    }

    @Test
    void shouldNameARepeatedHeader() {
        Api.problem(Api.upload("headers", "a,b,a\n1,2,3\n"), 422).body("errors[0].column", equalTo("a"))
                .body("errors[0].row", equalTo(0));
    }

    @Test
    void shouldNameTheRowOfAnUnclosedQuote() {
        Api.problem(Api.upload("quote", "a,b\n1,2\n\"3,4\n"), 422).body("errors.row", hasItem(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "a,b\n", "a,,b\n1,2,3\n" })
    void shouldRefuseAFileWithoutRowsOrNames(String csv) {
        Api.problem(Api.upload("nothing", csv), 422).body("errors[0].row", equalTo(0));
    }

    @Test
    void shouldRefuseAnUploadWithoutNameKeyOrMediaType() {
        Api.problem(Api.analyst().contentType("text/csv").body(CSV).post(DATASETS), 400);
        Api.problem(given().queryParam("name", "x").contentType("text/csv").body(CSV).post(DATASETS), 401);
        Api.problem(given().header("X-API-Key", ModellingStack.CODER).queryParam("name", "x").contentType("text/csv").body(CSV)
                .post(DATASETS), 403);
        Api.problem(Api.analyst().queryParam("name", "x").contentType("application/json").body("{}").post(DATASETS), 415);
    }

    @Test
    void shouldAnswerARepeatedKeyWithTheFirstAnswer() {
        String first = keyed("a,b\n1,2\n").then().statusCode(201).extract().path("id");

        keyed("a,b\n1,2\n").then().statusCode(201).body("id", equalTo(first));
        Api.problem(keyed("a,b\n1,3\n"), 422);
    }

    @Test
    void shouldTellThatRowsHaveNotChanged() {
        String id = Api.dataset("cached", CSV);
        String tag = given().get(DATASETS + "/" + id + "/rows?format=csv").header("ETag");

        given().header("If-None-Match", tag).get(DATASETS + "/" + id + "/rows?format=csv").then().statusCode(304);
    }

    @Test
    void shouldListAndDescribeDataSets() {
        String id = Api.dataset("listed", CSV);

        given().get(DATASETS).then().statusCode(200).body("data.id", hasItem(id));
        given().get(DATASETS + "/" + id).then().statusCode(200).body("name", equalTo("listed"));
        Api.problem(given().get(DATASETS + "/ds-none"), 404);
    }

    private static Response keyed(String csv) {
        return Api.analyst().header("Idempotency-Key", "upload-1").queryParam("name", "keyed").contentType("text/csv").body(csv)
                .post(DATASETS);
    }
}
