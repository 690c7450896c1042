package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.liaison.collector.ImitatedSite;

import com.fasterxml.jackson.databind.ObjectMapper;

class SiteReaderTest {

    private static final URI LIST = URI.create("http://127.0.0.1:1/search");

    private static SiteReader reader() throws Exception {
        try (ImitatedSite site = new ImitatedSite()) {
            String profile = site.profile("hq").replace(site.base(), "http://127.0.0.1:1");
            return new SiteReader(new ObjectMapper().readValue(profile, SiteProfile.class));
        }
    }

    @Test
    void shouldFillInTheSearchForm() throws Exception {
        assertThat(reader().searchAddress("Bosnia and Herzegovina", LocalDate.of(2011, 1, 1), LocalDate.of(2018, 12, 31), 3))
                .hasToString(
                        "http://127.0.0.1:1/search?date_from=01.01.2011&date_to=31.12.2018&query=Bosnia+and+Herzegovina&start=30");
    }

    @Test
    void shouldReadTheLinesThatLeadToItems() throws Exception {
        String html = """
                <p class=count>Found 1,234 entries of 9</p><ul class=results>
                <li><a href="news_7.htm?x=1#top"> A  title </a> <span class=date>3 Feb. 2014, photo.jpg, 54.04KB</span></li>
                <li><a href="/opinions_9.htm">A speech</a></li><li><a href="https://elsewhere.org/news_8.htm">Away</a></li><li>none</li></ul>
                """;

        SiteReader.Results results = reader().results(html.getBytes(StandardCharsets.UTF_8), null, LIST);

        assertThat(results.claimed()).isEqualTo(1234);
        assertThat(results.lines()).isEqualTo(4);
        assertThat(results.rows()).containsExactly(
                new SiteReader.Row(URI.create("http://127.0.0.1:1/news_7.htm?x=1"), "A title", LocalDate.of(2014, 2, 3)));
    }
}
