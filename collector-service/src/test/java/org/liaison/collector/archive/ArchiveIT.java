package org.liaison.collector.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ImitatedSite;
import org.liaison.collector.ImitatedSite.Article;
import org.liaison.kit.sql.Database;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ArchiveIT {

    private static final String API = "/api/collector/v1";
    private static final AtomicInteger NUMBERS = new AtomicInteger(900_000);

    @ConfigProperty(name = "test.sites")
    List<Integer> ports;

    @Inject
    UploadStore uploads;

    @Inject
    WaitingFiles waiting;

    @Inject
    Database database;

    private ImitatedSite site;
    private String source;
    private int first;

    @BeforeEach
    void open() {
        site = new ImitatedSite(ports.get(0));
        source = "archived-" + UUID.randomUUID();
        first = NUMBERS.getAndAdd(1000);
        for (int i = 0; i < 12; i++) {
            site.with(new Article(first + i, LocalDate.of(2012, 1, 1).plusDays(30L * i), "Talks with Georgia, round " + i,
                    "Officers of Georgia number " + (first + i) + " met staff."));
        }
        register(source);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void register(String id) {
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(site.profile(id))
                .post(API + "/sources").then().statusCode(201);
    }

    private static JsonPath finished(JsonPath started) {
        String id = started.getString("id");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> given().get(API + "/collections/" + id).then().statusCode(200).body("finished_at", notNullValue()));
        return given().get(API + "/collections/" + id).jsonPath();
    }

    private JsonPath collect() {
        return finished(given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json")
                .body("{\"sources\": [\"%s\"], \"partners\": [\"GEO\"], \"from\": \"2011-01-01\", \"to\": \"2018-12-31\"}"
                        .formatted(source))
                .post(API + "/collections").then().statusCode(202).extract().jsonPath());
    }

    private static JsonPath replay(String id) {
        return finished(given().header("X-API-Key", CollectorStack.COLLECTOR).post(API + "/collections/" + id + "/replays")
                .then().statusCode(202).extract().jsonPath());
    }

    private static byte[] export(String collection) {
        return given().get(API + "/items?format=csv&collection=" + collection).then().statusCode(200).extract().asByteArray();
    }

    private static byte[] warc(String collection) {
        return given().get(API + "/collections/" + collection + "/warc").then().statusCode(200)
                .header("Content-Disposition", containsString(".warc.gz")).extract().asByteArray();
    }

    private static Map<String, Integer> types(byte[] warc) throws Exception {
        Map<String, Integer> types = new HashMap<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                record.body().consume();
                types.merge(record.type(), 1, Integer::sum);
            }
        }
        return types;
    }

    private ValidatableResponse upload(String to, String type, byte[] file, int status) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).header("Prefer", "wait=30").contentType(type).body(file)
                .post(API + "/sources/" + to + "/archives").then().statusCode(status);
    }

    @Test
    void shouldKeepEveryAnswerAndFindItAgain() throws Exception {
        String id = collect().getString("id");

        JsonPath captures = given().get(API + "/captures?collection=" + id).then().statusCode(200).extract().jsonPath();
        assertThat(captures.getList("data.address", String.class)).hasSizeGreaterThanOrEqualTo(14).doesNotHaveDuplicates()
                .anyMatch(a -> a.contains("/search?")).anyMatch(a -> a.contains("news_" + first));
        assertThat(captures.getList("data.digest", String.class)).allMatch(d -> d.length() == 64);
        String address = captures.getList("data.address", String.class).stream().filter(a -> a.contains("news_" + first))
                .findFirst().orElseThrow();

        JsonPath found = given().queryParam("address", address).queryParam("from", LocalDate.now().minusDays(1).toString())
                .get(API + "/captures").jsonPath();
        assertThat(found.getList("data")).hasSize(1);
        long capture = found.getLong("data[0].id");
        given().queryParam("address", address).queryParam("to", "2020-12-31").get(API + "/captures").then()
                .body("data.size()", equalTo(0));
        given().get(API + "/captures?from=yesterday").then().statusCode(400);
        given().get(API + "/captures/" + capture).then().statusCode(200).body("status", equalTo(200))
                .body("headers.'Content-type'[0]", containsString("text/html"));
        given().get(API + "/captures/" + capture + "/content").then().statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", containsString("sandbox")).header("X-Content-Type-Options", "nosniff")
                .contentType("application/octet-stream").body(containsString("<h1>Talks with Georgia, round 0</h1>"));
        given().get(API + "/captures/0").then().statusCode(404);
        assertThat(given().get(API + "/captures?format=csv&collection=" + id).asString()).startsWith("id,address,time,type");
        assertThat(types(warc(id))).containsEntry("warcinfo", 1).containsEntry("request", captures.getList("data").size());
    }

    @Test
    void shouldReplayACollectionByteForByteWithoutAskingTheSite() {
        String id = collect().getString("id");
        byte[] original = export(id);
        long asked = site.log().size();
        site.close();

        JsonPath replay = replay(id);

        assertThat(replay.getString("status")).isEqualTo("succeeded");
        assertThat(replay.getString("replay_of")).isEqualTo(id);
        assertThat(replay.getLong("requests")).isZero();
        assertThat(replay.getInt("pages.read")).isEqualTo(12);
        assertThat(export(replay.getString("id"))).isEqualTo(original).isNotEmpty();
        assertThat(site.log()).hasSize((int) asked);
        given().get(API + "/collections/" + replay.getString("id") + "/missing").then().body("data.size()", equalTo(0));
        assertThat(export(replay(replay.getString("id")).getString("id"))).isEqualTo(original);
    }

    @Test
    void shouldListWhatTheArchiveCannotGiveAndAskNobodyForIt() {
        String lost = "/news_" + (first + 3) + ".htm";
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().endsWith(lost)
                ? ImitatedSite.send(exchange, 404, "text/html", "gone")
                : null);
        String id = collect().getString("id");
        long asked = site.log().size();

        JsonPath replay = replay(id);

        assertThat(replay.getString("status")).isEqualTo("incomplete");
        given().get(API + "/collections/" + replay.getString("id") + "/missing").then().body("data.size()", equalTo(1))
                .body("data[0].address", containsString(lost)).body("data[0].reason", notNullValue());
        assertThat(export(replay.getString("id"))).isEqualTo(export(id));
        assertThat(site.log()).hasSize((int) asked);
    }

    @Test
    void shouldReplayByTheProfileOfThatTime() {
        String id = collect().getString("id");
        byte[] original = export(id);
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json")
                .body(site.profile(source).replace("\"h1\"", "\"h6\"")).post(API + "/sources").then().statusCode(200);

        assertThat(export(replay(id).getString("id"))).isEqualTo(original);
    }

    @Test
    void shouldReplayPagesThatAnEarlierCollectionHadRead() {
        collect();
        JsonPath second = collect();
        assertThat(second.getInt("pages.known")).isEqualTo(12);
        site.close();

        JsonPath replay = replay(second.getString("id"));

        assertThat(replay.getInt("pages.read")).isEqualTo(12);
        assertThat(export(replay.getString("id"))).isEqualTo(export(second.getString("id")));
    }

    @Test
    void shouldMakeTheItemsOfASourceFromAWarcFile() throws Exception {
        byte[] warc = warc(collect().getString("id"));
        String other = "brought-" + UUID.randomUUID();
        register(other);

        JsonPath taken = upload(other, "application/warc", warc, 201).extract().jsonPath();

        assertThat(taken.getInt("items")).isEqualTo(12);
        assertThat(taken.getInt("digest_mismatches")).isZero();
        assertThat(given().get(API + "/items?source=" + other).jsonPath().getList("data.headline", String.class))
                .hasSize(12).contains("Talks with Georgia, round 3");
        JsonPath again = upload(other, "application/warc", warc, 201).extract().jsonPath();
        assertThat(again.getInt("items")).isZero();
        assertThat(again.getInt("known")).isEqualTo(12);
        given().get(API + "/sources/" + other + "/archives").then().body("data.size()", equalTo(2));
        given().get(API + "/captures?upload=" + taken.getString("id")).then()
                .body("data.size()", equalTo(taken.getInt("captures")));
    }

    @Test
    void shouldLetAJobTakeAFileWhereTheClientDoesNotWait() throws Exception {
        byte[] warc = warc(collect().getString("id"));
        String other = "later-" + UUID.randomUUID();
        register(other);

        JsonPath whole = job(other, warc);
        JsonPath cut = job(other, Arrays.copyOf(warc, warc.length - 20));

        assertThat(whole.getString("status")).isEqualTo("succeeded");
        given().get(whole.getString("result")).then().statusCode(200).body("items", equalTo(12))
                .body("job.id", equalTo(whole.getString("id"))).body("taken_at", notNullValue())
                .body("finished_at", notNullValue());
        assertThat(cut.getString("status")).isEqualTo("failed");
        assertThat(cut.getString("problem.type")).contains("bad-archive");
        assertThat(cut.getString("problem.detail")).contains("not whole", "Nothing was taken");
        given().get(API + "/sources/" + other + "/archives").then().body("data.size()", equalTo(1));
        assertThat(Path.of("target/archive/uploads")).isEmptyDirectory();
    }

    private static JsonPath job(String to, byte[] file) {
        String address = given().header("X-API-Key", CollectorStack.COLLECTOR).header("Prefer", "respond-async")
                .contentType("application/warc").body(file).post(API + "/sources/" + to + "/archives").then().statusCode(202)
                .extract().header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(address).then().body("finished_at", notNullValue()));
        return given().get(address).jsonPath();
    }

    @Test
    void shouldKeepNothingOfAnUploadThatIsCancelledOrNeverBegan() throws Exception {
        byte[] whole = answer(81).repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        String job = given().header("X-API-Key", CollectorStack.COLLECTOR).header("Prefer", "respond-async")
                .contentType("application/warc").body(whole).post(API + "/sources/" + source + "/archives").then()
                .statusCode(202).extract().header("Location");
        given().header("X-API-Key", CollectorStack.COLLECTOR).delete(job);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(job).then().body("status", equalTo("cancelled")));
        UUID left = UUID.randomUUID();
        uploads.insert(left, source, "html", 1, "0", null);
        database.update("update archive_upload set created_at = now() - interval '2 days' where id = ?", left);
        waiting.keep(left, Files.createTempFile("left", null));

        upload(source, "application/warc", answer(80).getBytes(StandardCharsets.US_ASCII), 201).body("items", equalTo(1));

        given().get(API + "/sources/" + source + "/archives").then().body("data.size()", equalTo(1));
        assertThat(uploads.find(left)).isEmpty();
        assertThat(Path.of("target/archive/uploads")).isEmptyDirectory();
        given().queryParam("address", site.base() + "/news_81.htm").get(API + "/captures").then().body("data.size()",
                equalTo(0));
    }

    @Test
    void shouldTakeAnAnswerThatDoesNotSayItsLength() {
        upload(source, "application/warc", answer(79).getBytes(StandardCharsets.US_ASCII), 201).body("items", equalTo(1));
    }

    /** A record whose answer ends where it does. */
    private String answer(int news) {
        String http = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Visit to Georgia</h1>"
                + "<div class=text><p class=date>3 May. 2014</p><p>Officers of Georgia met.</p></div></body></html>";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: 2019-01-01T00:00:00Z\r\nWARC-Target-URI: " + site.base() + "/news_" + news + ".htm\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n" + http
                + "\r\n\r\n";
    }

    @Test
    void shouldMakeItemsOfSavedPages() throws Exception {
        String page = "<!-- saved from url=(0030)" + site.base() + "/news_77.htm -->\n<html><body><h1>Visit to Georgia</h1>"
                + "<div class=text><p class=date>3 May. 2014</p><p>Officers of Georgia met.</p></div></body></html>";
        upload(source, "text/html", page.getBytes(StandardCharsets.UTF_8), 201).body("items", equalTo(1))
                .body("kind", equalTo("html"));

        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> entry : Map.of("addresses.csv",
                    "file,address\na/two.html," + site.base() + "/news_78.htm\n", "a/two.html",
                    page.substring(page.indexOf('\n')).replace("Visit", "Second visit"), "one.htm", page,
                    "one_files/style.css", "p {}").entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        upload(source, "application/zip", zip.toByteArray(), 201).body("items", equalTo(1)).body("known", equalTo(1));
        assertThat(given().get(API + "/items?source=" + source).jsonPath().getList("data.headline", String.class))
                .containsExactlyInAnyOrder("Visit to Georgia", "Second visit to Georgia");
    }

    @Test
    void shouldTakeNothingOfAFileThatIsNotWhole() throws Exception {
        byte[] warc = warc(collect().getString("id"));
        byte[] damaged = warc.clone();
        // more than the head of a member, in which a changed time would do no harm
        for (int i = 0; i < 40; i++) {
            damaged[damaged.length / 2 + i] ^= 0x55;
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(
                    "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:6f8ec3c4-1a1b-4c3f-9a83-1d3f5a0f0a11>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: 300000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        for (byte[] bad : List.of(Arrays.copyOf(warc, warc.length - 20), damaged, bomb.toByteArray(),
                Arrays.copyOf(warc, 5), "no archive at all".getBytes(StandardCharsets.UTF_8),
                new byte[] { 'P', 'K', 3, 4, 0 })) {
            upload(source, "application/octet-stream", bad, 422).body("type", containsString("bad-archive"))
                    .body("detail", containsString("Nothing was taken"));
        }
        given().get(API + "/sources/" + source + "/archives").then().body("data.size()", equalTo(0));
        upload("nowhere", "application/warc", warc, 404);
    }
}
