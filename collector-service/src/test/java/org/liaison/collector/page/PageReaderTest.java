package org.liaison.collector.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.collector.ImitatedSite;
import org.liaison.collector.page.DateCandidate.Role;
import org.liaison.collector.source.SiteProfile;

import com.fasterxml.jackson.databind.ObjectMapper;

class PageReaderTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:1/cps/en/news_7.htm");
    private static final String TEXT = "The Secretary General met the ministers of the region and spoke with them about the training of"
            + " officers, about the reform of the forces and about the work that lies ahead of the Alliance and its partners.";

    private static PageReader reader() throws Exception {
        try (ImitatedSite site = new ImitatedSite()) {
            String profile = site.profile("hq").replace(site.base(), "http://127.0.0.1:1");
            return new PageReader(new ObjectMapper().readValue(profile, SiteProfile.class));
        }
    }

    private static ReadPage read(String html, URI address) throws Exception {
        return reader().read(html.getBytes(StandardCharsets.UTF_8), "UTF-8", address);
    }

    private static String page(String head, String date, String body) {
        return "<html lang=en><head>" + head + "</head><body><nav>Menu</nav><h1>Talks</h1><div class=text><p class=date>" + date
                + "</p><p>" + body + "</p></div></body></html>";
    }

    private static List<LocalDate> dates(ReadPage page, Role role) {
        return page.evidence().dates().stream().filter(c -> c.role() == role).map(DateCandidate::date).toList();
    }

    @Test
    void shouldReadAnItemPageWithoutItsBoilerplate() throws Exception {
        ReadPage page = read(
                """
                        <h1>Talks &amp; tea</h1><div class=text><p class=date>3 Feb. 2014 | Last updated: 9 Mar. 2015</p>
                        <p>Talks &amp; tea</p><p>First   paragraph<br>new line</p><div class=share>Share</div><p>Search our content</p>
                        <p>Second \u2013 paragraph</p><p>Lorem ipsum dolor sit amet</p><p>Media contact: press office, +32 2 555</p></div>
                        """,
                PAGE);

        assertThat(page.title()).isEqualTo("Talks & tea");
        assertThat(page.date()).isEqualTo(LocalDate.of(2014, 2, 3));
        assertThat(page.body()).isEqualTo("First paragraph\nnew line\nSecond \u2013 paragraph");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.evidence().extractor()).isEqualTo("profile");
        assertThat(dates(page, Role.UPDATE)).containsExactly(LocalDate.of(2015, 3, 9));
        assertThat(page.evidence().hasConflict()).isFalse();
    }

    @Test
    void shouldNeverTakeTheDayOfAnUpdateForThatOfPublication() throws Exception {
        assertThat(read(page("", "Last updated 19 Jun. 2017 09:25", TEXT), PAGE).date()).isNull();
        assertThat(read(page("", "Mis à jour le: 12 janv. 2016", TEXT), PAGE).date()).isNull();
    }

    @Test
    void shouldReadTheDayBehindThePressReleaseNumberAndBeforeACaption() throws Exception {
        assertThat(read(page("", "Press Release (2015) 096 | Issued on 30 Jun. 2015", TEXT), PAGE).date())
                .isEqualTo(LocalDate.of(2015, 6, 30));
        assertThat(read(page("", "3 Feb. 2014, 140203a-001.jpg, 54.04KB", TEXT), PAGE).date())
                .isEqualTo(LocalDate.of(2014, 2, 3));
    }

    @Test
    void shouldTakeTheYearOfABareDayFromTheAddress() throws Exception {
        ReadPage page = read(page("", "Monday 9 September", TEXT), URI.create("http://127.0.0.1:1/page5/2013/slug.aspx"));

        assertThat(page.date()).isEqualTo(LocalDate.of(2013, 9, 9));
        assertThat(page.evidence().dates().get(0).note()).isEqualTo("the year is taken from the address");
    }

    @Test
    void shouldFlagDaysThatContradictEachOtherOrCanBeReadInTwoWays() throws Exception {
        ReadPage two = read(
                page("<meta property='article:published_time' content='2010-03-01T10:00:00Z'>", "27-Aug-2010 14:51", TEXT),
                PAGE);
        assertThat(two.evidence().hasConflict()).isTrue();
        assertThat(dates(two, Role.PUBLICATION)).contains(LocalDate.of(2010, 8, 27), LocalDate.of(2010, 3, 1));

        ReadPage either = read(page("", "03/04/2015", TEXT), PAGE);
        assertThat(either.evidence().hasConflict()).isTrue();
        assertThat(either.evidence().dates().get(0).note()).contains("either way");

        ReadPage decided = read(page("<meta name=date content='2015-03-04'>", "03/04/2015", TEXT), PAGE);
        assertThat(decided.date()).isEqualTo(LocalDate.of(2015, 3, 4));
        assertThat(decided.evidence().hasConflict()).isFalse();
    }

    @Test
    void shouldReadStructuredDataAndTheAddress() throws Exception {
        ReadPage page = read(page("<script type='application/ld+json'>{\"@graph\": [{\"datePublished\": \"2021-03-23\","
                + " \"dateModified\": \"2021-04-01\"}]}</script>", "", TEXT),
                URI.create("http://127.0.0.1:1/en/news/2021/03/23/remarks"));

        assertThat(page.date()).isEqualTo(LocalDate.of(2021, 3, 23));
        assertThat(page.evidence().dates()).extracting(DateCandidate::source).contains("json-ld", "address");
        assertThat(dates(page, Role.UPDATE)).containsExactly(LocalDate.of(2021, 4, 1));
    }

    @Test
    void shouldReadDaysInTheDatelineOnly() throws Exception {
        ReadPage page = read(page("", "", "RAMSTEIN, Germany (May 18, 2016) \u2013 " + TEXT), PAGE);

        assertThat(page.date()).isEqualTo(LocalDate.of(2016, 5, 18));
        assertThat(page.evidence().dates().get(0).source()).isEqualTo("dateline");
    }

    @Test
    void shouldReadWhenTheEventTookPlace() throws Exception {
        ReadPage span = read(page("", "16 Nov. 2015", "From 10 to 12 November officers met in Yerevan. " + TEXT), PAGE);
        assertThat(span.evidence().eventStart()).isEqualTo(LocalDate.of(2015, 11, 10));
        assertThat(span.evidence().eventEnd()).isEqualTo(LocalDate.of(2015, 11, 12));

        ReadPage weekday = read(page("", "16 Nov. 2015", "Last Thursday the ministers met. " + TEXT), PAGE);
        assertThat(weekday.evidence().eventStart()).isEqualTo(LocalDate.of(2015, 11, 12));

        ReadPage none = read(page("", "16 Nov. 2015", TEXT), PAGE);
        assertThat(none.evidence().eventStart()).isEqualTo(LocalDate.of(2015, 11, 16));
    }

    @Test
    void shouldTellTheLanguageByTheParameterBeforeThePath() throws Exception {
        String russian = "Генеральный секретарь встретился с министрами региона и говорил с ними о подготовке офицеров и о реформе"
                + " вооружённых сил, а также о предстоящей работе Североатлантического союза.";

        ReadPage page = read(page("", "3 Feb. 2014", russian),
                URI.create(PAGE.toString().replace("/en/", "/fr/") + "?selectedLocale=ru"));
        assertThat(page.language()).isEqualTo("ru");
        assertThat(page.evidence().language().path()).isEqualTo("fr");
        assertThat(page.evidence().language().conflict()).isFalse();

        ReadPage conflict = read(page("", "3 Feb. 2014", russian), URI.create(PAGE + "?selectedLocale=en"));
        assertThat(conflict.language()).isEqualTo("ru");
        assertThat(conflict.evidence().hasConflict()).isTrue();
    }

    @Test
    void shouldFindTheTextOfAPageWithAnotherLayout() throws Exception {
        ReadPage page = read("<title>New layout - Site</title><header><p>" + TEXT + "</p></header><main><p>" + TEXT + "</p><p>"
                + TEXT
                + "</p><ul><li><a href=/a>A link to another story that is long enough to be taken for text of the page</a></li></ul></main>",
                PAGE);

        assertThat(page.title()).isEqualTo("New layout");
        assertThat(page.body()).isEqualTo(TEXT + "\n" + TEXT);
        assertThat(page.evidence().extractor()).isEqualTo("general");
        assertThat(reader().read("<h2>New layout</h2>".getBytes(StandardCharsets.UTF_8), null, PAGE))
                .satisfies(empty -> assertThat(empty.body()).isNull()).satisfies(empty -> assertThat(empty.title()).isNull());
    }

    @Test
    void shouldNameItsVersionsInOtherLanguages() throws Exception {
        ReadPage page = read(page("<link rel=alternate hreflang=fr href='/cps/fr/news_9.htm'>", "3 Feb. 2014",
                TEXT + "<img src='/img/140203a-001.jpg?w=3'>"), PAGE);

        assertThat(page.evidence().alternates()).containsExactly("hq:9");
        assertThat(page.evidence().pictures()).containsExactly("140203a-001.jpg");
    }

    @Test
    void shouldTakeTheDayOfTheListWhereThePageHasNone() throws Exception {
        assertThat(read(page("", "", TEXT), PAGE).listed(LocalDate.of(2014, 2, 3)).date()).isEqualTo(LocalDate.of(2014, 2, 3));
        ReadPage both = read(page("", "3 Feb. 2014", TEXT), PAGE).listed(LocalDate.of(2014, 3, 9));
        assertThat(both.date()).isEqualTo(LocalDate.of(2014, 2, 3));
        assertThat(both.evidence().hasConflict()).isTrue();
    }
}
