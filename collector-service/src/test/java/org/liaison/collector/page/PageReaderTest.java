package org.liaison.collector.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.liaison.collector.ImitatedSite;
import org.liaison.collector.source.SiteProfile;

import com.fasterxml.jackson.databind.ObjectMapper;

class PageReaderTest {

    private static final URI LIST = URI.create("http://127.0.0.1:1/search");

    private static PageReader reader() throws Exception {
        try (ImitatedSite site = new ImitatedSite()) {
            String profile = site.profile("hq").replace(site.base(), "http://127.0.0.1:1");
            return new PageReader(new ObjectMapper().readValue(profile, SiteProfile.class));
        }
    }

    @Test
    void shouldReadAnItemPageWithoutItsBoilerplate() throws Exception {
        String html = """
                <h1>Talks &amp; tea</h1><div class=text><p class=date>3 Feb. 2014 | Last updated: 9 Mar. 2015</p>
                <p>First   paragraph<br>new line</p><div class=share>Share</div><p>Second \u2013 paragraph</p></div>
                """;

        assertThat(reader().read(html.getBytes(StandardCharsets.UTF_8), "UTF-8", LIST))
                .isEqualTo(new ReadPage("Talks & tea",
                        LocalDate.of(2014, 2, 3), "First paragraph\nnew line\nSecond \u2013 paragraph", "en"));
    }

    @Test
    void shouldSayWhatAPageWithAnotherLayoutLacks() throws Exception {
        assertThat(reader().read("<h2>New layout</h2>".getBytes(StandardCharsets.UTF_8), null, LIST))
                .isEqualTo(new ReadPage(null, null, null, "en"));
    }
}
