package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.embedded.EmbeddedStack;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The files of the page for human coding, and the parts of them that only reckon. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class PageFilesIT {

    private static final String TEXT = "a\uD83D\uDE42b Zoë \uD801\uDC00.";

    @TestHTTPResource("/api/coding/page/")
    URL page;

    @ParameterizedTest
    @ValueSource(strings = { "", "main.js", "page.css", "icon.svg" })
    void shouldServeEveryFileUnderAStrictPolicy(String file) {
        given().get("/api/coding/page/" + file).then().statusCode(200).header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-cache").header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"));
    }

    @Test
    void shouldLeadToThePageWithoutTheSlash() {
        given().redirects().follow(false).get("/api/coding/page").then().statusCode(302).header("Location",
                equalTo("/api/coding/page/"));
    }

    @Test
    void shouldAnswerAProblemForAFileThatIsNotThere() {
        given().get("/api/coding/page/nothing.js").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void shouldCountOffsetsInCodePoints() {
        assumeTrue(Browser.isInstalled(), "Chromium and its driver are not installed");
        try (Browser browser = Browser.start()) {
            browser.open(page.toString());

            Object counted = browser.runAsync("""
                    const [text, done] = arguments;
                    import('./offsets.js').then(({ toCodePoints, toIndex, cut }) => done({
                      points: [0, 1, 3, 4, text.length].map((index) => toCodePoints(text, index)),
                      back: [0, 1, 2, 3, 99].map((count) => toIndex(text, count)),
                      cut: cut(text, { start: 1, end: 3 }) }));
                    """, TEXT);

            assertThat(counted)
                    .isEqualTo(Map.of("points", List.of(0L, 1L, 2L, 3L, (long) TEXT.codePointCount(0, TEXT.length())),
                            "back", List.of(0L, 1L, 3L, 4L, (long) TEXT.length()), "cut", "\uD83D\uDE42b"));
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void shouldFindWordsOfAnyScript() {
        assumeTrue(Browser.isInstalled(), "Chromium and its driver are not installed");
        try (Browser browser = Browser.start()) {
            browser.open(page.toString());

            Object found = browser.runAsync("""
                    const done = arguments[0];
                    import('./words.js').then(({ WordCursor }) => {
                      const cursor = new WordCursor({ headline: 'Talks', body: 'Он прибыл. Second one here.' });
                      const texts = [];
                      cursor.word(1); cursor.word(1, true); texts.push(cursor.ranges());
                      cursor.sentence(1); cursor.sentence(1, true); texts.push(cursor.ranges());
                      done(texts);
                    });
                    """);

            assertThat(found).isEqualTo(List.of(
                    List.of(range("headline", 0, 5), range("body", 0, 2)), List.of(range("body", 11, 26))));
        }
    }

    /** The browser gives a script thirty seconds; time that grew with the square of the length would be hours. */
    @ParameterizedTest
    @ValueSource(strings = { "The minister met him. ", ". ", "a", "漢字。" })
    void shouldReadAMillionCharactersInOnePass(String repeated) {
        assumeTrue(Browser.isInstalled(), "Chromium and its driver are not installed");
        try (Browser browser = Browser.start()) {
            browser.open(page.toString());

            Object read = browser.runAsync("""
                    const [repeated, done] = arguments;
                    import('./words.js').then(({ WordCursor }) => {
                      const cursor = new WordCursor({ headline: 'Long', body: repeated.repeat(1e6 / repeated.length) });
                      cursor.sentence(1);
                      done(cursor.ranges().length);
                    });
                    """, repeated);

            assertThat(read).isEqualTo(1L);
        }
    }

    private static Map<String, Object> range(String field, long from, long to) {
        return Map.of("field", field, "from", from, "to", to);
    }
}
