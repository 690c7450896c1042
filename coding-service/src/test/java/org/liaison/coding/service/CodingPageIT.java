package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;
import org.openqa.selenium.Keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** People code on the page, in a real browser, with the keyboard alone. What they did is read back over HTTP. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class CodingPageIT {

    private static final String API = "/api/coding/v1";
    private static final int ITEMS = 10;
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script> \u202Eback\u202C ";
    /** One character of this takes two units in the browser and in Java. */
    private static final String BEYOND = "\uD83D\uDE42 ";
    private static final String MEETING = "The Secretary General met the Minister of Defence of Sweden in Brussels.";
    private static final String REST = " They spoke about the next exercise. Officers of Finland looked on.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @TestHTTPResource("/api/coding/page/")
    URL page;

    private Bus bus;

    @BeforeEach
    void connect() {
        assumeTrue(Browser.isInstalled(), "Chromium and its driver are not installed");
        bus = new Bus(kafka);
    }

    @AfterEach
    void disconnect() {
        if (bus != null) {
            bus.close();
        }
    }

    @Test
    void shouldTakeTwoCodersAndAnAdjudicatorThroughTenItems() {
        String round = round("partnerships", "Visits in spring", items("page", ITEMS), "anna", "ben");

        code("anna", 4);
        code("ben", 3);
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round).then()
                .body("progress.agreed", equalTo(6)).body("progress.conflicts", equalTo(4));
        List<Integer> order = adjudicate();

        JsonPath done = given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round).jsonPath();
        assertThat(done.getInt("progress.agreed")).isEqualTo(6);
        assertThat(done.getInt("progress.adjudicated")).isEqualTo(4);
        assertThat(done.getInt("progress.conflicts") + done.getInt("progress.open")).isZero();
        for (int i = 0; i < ITEMS; i++) {
            shouldHaveMarkedTheSentence(round, i);
        }
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round + "/items/page-" + order.get(1)).then()
                .body("adjudication.rows[0].values.category", equalTo("military_representative"))
                .body("adjudication.reason", equalTo("for the general")).body("adjudication.decided_by", equalTo("key:emil"));
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round + "/items/page-" + order.get(3)).then()
                .body("adjudication.rows", hasSize(0)).body("adjudication.reason", equalTo("on second thoughts, nothing"));
    }

    /** Items 0 to 5 get the same from both; on 6 to 9 they differ. */
    private void code(String person, int categoryWhereTheyDiffer) {
        try (Browser browser = signedIn(person)) {
            browser.said("Next item.");
            String headline = browser.text("#passage h2");
            for (int i = 0; i < ITEMS; i++) {
                browser.shown(".bar .progress", i + " of " + ITEMS + " items coded");
                int number = number(headline);
                browser.press("p", "swed", Keys.ENTER, number < 6 ? "4" : Integer.toString(categoryWhereTheyDiffer));
                markMeeting(browser);
                if (number == 0) {
                    hostileTextIsText(browser, number);
                } else if (number == 1 && person.equals("anna")) {
                    pictures(browser, "coding");
                }
                browser.hold(Keys.CONTROL, Keys.ENTER);
                if (i < ITEMS - 1) {
                    headline = browser.changed("#passage h2", headline);
                }
            }
            browser.shown("#finished", "Nothing is left");
            assertThat(browser.errors()).isEmpty();
            // a round may have thousands of assignments: they are listed when it is opened, not at each item
            assertThat(browser.run("return performance.getEntriesByType('resource')"
                    + ".filter(it => it.name.includes('/assignments')).length")).isEqualTo(1L);
        }
    }

    /** The sentence of the meeting is the second of the item; it is selected whole. */
    private static void markMeeting(Browser browser) {
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN).hold(Keys.SHIFT, Keys.ARROW_DOWN).press("e");
        browser.said("Evidence for SWE: 1.");
    }

    /** @return the numbers of the items in the order in which they were decided */
    private List<Integer> adjudicate() {
        try (Browser browser = signedIn("emil")) {
            browser.said("Next conflict.");
            List<String> headlines = new ArrayList<>(List.of(browser.text("#passage h2")));
            assertThat(browser.text(".comparison")).contains("Coder A", "Coder B", "differs");
            assertThat(browser.text(".machine")).contains("The machine");
            browser.press("s").said("Add a partner");
            browser.press("A").said("Taken from A");
            pictures(browser, "adjudication");
            browser.press("s").said("Reason is needed.");
            browser.press("as A says", Keys.ESCAPE);
            assertThat(browser.unnamed()).isEqualTo(List.of());
            browser.press("s").said("Decided.");
            browser.press("n");
            headlines.add(browser.changed("#passage h2", headlines.get(0)));
            browser.press(takenIsTheGeneral(browser) ? "A" : "B", "r", "for the general").hold(Keys.CONTROL, Keys.ENTER);
            headlines.add(browser.changed("#passage h2", headlines.get(1)));
            browser.press("p", "FIN", Keys.ENTER, "1", "r", "only Finland").hold(Keys.CONTROL, Keys.ENTER);
            headlines.add(browser.changed("#passage h2", headlines.get(2)));
            browser.press("0", "r", "nothing").hold(Keys.CONTROL, Keys.ENTER);
            browser.shown("#finished", "No conflict is left");
            browser.press("b").shown(".state", "decided");
            browser.press("U").said("Taken back");
            browser.press("0", "r", "on second thoughts, nothing", Keys.ESCAPE, "s").said("Decided.");
            assertThat(browser.errors()).isEmpty();
            return headlines.stream().map(CodingPageIT::number).toList();
        }
    }

    private static int number(String headline) {
        return Integer.parseInt(headline.substring(headline.lastIndexOf(' ') + 1));
    }

    /** The letters stand for other people in each item. */
    private static boolean takenIsTheGeneral(Browser browser) {
        return browser.text(".comparison tbody td").contains("military representative");
    }

    private void hostileTextIsText(Browser browser, int number) {
        assertThat(browser.text("#passage .body")).isEqualTo(body(number));
        assertThat(browser.run("return document.querySelectorAll('#passage img, #passage script').length")).isEqualTo(0L);
        assertThat(browser.run("return document.title")).isEqualTo("Liaison coding");
    }

    private void shouldHaveMarkedTheSentence(String round, int number) {
        JsonPath item = given().header("X-API-Key", ReviewerKey.KEY)
                .get(API + "/coding-rounds/" + round + "/items/page-" + number)
                .jsonPath();
        String text = item.getString("item.body");
        assertThat(item.getList("codings")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Map<String, Object> span = item.getMap("codings[" + i + "].rows[0].evidence[0]");
            int from = text.offsetByCodePoints(0, (Integer) span.get("start"));
            int to = text.offsetByCodePoints(0, (Integer) span.get("end"));
            assertThat(text.substring(from, to)).isEqualTo(MEETING.substring(0, MEETING.length() - 1));
        }
    }

    @Test
    void shouldExplainWhatWasNotSavedAndKeepIt() {
        String round = round("partnerships", "Saved twice", items("twice", 1), "anna");
        try (Browser browser = signedIn("anna")) {
            browser.said("Next item.");
            browser.press("p", "xxx", Keys.ENTER, "1", "s").said("Not saved. XXX partner:");
            browser.press("x", "p", "Sweden", Keys.ENTER, "1", "s").said("Saved.");
            saveElsewhere(round);
            browser.press("2", "s").said("Not saved: this item was saved elsewhere");
            browser.press("s").said("Saved.");
            categoryIs(round, "military_technical");

            browser.press("m", "the date line names another day", Keys.ENTER).said("Remark added.");
            browser.press(Keys.ESCAPE, "U").said("Taken back: this is the coding before.");
            browser.shown(".remarks li", "You: the date line names another day");
            categoryIs(round, "political_representative");
            browser.press("0").said("No interaction.");
            browser.press("u").said("Taken back.");
            browser.press("n").said("Nothing is left");
            browser.press("b").shown(".said", "political representative");
            browser.press("?").shown("#help[open] dl", "no interaction");
            browser.press(Keys.ESCAPE, "0").said("No interaction.");
            browser.run("document.querySelector('header a').focus()");
            browser.press(Keys.ENTER).said("Not saved yet");
            browser.press(Keys.ENTER).shown("h1", "Coding rounds");
        }
    }

    private void saveElsewhere(String round) {
        JsonPath own = given().header("X-API-Key", ReviewerKey.of("anna")).get(API + "/coding-rounds/" + round + "/assignments")
                .jsonPath();
        String address = API + "/coding-assignments/" + own.getString("data[0].assignment");
        String tag = given().header("X-API-Key", ReviewerKey.of("anna")).get(address).header("ETag");
        given().header("X-API-Key", ReviewerKey.of("anna")).header("If-Match", tag).contentType("application/json")
                .body("{\"rows\": [{\"partner\": \"SWE\", \"values\": {\"category\": \"political_representative\"}}]}")
                .put(address + "/coding").then().statusCode(200);
    }

    private static void categoryIs(String round, String category) {
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round + "/items/twice-0").then()
                .body("codings[0].rows[0].values.category", equalTo(category));
    }

    @Test
    void shouldOfferTheVariablesOfAContentCodebook() {
        String round = round("nato-russia", "Russia", items("russia", 1), "cleo");
        try (Browser browser = signedIn("cleo")) {
            browser.said("Next item.");
            browser.press("1", "2", "3").said("level: operational.");
            browser.press("v", "v", "v", "INT-07 / think tank", Keys.ESCAPE, "s").said("Saved.");
            assertThat(browser.errors()).isEmpty();
        }
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds/" + round + "/items/russia-0").then()
                .body("codings[0].rows[0].values.dimension", equalTo("cooperation"))
                .body("codings[0].rows[0].values.interviewee", containsString("INT-07"));
    }

    @Test
    void shouldFitANarrowWindowAndTellAWrongKey() {
        try (Browser browser = Browser.start()) {
            browser.resize(640, 800);
            browser.open(page.toString());
            browser.press("no such key", Keys.ENTER).said("The API key or bearer token is not valid");
            browser.press(ReviewerKey.of("anna"), Keys.ENTER).shown("h1", "Coding rounds");
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            assertThat(browser.run("return localStorage.length + document.cookie.length")).isEqualTo(0L);
        }
    }

    /** The newest round stands first and has the focus. */
    private Browser signedIn(String person) {
        Browser browser = Browser.start();
        browser.open(page.toString());
        browser.press(ReviewerKey.of(person), Keys.ENTER).shown("h1", "Coding rounds");
        browser.press(Keys.ENTER);
        return browser;
    }

    private static void pictures(Browser browser, String name) {
        for (String colours : List.of("dark", "light")) {
            browser.prefers(colours).picture(name + "-" + colours);
        }
    }

    private String round(String codebook, String title, List<String> items, String... people) {
        List<String> coders = List.of(people).stream().map(person -> "key:" + person).toList();
        return given().header("X-API-Key", ReviewerKey.KEY).contentType("application/json")
                .body(Map.of("title", title, "codebook", codebook, "coders", coders, "per_item", people.length, "items",
                        Map.of("ids", items), "guidance", "Code what is reported, not what is announced."))
                .post(API + "/coding-rounds").then().statusCode(201).extract().path("id");
    }

    private static String body(int number) {
        return (number % 5 == 0 ? BEYOND + HOSTILE : "") + "Talks went on. " + MEETING + REST;
    }

    /** Items with a number in the headline; every fifth is hostile. */
    private List<String> items(String prefix, int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accept(prefix + "-" + i, "Talks at Headquarters " + i, body(i), 2014 + i);
            ids.add(prefix + "-" + i);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> ids
                .forEach(id -> given().get(API + "/items/" + id + "/classification").then().statusCode(200)));
        return ids;
    }

    private void accept(String id, String headline, String body, int year) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id);
        item.put("revision", 1);
        item.put("source", "nato.int");
        item.put("date", year + "-03-08");
        item.put("headline", headline);
        item.put("body", body);
        item.put("address", "https://www.nato.int/" + id);
        item.put("status", "accepted");
        try {
            bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                    new ObjectMapper().writeValueAsString(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        bus.flush();
    }
}
