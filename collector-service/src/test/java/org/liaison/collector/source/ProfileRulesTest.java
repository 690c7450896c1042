package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.collector.partner.PartnerRegister;

class ProfileRulesTest {

    private final PartnerRegister partners = PartnerRegister.shipped();

    private static SiteProfile.Search search(String row, String linkPattern) {
        return new SiteProfile.Search("/search", Map.of("q", "{query}", "p", "{page}"), null, null, null, null, null, row, null,
                null, null, null,
                null, linkPattern);
    }

    private static SiteProfile profile(String base, int delay, SiteProfile.Search search) {
        return new SiteProfile("hq", "HQ", base, null, null, null, null, null, search, null, null, null,
                new SiteProfile.Item("h1", List.of("p.date"), "div", null), null, null, null, null,
                new SiteProfile.Politeness(delay, null));
    }

    @Test
    void shouldAcceptAGoodProfile() {
        assertThat(ProfileRules.check(profile("https://example.org", 2000, search("li", "/news")), partners)).isEmpty();
        assertThat(ProfileRules.check(profile("http://127.0.0.1:8099", 0, search("li", null)), partners)).isEmpty();
    }

    @Test
    void shouldNameEachFieldThatIsWrong() {
        assertThat(ProfileRules.check(profile("file:///etc/passwd", 10, search("li[", "(")), partners))
                .extracting(ProfileRules.Violation::pointer)
                .containsExactlyInAnyOrder("/base", "/politeness/delay_ms", "/search/row", "/search/link_pattern");
    }

    @Test
    void shouldNotLetAForeignSiteBeAskedFasterThanEveryTwoSeconds() {
        assertThat(ProfileRules.check(profile("https://example.org", 1999, search("li", null)), partners))
                .extracting(ProfileRules.Violation::pointer).containsExactly("/politeness/delay_ms");
    }

    @Test
    void shouldAskForADescribedRouteOrForAWordThatThereIsNone() {
        String head = "{\"id\": \"hq\", \"name\": \"HQ\", \"base\": \"https://example.org\"";
        String item = ", \"item\": {\"title\": \"h1\", \"date\": \"p\", \"body\": \"div\"}";

        assertThat(pointers(head + item + "}")).containsExactly("/routes");
        assertThat(pointers(head + item + ", \"routes\": [\"feed\", \"warc\"]}")).containsExactly("/routes/0");
        assertThat(pointers(head + item + ", \"routes\": [\"warc\"]}")).isEmpty();
        assertThat(pointers(head + ", \"routes\": [\"warc\"]}")).containsExactly("/item");
        assertThat(pointers(head + ", \"routes\": [\"files\"]}")).isEmpty();
    }

    @Test
    void shouldCheckListsFeedsSitemapsAndLayouts() {
        assertThat(pointers("""
                {"id": "hq", "name": "HQ", "base": "https://example.org", "time_zone": "Mars/Base",
                 "listing": [{"path": "/a/{year}", "row": "li"}, {"path": "b", "row": "li[", "max_pages": 0}],
                 "feed": {"path": "//evil.example/rss"}, "sitemap": {"path": "/s x", "link_pattern": "("},
                 "item": {"title": "h1", "date": "p", "body": "div"},
                 "layouts": [{"when": "main..", "title": "h1", "date": [], "body": "div"}],
                 "canonical": {"language_patterns": ["["]}}
                """)).containsExactlyInAnyOrder("/time_zone", "/listing/1/path", "/listing/1/row", "/listing/1/max_pages",
                "/feed/0/path", "/sitemap/0/path", "/sitemap/0/link_pattern", "/layouts/0/when", "/layouts/0/date",
                "/canonical/language_patterns/0");
    }

    private List<String> pointers(String json) {
        return ProfileRules.check(Profiles.read(json), partners).stream().map(ProfileRules.Violation::pointer).toList();
    }
}
