package org.liaison.standalone.sample.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.standalone.sample.SampleArchive;
import org.liaison.standalone.sample.SampleOptions;
import org.liaison.standalone.sample.press.PressItem;
import org.liaison.standalone.sample.press.Site;

import com.fasterxml.jackson.databind.ObjectMapper;

class SampleSitesTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*(?:/news_|/newsroom/news/)[^\"]*)\"");

    private static final SampleArchive ARCHIVE = SampleArchive.generate(4, SampleOptions.defaults());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SampleSites sites;

    @BeforeAll
    static void start() {
        sites = SampleSites.start(ARCHIVE, 0, 0);
    }

    @AfterAll
    static void stop() {
        sites.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ukraine", "Georgia", "Republic of Korea", "former Yugoslav Republic of Macedonia", "Malta", "" })
    void shouldListEachItemOfTheHeadquartersOnceOverAllPages(String query) throws Exception {
        var links = pages(start -> headquarters("/cps/en/natohq/news.htm?query=" + encoded(query)
                + "&date_from=01.01.2011&date_to=31.12.2018&start=" + start * HeadquartersSite.PAGE_SIZE));

        assertThat(links.stream().map(link -> link.replaceAll(".*(news_[0-9]+\\.htm).*", "/cps/en/natohq/$1")))
                .doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected(Site.HEADQUARTERS, query));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ukraine", "Kyrgyz Republic", "Jordan", "nowhere at all" })
    void shouldListEachItemOfTheCommandOnceOverAllPages(String query) throws Exception {
        var links = pages(page -> command("/search?q=" + encoded(query) + "&from=2011-01-01&to=2018-12-31&page=" + (page + 1)));

        assertThat(links.stream().map(link -> link.replaceAll("(-2|\\.aspx)$", ""))).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected(Site.COMMAND, query));
    }

    @Test
    void shouldCountTheEntriesOfAFilteredSearchExactlyAndOfAnUnfilteredOneInPages() throws Exception {
        int all = expected(Site.HEADQUARTERS, "").size();

        assertThat(get(headquarters("/cps/en/natohq/news.htm?query=Ukraine")).body())
                .contains("<p class=\"count\">" + expected(Site.HEADQUARTERS, "Ukraine").size() + " Entries</p>");
        assertThat(get(headquarters("/cps/en/natohq/news.htm")).body())
                .contains("<p class=\"count\">" + (all + 9) / 10 * 10 + " Entries</p>");
    }

    @Test
    void shouldKeepToTheDaysAskedFor() throws Exception {
        String page = get(headquarters("/cps/en/natohq/news.htm?query=&date_from=10.05.2014&date_to=20.05.2014")).body();

        assertThat(Pattern.compile("<td class=\"date\">([^<]*)").matcher(page).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(date -> date.matches("(1[0-9]|20) May\\. 2014"));
    }

    @Test
    void shouldServeEveryListedAddressWithTitleDayAndText() throws Exception {
        PressItem item = ARCHIVE.items().stream().filter(one -> one.site() == Site.HEADQUARTERS).findFirst().orElseThrow();
        String number = item.path().replaceAll(".*/", "");
        for (String path : List.of(item.path(), "/cps/en/natolive/" + number, item.path() + "?selectedLocale=en",
                "/cps/en/SID-0A1B2C3D-4E5F6071/natolive/" + number)) {
            var page = get(headquarters(path));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<h1>" + SiteHandler.escaped(item.headline()) + "</h1>", "Last updated:",
                    SiteHandler.escaped(item.paragraphs().get(0)));
        }
    }

    @Test
    void shouldServeTwinAddressesOfTheCommand() throws Exception {
        PressItem item = ARCHIVE.items().stream().filter(one -> one.site() == Site.COMMAND).findFirst().orElseThrow();
        String page = get(command(item.path())).body();

        assertThat(page).contains("<h1>" + SiteHandler.escaped(item.headline()) + "</h1>",
                SiteHandler.escaped(item.paragraphs().get(0)));
        assertThat(get(command(item.path() + "-2")).body()).isEqualTo(page);
        assertThat(get(command(item.path() + ".aspx")).body()).isEqualTo(page);
    }

    @Test
    void shouldAnswerRobotsAndRefuseWhatIsNotThere() throws Exception {
        assertThat(get(command("/robots.txt")).body()).contains("User-agent: *");
        assertThat(get(headquarters("/cps/en/natohq/news_1.htm")).statusCode()).isEqualTo(404);
        assertThat(get(headquarters("/cps/en/natohq/news.htm?date_from=2014-05-10")).statusCode()).isEqualTo(404);
        var post = HttpRequest.newBuilder(command("/search")).POST(HttpRequest.BodyPublishers.noBody()).build();
        assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    @Test
    void shouldDescribeBothSitesByProfiles() throws Exception {
        var profiles = new ArrayList<String>();
        for (String profile : sites.profiles()) {
            var json = new ObjectMapper().readTree(profile);
            profiles.add(json.get("id").asText() + " " + json.get("base").asText());
        }

        assertThat(profiles).containsExactly("sample-hq http://" + sites.hosts().get(0),
                "sample-command http://" + sites.hosts().get(1));
    }

    private static List<String> expected(Site site, String query) {
        return ARCHIVE.items().stream()
                .filter(item -> item.site() == site
                        && item.text().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                .map(PressItem::path).toList();
    }

    private static List<String> pages(IntFunction<URI> page) throws Exception {
        var links = new ArrayList<String>();
        for (int i = 0; links.size() < ARCHIVE.items().size(); i++) {
            List<String> found = LINK.matcher(get(page.apply(i)).body()).results().map(match -> match.group(1)).toList();
            if (found.isEmpty()) {
                break;
            }
            links.addAll(found);
        }
        return links;
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI headquarters(String path) {
        return URI.create("http://127.0.0.1:" + sites.headquartersPort() + path);
    }

    private static URI command(String path) {
        return URI.create("http://127.0.0.1:" + sites.commandPort() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
