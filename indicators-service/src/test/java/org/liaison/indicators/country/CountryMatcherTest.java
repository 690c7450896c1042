package org.liaison.indicators.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.indicators.country.Match.Status;

/** Codes and names that have changed, exist twice, or are not what they look like. */
class CountryMatcherTest {

    private final Countries countries = new Countries();
    private final CodeRegister codes = new CodeRegister(countries);
    private final CountryMatcher matcher = new CountryMatcher(countries, codes, new CountryNames(countries), new Successions());

    private Match any(String value, Integer year) {
        return matcher.match(value, null, false, year == null ? null : Period.ofYear(year));
    }

    private Match of(String system, String value, Integer year) {
        return matcher.match(value, CodeSystem.of(system).orElseThrow(), false, year == null ? null : Period.ofYear(year));
    }

    @ParameterizedTest
    @CsvSource({ "ADO,AND", "ROM,ROU", "ZAR,COD", "TMP,TLS", "WBG,PSE", "KSV,XKX", "UNK,XKX", "XKX,XKX", "NA,NAM", "na,NAM",
            "Georgia,GEO", "GEO,GEO", "South Korea,KOR", "'Korea, Rep.',KOR", "'Korea, Dem. People''s Rep.',PRK",
            "'Congo, Dem. Rep.',COD", "'Congo, Rep.',COG", "Türkiye,TUR", "Turkiye,TUR", "COTE D'IVOIRE,CIV",
            "Côte d’Ivoire,CIV",
            "Österreich,AUT", "Schweden,SWE", "Suède,SWE", "Швеция,SWE", "Deutschland,DEU", "日本,JPN", "Åland,ALA",
            "Burma,MMR", "Czechia,CZE", "Macedonia,MKD", "the former Yugoslav Republic of Macedonia,MKD", "UK,GBR",
            "USSR,SUN" })
    void shouldKnowCodesAndNamesThatPublishersUse(String value, String iso3) {
        assertThat(any(value, null).iso3()).as(any(value, null).toString()).isEqualTo(iso3);
    }

    @ParameterizedTest
    @CsvSource({ "cow,345,1985,YUG", "cow,345,2000,SCG", "cow,345,2006,SRB", "cow,345,2010,SRB", "cow,345,,SRB",
            "gw,345,2000,SCG", "gw,340,2010,SRB", "vdem,198,1985,YUG", "vdem,198,2010,SRB", "cow,365,1985,SUN",
            "cow,365,2010,RUS", "cow,260,1980,DEU", "cow,255,1995,DEU", "gw,260,2010,DEU", "cow,678,1980,YEM",
            "cow,679,2000,YEM", "gw,678,2000,YEM", "cow,680,1980,YMD", "cow,315,1990,CSK", "vdem,157,1990,CSK",
            "vdem,157,2000,CZE", "iso2,CS,1990,CSK", "iso2,CS,2005,SCG", "iso3,YUG,1985,YUG", "iso3,YUG,2000,SCG",
            "iso_numeric,736,2005,SDN", "iso_numeric,729,2015,SDN", "iso_numeric,040,,AUT", "m49,040,,AUT", "imf,942,2010,SRB",
            "imf,965,2005,SCG", "iso3,TMP,2000,TLS", "wdi,SRB,1995,SRB", "cow_abb,AUS,2010,AUT", "imf,122,,AUT" })
    void shouldReadACodeAsItsSystemMeantItInTheYear(String system, String code, Integer year, String iso3) {
        assertThat(of(system, code, year).iso3()).as(of(system, code, year).toString()).isEqualTo(iso3);
    }

    @ParameterizedTest
    @CsvSource({ "SSD,2005,SDN", "SRB,1995,SCG", "SRB,1980,", "MNE,2000,SCG", "SUN,2000,", "CZE,1985,CSK", "DDR,1995,DEU",
            "XKX,2000,", "YMD,2000,YEM", "UKR,1980,SUN", "ERI,1980,ETH" })
    void shouldSayThatACountryWasNotThereInTheYearAndWhoWas(String iso3, int year, String instead) {
        Match match = of("iso3", iso3, year);

        assertThat(match.status()).isEqualTo(Status.NOT_IN_EXISTENCE);
        assertThat(match.reason()).contains(iso3);
        if (instead != null) {
            assertThat(match.candidates()).contains(instead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Congo", "Korea", "Virgin Islands", "Yugoslavia", "260", "710" })
    void shouldNotGuessWhatMayBeTwoCountries(String value) {
        Match match = any(value, null);

        assertThat(match.status()).as(match.toString()).isEqualTo(Status.AMBIGUOUS);
        assertThat(match.candidates()).hasSizeGreaterThan(1);
    }

    @Test
    void shouldLetTheYearDecideWhatANameMeans() {
        assertThat(any("Yugoslavia", 1985).iso3()).isEqualTo("YUG");
        assertThat(any("Yugoslavia", 1998).iso3()).isEqualTo("SCG");
        assertThat(any("Yugoslavia", 1998).how()).contains("by_year");
        assertThat(any("Sudan", 2005).iso3()).isEqualTo("SDN");
        assertThat(any("Sudan", 2011).iso3()).isEqualTo("SDN");
        assertThat(any("South Sudan", 2011).iso3()).isEqualTo("SSD");
    }

    @Test
    void shouldTellAggregatesFromUnknownOnesAndProposeSimilarNames() {
        assertThat(any("ARB", null).status()).isEqualTo(Status.AGGREGATE);
        assertThat(any("Arab World", null).status()).isEqualTo(Status.AGGREGATE);
        assertThat(any("Wonderland", null).status()).isEqualTo(Status.UNKNOWN);
        assertThat(any("Collombia", null).candidates()).contains("COL");
        assertThat(any("", null).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void shouldWarnOfLettersThatMeanAnotherCountryElsewhere() {
        assertThat(any("AUS", 2010).iso3()).isEqualTo("AUS");
        assertThat(any("AUS", 2010).reason()).contains("cow_abb").contains("AUT");
    }

    @Test
    void shouldGiveTheCodeOfTheTime() {
        assertThat(codes.code("DEU", CodeSystem.COW, Period.ofYear(1980))).map(CountryCode::code).contains("260");
        assertThat(codes.code("DEU", CodeSystem.COW, Period.ofYear(1990))).map(CountryCode::code).contains("255");
        assertThat(codes.code("DEU", CodeSystem.COW, null)).map(CountryCode::code).contains("255");
        assertThat(codes.code("YEM", CodeSystem.GW, Period.ofYear(2000))).map(CountryCode::code).contains("678");
        assertThat(codes.code("AGO", CodeSystem.COW, Period.ofYear(1970))).isEmpty();
        assertThat(codes.code("SRB", CodeSystem.GW, Period.ofYear(2010))).map(CountryCode::code).contains("340");
        assertThat(codes.code("XKX", CodeSystem.COW, null)).map(CountryCode::code).contains("347");
        assertThat(codes.code("AUT", CodeSystem.M49, null)).map(CodeRegister::printed).contains("040");
    }

    @Test
    void shouldFindEveryCountryByEachOfItsOwnCodesOfToday() {
        for (Country country : countries.all()) {
            for (CodeSystem system : CodeSystem.values()) {
                codes.code(country.iso3(), system, Period.ofYear(2020)).ifPresent(code -> assertThat(
                        matcher.match(code.code(), system, false, Period.ofYear(2020)).iso3())
                        .as(system + " " + code.code()).isEqualTo(country.iso3()));
            }
            // "Congo" is the short name of one of two countries that are called so.
            if (!country.iso3().equals("COG")) {
                assertThat(matcher.match(country.name(), null, true, Period.ofYear(2020)).iso3()).as(country.name())
                        .isEqualTo(country.iso3());
            }
        }
    }

    @Test
    void shouldHaveOneCountryForEachNameOfALanguage() {
        CountryNames names = new CountryNames(countries);
        List<String> doubtful = countries.all().stream().flatMap(country -> names.of(country.iso3()).stream())
                .filter(name -> "name".equals(name.kind()) && name.language() != null)
                .filter(name -> matcher.match(name.name(), null, true, null).status() == Status.UNKNOWN)
                .map(CountryName::name).toList();

        assertThat(doubtful).isEmpty();
    }
}
