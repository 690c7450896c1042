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
        return new SiteProfile("hq", "HQ", base, null, null, null, search,
                new SiteProfile.Item("h1", List.of("p.date"), "div", null), null, null,
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
}
