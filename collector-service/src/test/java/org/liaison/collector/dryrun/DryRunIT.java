package org.liaison.collector.dryrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ImitatedSite;
import org.liaison.collector.ImitatedSite.Article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class DryRunIT {

    private static final String API = "/api/collector/v1";
    private static final String BROKEN = """
            <html><head><title>Press office</title><meta name="pubdate" content="2014-02-03"></head><body><nav><a href="/">Home</a></nav>
            <main class="text-block"><h2 class="headline">Talks in the capital</h2><span class="published">3 Feb. 2014</span>
            <div class="text-main"><p>%s</p></div></main></body></html>"""
            .formatted("Officers of both sides met. ".repeat(20));

    @ConfigProperty(name = "test.sites")
    List<Integer> ports;

    private ImitatedSite site;
    private String source;

    @BeforeEach
    void open() {
        // a host of its own: what robots.txt says is kept for a day, and other tests forbid the search there
        site = new ImitatedSite(ports.get(2));
        source = "dry-" + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            site.with(new Article(7000 + i, LocalDate.of(2014, 2, 3), "Talks with Georgia, round " + i,
                    "Officers of Georgia met staff."));
        }
        post("/sources", site.profile(source)).statusCode(201);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(body).post(API + path)
                .then();
    }

    private static String json(Object value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(value);
    }

    @Test
    void shouldShowFieldByFieldWhatAProfileReadsFromAFetchedPage() {
        post("/sources/" + source + "/dry-runs", "{\"address\": \"/cps/en/news_7003.htm\"}").statusCode(200)
                .body("ok", equalTo(true)).body("fetched", equalTo(true)).body("failed", empty()).body("seen", nullValue())
                .body("fields.find { it.pointer == '/item/title' }.value", equalTo("Talks with Georgia, round 3"))
                .body("fields.find { it.pointer == '/item/date/0' }.value", equalTo("2014-02-03"))
                .body("fields.find { it.pointer == '/item/date/0' }.dates[0].pattern", startsWith("d MMM"))
                .body("fields.find { it.pointer == '/item/date/0' }.dates.date", equalTo(List.of("2014-02-03", "2020-01-01")))
                .body("fields.find { it.pointer == '/item/remove/1' }.matched", equalTo(1))
                .body("item.key", equalTo(source + ":7003")).body("item.date", equalTo("2014-02-03"))
                .body("item.language", equalTo("en")).body("item.body", equalTo("Officers of Georgia met staff."))
                .body("item.body_length", equalTo(30)).body("warnings", hasItem(containsString("30 characters")));
        given().get(API + "/items?source=" + source).then().statusCode(200).body("data", empty());
    }

    @Test
    void shouldSayWhichSelectorFailsOnABrokenLayoutAndWhatItSawInstead() throws Exception {
        post("/sources/" + source + "/dry-runs", json(Map.of("address", "/news_7003.htm", "page", BROKEN))).statusCode(200)
                .body("ok", equalTo(false)).body("fetched", equalTo(false))
                .body("failed", equalTo(List.of("/item/title", "/item/date", "/item/body")))
                .body("fields.find { it.pointer == '/item/title' }.matched", equalTo(0))
                .body("fields.find { it.pointer == '/item/title' }.failure", containsString("the page has 0 'h1'"))
                .body("fields.find { it.pointer == '/item/body' }.failure",
                        allOf(containsString("0 '.text'"), containsString(".text-main"), containsString(".text-block")))
                .body("seen.title", equalTo("Press office"))
                .body("seen.headings.find { it.selector == 'h2.headline' }.text", equalTo("Talks in the capital"))
                .body("seen.dated.selector", hasItem("span.published"))
                .body("seen.dated.selector", hasItem("meta[name=pubdate]@content"))
                .body("seen.texts[0].selector", equalTo("div.text-main"))
                .body("seen.text", startsWith("Home Talks in the capital"));
        assertThat(site.log()).isEmpty();
    }

    @Test
    void shouldTryAPageThatWasSavedToAFile() {
        byte[] page = "<h1>Café</h1><p class=date>3 Feb. 2014</p><div class=text>Text</div>"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        given().header("X-API-Key", CollectorStack.COLLECTOR).header("Content-Type", "text/html; charset=ISO-8859-1").body(page)
                .post(API + "/sources/" + source + "/dry-runs/page?address=/news_1.htm").then().statusCode(200)
                .body("ok", equalTo(true)).body("item.title", equalTo("Café"));
    }

    @Test
    void shouldTryTheSearchAndListOfASource() {
        post("/sources/" + source + "/dry-runs",
                "{\"reads\": \"search\", \"name\": \"Georgia\", \"from\": \"2014-01-01\", \"to\": \"2014-12-31\"}")
                .statusCode(200)
                .body("ok", equalTo(true)).body("list.claimed", equalTo(12)).body("list.items", equalTo(10))
                .body("list.rows[0].key", equalTo(source + ":7000")).body("list.rows[0].date", equalTo("2014-02-03"))
                .body("list.next", containsString("start=10"))
                .body("fields.find { it.pointer == '/search/row' }.matched", equalTo(10));
        post("/sources/" + source + "/dry-runs", "{\"reads\": \"search\"}").statusCode(422).body("errors[0].pointer",
                equalTo("/name"));
        post("/sources/" + source + "/dry-runs", "{\"reads\": \"listing\"}").statusCode(422);
        post("/sources/" + source + "/dry-runs", "{\"reads\": \"mind\"}").statusCode(422);
    }

    @Test
    void shouldSayWhyAListHasNoLines() throws Exception {
        String list = "<html><body><div class=list>" + """
                <article class=teaser><a href=/news_1.htm>One</a> <em>3 Feb. 2014</em></article>
                """.repeat(4) + "</div></body></html>";

        post("/sources/" + source + "/dry-runs", json(Map.of("reads", "search", "page", list))).statusCode(200)
                .body("ok", equalTo(false)).body("failed", hasItem("/search/row"))
                .body("fields.find { it.pointer == '/search/row' }.failure", containsString("0 'ul'"))
                .body("seen.repeated[0].selector", equalTo("div.list > article.teaser"))
                .body("seen.repeated[0].count", equalTo(4));
    }

    @Test
    void shouldTryAProfileThatIsNotRegistered() throws Exception {
        String profile = site.profile("draft").replace("\"search\"", "\"feed\": {\"path\": \"/rss\"}, \"search\"");

        post("/dry-runs", "{\"profile\": " + profile + ", \"reads\": \"feed\", \"page\": \"<p>no feed</p>\"}").statusCode(200)
                .body("failed", equalTo(List.of("/feed/0"))).body("warnings", hasItem(containsString("no RSS or Atom feed")));
        post("/dry-runs", "{\"profile\": " + profile.replace("\"h1\"", "\"h1[\"") + ", \"page\": \"x\"}").statusCode(422)
                .body("errors.pointer", equalTo(List.of("/profile/item/title")));
        post("/dry-runs", "{\"page\": \"x\"}").statusCode(422).body("errors[0].pointer", equalTo("/profile"));
        given().get(API + "/sources/draft").then().statusCode(404);
    }

    @Test
    void shouldAskOnlyTheSiteItselfAndSayWhyAPageCannotBeRead() {
        post("/sources/" + source + "/dry-runs", "{\"address\": \"http://169.254.169.254/latest\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("/address"));
        post("/sources/" + source + "/dry-runs", "{\"address\": \"/private/page\"}").statusCode(422)
                .body("detail", containsString("robots"));
        post("/sources/" + source + "/dry-runs", "{}").statusCode(422);
        post("/sources/nobody/dry-runs", "{\"page\": \"x\"}").statusCode(404);
        given().contentType("application/json").body("{\"page\": \"x\"}").post(API + "/sources/" + source + "/dry-runs").then()
                .statusCode(401);
    }
}
