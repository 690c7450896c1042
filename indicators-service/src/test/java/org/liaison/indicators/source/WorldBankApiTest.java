package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.SharedFolder;
import org.liaison.kit.problem.ProblemException;

/** The World Bank's API in its own layout: pages, nulls, aggregates without codes. */
class WorldBankApiTest {

    private static String page(int page, int pages, String updated, String... records) {
        return "[{\"page\":" + page + ",\"pages\":" + pages
                + ",\"per_page\":2,\"total\":3,\"sourceid\":\"2\",\"lastupdated\":\""
                + updated + "\"},[" + String.join(",", records) + "]]";
    }

    private static String record(String name, String id, String country, String iso3, String date, String value) {
        return "{\"indicator\":{\"id\":\"NY.GDP.MKTP.KD\",\"value\":\"" + name + "\"},\"country\":{\"id\":\"" + id
                + "\",\"value\":\"" + country + "\"},\"countryiso3code\":\"" + iso3 + "\",\"date\":\"" + date + "\",\"value\":"
                + value + ",\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0}";
    }

    private static final String FIRST = page(1, 2, "2019-12-20",
            record("GDP (constant 2010 US$)", "1A", "Arab World", "", "2018", "2.5e12"),
            record("GDP (constant 2010 US$)", "NA", "Namibia", "NAM", "2018", "14.5"));
    private static final String SECOND = page(2, 2, "2019-12-20",
            record("GDP (constant 2010 US$)", "XK", "Kosovo", "", "2017", "7"),
            record("GDP (constant 2010 US$)", "NA", "Namibia", "NAM", "2017", "null"));

    @Test
    void shouldReadPagesOneBehindTheOtherAndListAggregatesByName() {
        Reading reading = Samples.read(FIRST + "\n" + SECOND);

        assertThat(reading.source()).isEqualTo("worldbank_api");
        assertThat(reading.label()).isEqualTo("WDI 2019-12-20");
        assertThat(reading.series()).containsExactly(
                new SeriesInfo("NY.GDP.MKTP.KD", "GDP (constant 2010 US$)", "constant 2010 US$"));
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("NY.GDP.MKTP.KD", "NAM", null, 2018, 14.5, 2, "value"),
                new Observation("NY.GDP.MKTP.KD", "XKX", null, 2017, 7, 3, "value"));
        assertThat(reading.rejected()).singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("'1A'").contains("Arab World"));
    }

    @Test
    void shouldReadTheSamePagesFromAnArrayAndFromAnArchiveInTheOrderOfTheirNumbers() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("answer_10.json", SECOND);
        files.put("answer_9.json", FIRST);

        assertThat(Samples.observations(Samples.read("\uFEFF  [" + FIRST + "," + SECOND + "]"))).hasSize(2);
        assertThat(Samples.observations(Samples.read(Samples.zip(files), "worldbank_api", null)))
                .isEqualTo(Samples.observations(Samples.read(FIRST + SECOND)));
    }

    @Test
    void shouldListThePagesThatAreMissing() {
        assertThat(Samples.places(Samples.read(SECOND).rejected())).containsExactly(
                new Samples.Place(0, "page", "page 1 of 2 is not in the file"));
        assertThat(Samples.read(FIRST + SECOND + SECOND).rejected()).extracting(Rejection::reason)
                .contains("page 1 of 2 is not in the file");
    }

    @Test
    void shouldNotTakePagesOfTwoReleasesOrOfTwoPriceBasesForOneVintage() {
        Reading released = Samples.read(FIRST + SECOND.replace("2019-12-20", "2020-01-31"));
        Reading rebased = Samples.read(FIRST + SECOND.replace("2010 US$", "2015 US$"));

        assertThat(released.malformed()).singleElement().satisfies(
                fault -> assertThat(fault.reason()).contains("2019-12-20").contains("2020-01-31"));
        assertThat(rebased.malformed()).hasSize(2).allSatisfy(
                fault -> assertThat(fault.reason()).contains("constant 2015 US$").contains("constant 2010 US$"));
    }

    @Test
    void shouldListPartsOfYearsAndRefuseTheBanksMessages() {
        Reading quarterly = Samples
                .read(FIRST.replace("\"date\":\"2018\",\"value\":2.5e12", "\"date\":\"2018Q1\",\"value\":1"));

        assertThat(quarterly.rejected()).extracting(Rejection::reason).contains("'2018Q1' is a part of a year");
        assertThatThrownBy(() -> Samples.read(
                "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is not valid\"}]}]"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("not valid");
        assertThatThrownBy(() -> Samples.read("[{\"page\":1,\"pages\":0,\"total\":0},null]"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldRefuseJsonThatIsCutOffOrNestedWithoutEnd() {
        for (int length = 1; length < FIRST.length(); length += 7) {
            String cut = FIRST.substring(0, length);
            assertThatThrownBy(() -> Samples.read(cut)).as(cut).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> Samples.read("[".repeat(100_000))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Samples.read("[{\"a\":".repeat(5000))).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldReadTheRecordedAnswers() throws IOException {
        byte[] gdp = Files.readAllBytes(SharedFolder.data("constructed/worldbank_api_v2_NY.GDP.MKTP.KD.json"));
        String pages = Files.readString(SharedFolder.data("constructed/worldbank_api_v2_PV.EST_page1of2.json"))
                + Files.readString(SharedFolder.data("constructed/worldbank_api_v2_PV.EST_page2of2.json"));

        Reading stability = Samples.read(pages.getBytes(StandardCharsets.UTF_8), "worldbank_api", null);

        assertThat(Samples.read(gdp, null, null).series()).extracting(SeriesInfo::unit).containsExactly("constant 2010 US$");
        assertThat(stability.label()).startsWith("WGI ");
        assertThat(stability.series()).extracting(SeriesInfo::unit).containsExactly("standard normal units");
        assertThat(stability.rejectedCount() + stability.malformedCount()).isZero();
        assertThat(Samples.observations(stability)).hasSizeGreaterThan(390);
    }
}
