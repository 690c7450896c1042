package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 Dec. 2019 - | 2019-12-16
            16 Dec. 2019 - , Last updated: 17 Dec. 2019 13:09 | 2019-12-16
            May 12 2022 | 2022-05-12
            Oct 22, 2014 | 2014-10-22
            Published on 3 September 2015 in Brussels | 2015-09-03
            03.04.2018 | 2018-04-03
            9 Sept. 2013 | 2013-09-09
            2018-02-28T10:00:00Z | 2018-02-28
            (May 18, 2016) | 2016-05-18
            """)
    void shouldReadTheFirstDateWhateverStandsAroundIt(String text, LocalDate expected) {
        assertThat(new DateReader("en", SiteProfile.DEFAULT_DATES).read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({ "fr, d MMMM uuuu, mardi 14 février 2017, 2017-02-14", "de, d. MMMM uuuu, Bern am 5. März 2012, 2012-03-05",
            "ru, d MMMM uuuu, 26 апреля 2017 г., 2017-04-26" })
    void shouldReadMonthsInTheLanguageOfTheSite(String language, String pattern, String text, LocalDate expected) {
        assertThat(new DateReader(language, List.of(pattern)).read(text)).contains(expected);
    }

    @Test
    void shouldFindNoDateWhereThereIsNone() {
        assertThat(new DateReader("en", SiteProfile.DEFAULT_DATES).read("Issue 12 of the 28 Allies, file 54.04KB, 31.31.2011"))
                .isEmpty();
    }

    private static DateReader reader(String languages, String order) {
        return DateReader.of(Profiles.read("{\"languages\": %s%s}".formatted(languages,
                order == null ? "" : ", \"date_order\": \"" + order + "\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 27-Aug-2010 14:51 | 2010-08-27
            en | Updated: 09-May-2006 | 2006-05-09
            en | Monday, September 9th, 2013 | 2013-09-09
            en | the 3rd of March 2014 | 2014-03-03
            en | 20110323-talks |
            en | 5 mayor 2015, 5 market 2015 |
            fr | Mis à jour le: 1er fevrier 2017 | 2017-02-01
            fr | 14 juil. 2016 | 2016-07-14
            fr | mar. 14 déc. 2016 | 2016-12-14
            ru | 26 апреля 2017 г. | 2017-04-26
            ru | 5-го мая 2015 | 2015-05-05
            uk | 7 лют. 2018 року | 2018-02-07
            uk | 24 серпня 2016 | 2016-08-24
            sr | 3. децембра 2015. | 2015-12-03
            sr | 3. decembra 2015. | 2015-12-03
            sr | 12. јун 2014. | 2014-06-12
            bs | 5. oktobra 2013 | 2013-10-05
            hr | 28. siječnja 2016. | 2016-01-28
            hr | 1. kolovoza 2016. | 2016-08-01
            ka | 5 მაისს, 2015 | 2015-05-05
            ka | 12 დეკემბერი 2017 | 2017-12-12
            sv | den 5 maj 2015 | 2015-05-05
            de | Bern, am 5. Mrz. 2012 | 2012-03-05
            de | 1. Jänner 2015 | 2015-01-01
            az | 8 Noyabr 2016 | 2016-11-08
            ar | ١٢ يناير ٢٠١٥ | 2015-01-12
            ja | 2015年3月5日 | 2015-03-05
            """)
    void shouldReadTheDatesOfALanguageWithoutAnyPattern(String language, String text, LocalDate expected) {
        assertThat(reader("[\"" + language + "\"]", null).read(text)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "fr", "ru", "uk", "sr", "bs", "hr", "ka", "sv", "de" })
    void shouldReadEachDayBackFromEachWayOfWritingIt(String language) {
        DateReader reader = reader("[\"" + language + "\", \"en\"]", "dmy");
        List<String> scripts = language.equals("sr") ? List.of("sr-Cyrl", "sr-Latn") : List.of(language);
        List<String> written = List.of("d MMMM uuuu", "d. MMMM uuuu.", "dd MMM uuuu", "d-MMM-uuuu", "MMMM d, uuuu",
                "MMM. d uuuu",
                "EEEE d MMMM uuuu", "d LLLL uuuu", "dd.MM.uuuu", "d. M. uuuu", "dd/MM/uuuu", "uuuu-MM-dd",
                "uuuu-MM-dd'T'HH:mm");
        Random random = new Random(5);
        for (int n = 0; n < 400; n++) {
            LocalDate day = LocalDate.of(1996, 1, 1).plusDays(random.nextInt(12_000));
            for (String script : scripts) {
                for (String pattern : written) {
                    String text = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(script))
                            .format(day.atTime(14, 51));
                    String cased = switch (random.nextInt(3)) {
                        case 0 -> text.toUpperCase(Locale.ROOT);
                        case 1 -> text.replace(' ', '\u00A0');
                        default -> text;
                    };
                    String around = "Nr. 12 (2015) 096 | " + cased + " - | 54.04KB";
                    assertThat(reader.read(around)).as("%s from %s", pattern, around).contains(day);
                }
            }
        }
    }

    @Test
    void shouldFollowTheOrderOfTheSiteAndDoubtWithoutOne() {
        String text = "03/04/2015, 25/03/2015, 3/25/2015, 5/5/2015";

        assertThat(reader("[\"en\"]", "dmy").findAll(text, null)).extracting(DateReader.Found::date).containsExactly(
                LocalDate.of(2015, 4, 3), LocalDate.of(2015, 3, 25), LocalDate.of(2015, 3, 25), LocalDate.of(2015, 5, 5));
        assertThat(reader("[\"en\"]", "mdy").findAll(text, null)).extracting(DateReader.Found::date).startsWith(
                LocalDate.of(2015, 3, 4), LocalDate.of(2015, 3, 25));
        assertThat(reader("[\"en\"]", null).findAll(text, null)).extracting(DateReader.Found::ambiguous).containsExactly(true,
                false, false, false);
        assertThat(reader("[\"en\"]", null).read(text)).contains(LocalDate.of(2015, 3, 25));
    }

    @Test
    void shouldSayWhereEachDateStands() {
        String text = "16 Dec. 2019 - | Last updated: 17 Dec. 2019 13:09";

        List<DateReader.Found> found = reader("[\"en\"]", null).findAll(text, null);

        assertThat(found).extracting(DateReader.Found::text).containsExactly("16 Dec. 2019", "17 Dec. 2019");
        assertThat(found).allSatisfy(f -> assertThat(text.substring(f.start(), f.end())).isEqualTo(f.text()));
        assertThat(found.get(0).pattern()).isEqualTo("d MMMM uuuu");
    }

    @Test
    void shouldTakeTheYearOfTheAddressWhereTheDateHasNone() {
        assertThat(reader("[\"en\"]", null).read("Monday 9 September", 2013)).contains(LocalDate.of(2013, 9, 9));
        assertThat(reader("[\"en\"]", null).read("Monday 9 September")).isEmpty();
        assertThat(Addresses.year(URI.create("https://example.org/newsroom/news/2018/slug-2"))).isEqualTo(2018);
        assertThat(Addresses.year(URI.create("https://example.org/en/articles/20140312-slug/index.html"))).isEqualTo(2014);
        assertThat(Addresses.year(URI.create("https://example.org/page5964943/slug"))).isNull();
    }

    @Test
    void shouldReadPatternsOfAddressesAndShortYears() {
        assertThat(new DateReader("en", List.of("uuuuMMdd")).read("/articles/20140312-slug"))
                .contains(LocalDate.of(2014, 3, 12));
        assertThat(new DateReader("en", List.of("uuuu/MM/dd")).read("/en/2021/03/23/opening"))
                .contains(LocalDate.of(2021, 3, 23));
        assertThat(new DateReader("en", List.of("dd.MM.uu")).read("on 05.06.98")).contains(LocalDate.of(1998, 6, 5));
        assertThat(new DateReader("en", List.of("EEE, d MMM[ uuuu]")).read("Fri, 5 Jun 1998"))
                .contains(LocalDate.of(1998, 6, 5));
    }

    @Test
    void shouldReadALongTextInLinearTime() {
        String text = "on 5 May the 12th of 2015 met 3 people ".repeat(10_000);

        assertTimeout(Duration.ofSeconds(10), () -> reader("[\"en\", \"sr\", \"ka\"]", null).findAll(text, 2015));
    }
}
