package org.liaison.collector.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRoutesTest {

    private static final URI HERE = URI.create("https://example.org/list");
    private static final LocalDate FROM = LocalDate.of(2016, 6, 1);
    private static final LocalDate TO = LocalDate.of(2018, 12, 31);

    private final SiteProfile profile = Profiles.read("""
            {"id": "hq", "name": "HQ", "base": "https://example.org", "time_zone": "Europe/Brussels",
             "search": {"path": "/search", "parameters": {"query": "{query}", "date_from": "{from}", "date_to": "{to}",
                                                          "start": "{start}"},
                        "date_format": "dd.MM.uuuu", "row": "ul.results li", "title": "a", "date": "span.date",
                        "total": "p.count", "link_pattern": "/news_[0-9]+"},
             "listing": [{"path": "/archive/{year}", "parameters": {"p": "{page}"}, "first": 1, "order": "newest_first",
                          "row": "li", "date": "i", "max_pages": 3}, {"path": "/all", "row": "li"}],
             "feed": {"path": "/rss.xml", "link_pattern": "/news"},
             "sitemap": {"path": "/sitemap.xml", "lastmod": true, "link_pattern": "/news"},
             "item": {"title": "h1", "date": "p", "body": "div"}}
            """);
    private final SiteRoutes routes = new SiteRoutes(profile);

    private Leg leg(Route route, int n) {
        return routes.legs(route, List.of("Bosnia and Herzegovina"), FROM, TO).get(n);
    }

    private Listed read(Route route, String answer) throws UnreadableListException {
        return routes.read(leg(route, 0), answer.getBytes(UTF_8), null, HERE);
    }

    @Test
    void shouldWalkAllRoutesThatAreDescribed() {
        assertThat(profile.walkable()).containsExactly(Route.SEARCH, Route.LISTING, Route.FEED, Route.SITEMAP);
        assertThat(routes.legs(Route.LISTING, List.of(), FROM, TO)).extracting(Leg::id).containsExactly("listing/0/2018",
                "listing/0/2017", "listing/0/2016", "listing/1");
        assertThat(routes.legs(Route.WARC, List.of(), FROM, TO)).isEmpty();
    }

    @Test
    void shouldFillInTheSearchForm() {
        assertThat(routes.address(leg(Route.SEARCH, 0), 3, List.of())).contains(URI.create(
                "https://example.org/search?date_from=01.06.2016&date_to=31.12.2018&query=Bosnia+and+Herzegovina&start=30"));
    }

    @Test
    void shouldTurnThePagesOfAListYearByYear() {
        assertThat(routes.address(leg(Route.LISTING, 1), 1, List.of()))
                .contains(URI.create("https://example.org/archive/2017?p=2"));
        assertThat(routes.address(leg(Route.LISTING, 1), 3, List.of())).isEmpty();
        assertThat(routes.address(leg(Route.LISTING, 3), 0, List.of())).contains(URI.create("https://example.org/all"));
        assertThat(routes.address(leg(Route.LISTING, 3), 1, List.of())).isEmpty();
    }

    @Test
    void shouldReadTheLinesThatLeadToItems() throws Exception {
        Listed listed = read(Route.SEARCH,
                """
                        <p class=count>Found 1,234 entries of 9</p><ul class=results>
                        <li><a href="news_7.htm?x=1#top"> A  title </a> <span class=date>3 Feb. 2014, photo.jpg, 54.04KB</span></li>
                        <li><a href="/opinions_9.htm">A speech</a></li><li><a href="https://elsewhere.org/news_8.htm">Away</a></li><li>none</li></ul>
                        """);

        assertThat(listed).isEqualTo(new Listed(
                List.of(new Row(URI.create("https://example.org/news_7.htm?x=1"), "A title", LocalDate.of(2014, 2, 3))), 1234L,
                4,
                List.of()));
    }

    @Test
    void shouldEndAListInOrderOfDateAtLinesOlderThanThePeriod() throws Exception {
        Leg leg = leg(Route.LISTING, 2);
        Listed within = read(Route.LISTING, "<li><a href=/b>B</a><i>1 July 2016</i><li><a href=/a>A</a><i>3 May 2016</i>");
        Listed before = read(Route.LISTING, "<li><a href=/b>B</a><i>1 May 2016</i><li><a href=/a>A</a><i>3 May 2016</i>");

        assertThat(routes.goesOn(leg, 0, within, 2, List.of())).isTrue();
        assertThat(routes.goesOn(leg, 0, within, 0, List.of())).isFalse();
        assertThat(routes.goesOn(leg, 2, within, 2, List.of())).isFalse();
        assertThat(routes.goesOn(leg, 0, before, 2, List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            """
                    <rss version="2.0"><channel><title>t</title><link>https://example.org</link><description>d</description>
                    <item><title>Talks &amp;amp; tea</title><link>https://example.org/news/1</link><pubDate>Mon, 05 Jan 2015 23:30:00 GMT</pubDate></item>
                    <item><title>Away</title><link>https://elsewhere.org/news/1</link></item>
                    <item><title>A page</title><link>https://example.org/page</link></item></channel></rss>""",
            """
                    <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id>
                    <entry><title type="html">Talks &amp;amp; tea</title><link href="/news/1"/><id>1</id><published>2015-01-05T23:30:00Z</published></entry>
                    <entry><title>Away</title><link href="https://elsewhere.org/news/1"/><id>2</id></entry>
                    <entry><title>A page</title><link href="https://example.org/page"/><id>3</id></entry></feed>""" })
    void shouldReadFeedsInTheDayOfTheSite(String feed) throws Exception {
        assertThat(read(Route.FEED, feed)).isEqualTo(
                new Listed(List.of(new Row(URI.create("https://example.org/news/1"), "Talks & tea", LocalDate.of(2015, 1, 6))),
                        null, 3, List.of()));
    }

    @Test
    void shouldReadSitemapsAndLeaveOutWhatHasNotChangedSince() throws Exception {
        String sitemap = """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://example.org/news/1</loc><lastmod>2016-06-01</lastmod></url>
                <url><loc>https://example.org/news/2</loc><lastmod>2016-05-30</lastmod></url>
                <url><loc>https://example.org/news/3</loc></url><url><loc>https://example.org/page</loc></url></urlset>""";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(sitemap.getBytes(UTF_8));
        }

        Listed listed = read(Route.SITEMAP, sitemap);

        assertThat(listed.rows()).extracting(r -> r.address().getPath()).containsExactly("/news/1", "/news/3");
        assertThat(listed.lines()).isEqualTo(4);
        assertThat(routes.read(leg(Route.SITEMAP, 0), packed.toByteArray(), null, HERE)).isEqualTo(listed);
    }

    @Test
    void shouldFollowAnIndexOfSitemaps() throws Exception {
        Leg leg = leg(Route.SITEMAP, 0);
        Listed index = read(Route.SITEMAP, """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://example.org/s1.xml</loc></sitemap><sitemap><loc>https://example.org/s2.xml</loc></sitemap>
                <sitemap><loc>https://elsewhere.org/s3.xml</loc></sitemap></sitemapindex>""");

        assertThat(index.further()).extracting(URI::getPath).containsExactly("/s1.xml", "/s2.xml");
        assertThat(routes.goesOn(leg, 0, index, 0, index.further())).isTrue();
        assertThat(routes.address(leg, 2, index.further())).contains(URI.create("https://example.org/s2.xml"));
        assertThat(routes.goesOn(leg, 2, new Listed(List.of(), null, 0, List.of()), 0, index.further())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html><h1>Not here</h1></html>", "", "{}",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&e;</title></channel></rss>" })
    void shouldSayThatAnAnswerIsNoFeed(String answer) {
        assertThatExceptionOfType(UnreadableListException.class).isThrownBy(() -> read(Route.FEED, answer));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html><h1>Not here</h1></html>", "", "{}",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>https://example.org/news/&e;</loc></url></urlset>" })
    void shouldFindNothingInAnAnswerThatIsNoSitemap(String answer) throws Exception {
        try {
            assertThat(read(Route.SITEMAP, answer).rows()).isEmpty();
        } catch (UnreadableListException e) {
            assertThat(e).hasMessageContaining("sitemap");
        }
    }
}
