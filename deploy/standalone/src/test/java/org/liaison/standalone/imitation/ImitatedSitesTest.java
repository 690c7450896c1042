package org.liaison.standalone.imitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.Sources;
import org.liaison.standalone.imitation.site.ImitatedSites;

class ImitatedSitesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)[^\"]*\"");

    private static final Imitation PLAIN = Imitation.of(ImitationOptions.small(5, FaultPlan.none()));

    @ParameterizedTest
    @CsvSource({ "nato-hq, /cps/en/natohq/news.htm?start=%d, 10, en", "nato-hq, /fr/news-and-events?page=%d, 1, fr",
            "shape, /news-archive?page=%d, 1, en", "jfc-naples, /hqsarajevo/hr/news?page=%d, 1, hr",
            "landcom, /search?start=%d, 20, en", "aircom, /archive?page=%d, 1, en",
            "marcom, /media-centre/news?start=%d, 10, en",
            "mod-serbia, /eng/news?page=%d, 1, en", "gov-sweden, /pressmeddelanden?page=%d, 1, sv" })
    void shouldListEachPageOnce(String site, String list, int step, String language) throws Exception {
        try (ImitatedSites sites = PLAIN.start()) {
            var listed = new LinkedHashSet<String>();
            for (int position = 0;; position += step) {
                int before = listed.size();
                listed.addAll(links(sites, site, list.formatted(position)));
                if (listed.size() == before && position > step) {
                    break;
                }
            }

            assertThat(listed).containsExactlyInAnyOrderElementsOf(PLAIN.truth().pages().stream()
                    .filter(page -> page.site().equals(site) && page.language().equals(language)).map(ImitatedPage::id)
                    .toList());
        }
    }

    @Test
    void shouldListEveryPageOfTheSitesThatListByYearOrSitemap() throws Exception {
        try (ImitatedSites sites = PLAIN.start()) {
            var brunssum = new LinkedHashSet<String>();
            var land = new LinkedHashSet<String>();
            for (int year = 2011; year <= 2018; year++) {
                brunssum.addAll(links(sites, Sources.BRUNSSUM, "/page5964943/" + year + "?page=0"));
                Pattern.compile("<loc>[^<]*?(/media-center/[^<]*)</loc>")
                        .matcher(get(sites, Sources.LAND, "/sitemap-" + year + ".xml")
                                .body())
                        .results()
                        .forEach(link -> sites.at(Sources.LAND, link.group(1)).ifPresent(page -> land.add(page.id())));
            }

            assertThat(brunssum)
                    .hasSize((int) PLAIN.truth().pages().stream().filter(page -> page.site().equals(Sources.BRUNSSUM)).count());
            assertThat(land)
                    .hasSize((int) PLAIN.truth().pages().stream().filter(page -> page.site().equals(Sources.LAND)).count());
            assertThat(get(sites, Sources.LAND, "/sitemap.xml").body()).contains("<sitemapindex", "/sitemap-2014.xml");
            assertThat(get(sites, Sources.AIR, "/rss.xml").body()).contains("<pubDate>");
        }
    }

    @Test
    void shouldShowTitleDayAndTextOfEveryPage() throws Exception {
        try (ImitatedSites sites = PLAIN.start()) {
            for (ImitatedPage page : PLAIN.truth().pages()) {
                HttpResponse<String> answer = get(sites, page.site(), page.path());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(escaped(page.headline()), "<p>" + escaped(page.paragraphs().get(0)) + "</p>")
                        .doesNotContain("{{");
            }
        }
    }

    @Test
    void shouldAnswerUnderEveryAddressThatAListMayName() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.all()));
        try (ImitatedSites sites = imitation.start()) {
            int different = 0;
            for (int visit = 0; visit < 3; visit++) {
                for (String list : List.of("/cps/en/natohq/news.htm?start=0", "/en/news-and-events?page=0")) {
                    different += links(sites, Sources.HEADQUARTERS, list).size();
                }
                assertThat(links(sites, Sources.SHAPE, "/news-archive?page=1")).hasSize(25);
            }
            assertThat(different).isEqualTo(3 * 30);
            String moved = imitation.truth().pages().stream().map(ImitatedPage::oldPath).filter(path -> path != null)
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> answer = settled(sites, Sources.HEADQUARTERS, moved);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(sites.at(Sources.HEADQUARTERS, answer.headers().firstValue("Location").orElseThrow())).isPresent();
        }
    }

    @Test
    void shouldWriteDownWhatRobotsForbidAndHowManyComeAtATime() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.ROBOTS_FORBIDS)));
        try (ImitatedSites sites = imitation.start()) {
            get(sites, Sources.SHAPE, "/news-archive");
            assertThat(sites.log().violations()).as("robots.txt was not read first").hasSize(1);
            assertThat(get(sites, Sources.SHAPE, "/robots.txt").body()).contains("Disallow: /internal/");
            get(sites, Sources.SHAPE, "/news-archive");
            assertThat(sites.log().violations()).hasSize(1);
            get(sites, Sources.SHAPE, "/internal/anything");

            assertThat(sites.log().violations()).hasSize(2);
            assertThat(sites.log().mostInFlight()).isEqualTo(1);
            assertThat(sites.log().answered()).containsEntry("shape/news-archive", 2L);
        }
    }

    @Test
    void shouldRefuseAgentsThatDoNotSayWhoTheyAre() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.DEFAULT_AGENTS_REFUSED)));
        try (ImitatedSites sites = imitation.start()) {
            URI address = URI.create("http://" + sites.hosts().get(Sources.SHAPE) + "/news-archive");

            assertThat(CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
            assertThat(get(sites, Sources.SHAPE, "/news-archive").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldBreakCutAndDelaySomeFirstAnswers() throws Exception {
        var imitation = Imitation.of(ImitationOptions.full(5, FaultPlan.of(Fault.SERVER_ERROR, Fault.CUT_ANSWERS,
                Fault.TOO_MANY_WITH_RETRY_AFTER, Fault.TOO_MANY_WITHOUT_RETRY_AFTER)));
        try (ImitatedSites sites = imitation.start()) {
            var answers = new LinkedHashSet<String>();
            for (ImitatedPage page : imitation.truth().pages().subList(0, 3_000)) {
                answers.add(outcome(sites, page));
            }

            assertThat(answers).contains("200", "500", "429 none", "429 seconds", "429 date", "cut");
        }
    }

    @Test
    void shouldNameAnotherCharsetThanThatOfThePage() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.WRONG_CHARSET)));
        try (ImitatedSites sites = imitation.start()) {
            Set<String> charsets = new LinkedHashSet<>();
            for (ImitatedPage page : imitation.truth().pages()) {
                var answer = CLIENT.send(request(sites, page.site(), page.path()), BodyHandlers.ofByteArray());
                String named = answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(".*charset=", "");
                String inPage = new String(answer.body(), StandardCharsets.ISO_8859_1)
                        .replaceAll("(?s).*?charset=([a-z0-9-]+).*", "$1");
                charsets.add(named + " " + inPage);
                assertThat(new String(answer.body(), Charset.forName(inPage))).contains(escaped(page.headline()));
            }

            assertThat(charsets).containsExactlyInAnyOrder("utf-8 utf-8", "iso-8859-1 utf-8", "utf-8 windows-1251");
        }
    }

    @Test
    void shouldChangeTheLayoutWhileItIsRead() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.LAYOUT_CHANGE)));
        try (ImitatedSites sites = imitation.start()) {
            assertThat(get(sites, Sources.SHAPE, "/news-archive").body()).contains("<ul class=\"news\">");
            for (int i = 0; i < imitation.truth().pages().size() / 4; i++) {
                get(sites, Sources.SHAPE, "/news-archive");
            }
            assertThat(get(sites, Sources.SHAPE, "/news-archive").body()).contains("<section class=\"stories\">");
        }
    }

    @Test
    void shouldGrowWhileItIsPagedThroughAndRepeatItsLastPage() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.SHIFTING_LIST, Fault.ENDLESS_PAGES)));
        try (ImitatedSites sites = imitation.start()) {
            Set<String> first = links(sites, Sources.MARITIME, "/media-centre/news?start=0");
            Set<String> second = links(sites, Sources.MARITIME, "/media-centre/news?start=10");

            assertThat(second).containsAnyElementsOf(first);
            assertThat(links(sites, Sources.MARITIME, "/media-centre/news?start=100000")).isNotEmpty();
            assertThat(get(sites, Sources.MARITIME, "/calendar?month=2044-02").body()).contains("2044-03");
        }
    }

    @Test
    void shouldLetTheFilterOfDaysLookAtUpdates() throws Exception {
        var imitation = Imitation.of(ImitationOptions.small(5, FaultPlan.of(Fault.UPDATE_DAY_FILTER)));
        try (ImitatedSites sites = imitation.start()) {
            Set<String> found = links(sites, Sources.HEADQUARTERS,
                    "/cps/en/natohq/news.htm?date_from=01.04.2014&date_to=30.06.2014");

            assertThat(found).isNotEmpty().anyMatch(id -> imitation.truth().page(id).published().getMonthValue() < 4);
        }
    }

    @Test
    void shouldRefuseAPortThatIsTaken() {
        try (ImitatedSites sites = PLAIN.start()) {
            int taken = Integer.parseInt(sites.hosts().get(Sources.SHAPE).replaceAll(".*:", ""));
            assertThatThrownBy(() -> PLAIN.start(java.util.Map.of(Sources.SHAPE, taken)))
                    .isInstanceOf(java.io.UncheckedIOException.class);
        }
    }

    private static String outcome(ImitatedSites sites, ImitatedPage page) throws InterruptedException {
        try {
            HttpResponse<String> answer = get(sites, page.site(), page.path());
            String later = answer.headers().firstValue("Retry-After").orElse("none");
            return answer.statusCode() == 429
                    ? "429 " + (later.equals("1") ? "seconds" : later.equals("none") ? "none" : "date")
                    : String.valueOf(answer.statusCode());
        } catch (IOException e) {
            return "cut";
        }
    }

    /** The answer after what went wrong the first time. */
    private static HttpResponse<String> settled(ImitatedSites sites, String site, String path) throws Exception {
        HttpResponse<String> answer = get(sites, site, path);
        return answer.statusCode() >= 400 ? get(sites, site, path) : answer;
    }

    private static Set<String> links(ImitatedSites sites, String site, String list) throws Exception {
        return LINK.matcher(settled(sites, site, list).body()).results().map(link -> sites.at(site, link.group(1)))
                .flatMap(java.util.Optional::stream).map(ImitatedPage::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static HttpResponse<String> get(ImitatedSites sites, String site, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(request(sites, site, path), BodyHandlers.ofString());
    }

    private static HttpRequest request(ImitatedSites sites, String site, String path) {
        return HttpRequest.newBuilder(URI.create("http://" + sites.hosts().get(site) + path))
                .header("User-Agent", "ImitationTest/1.0")
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
