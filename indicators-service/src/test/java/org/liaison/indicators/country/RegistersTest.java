package org.liaison.indicators.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registers that come with the service. */
class RegistersTest {

    private final Countries countries = new Countries();
    private final CountryCodes codes = new CountryCodes(countries);

    @ParameterizedTest
    @CsvSource({ "ADO,AND", "ROM,ROU", "TMP,TLS", "WBG,PSE", "ZAR,COD", "KSV,XKX", "XKX,XKX", "UNK,XKX", "NAM,NAM" })
    void shouldKnowTheLetterCodesThatPublishersUse(String code, String iso3) {
        assertThat(codes.letters(code)).isEqualTo(CodeMatch.of(iso3));
    }

    @ParameterizedTest
    @CsvSource({ "40,AUT", "040,AUT", "842,USA", "757,CHE", "490,TWN", "JPN,JPN" })
    void shouldKnowTheNumbersOfTradeStatistics(String code, String iso3) {
        assertThat(codes.lettersOrNumeric(code)).isEqualTo(CodeMatch.of(iso3));
    }

    @ParameterizedTest
    @CsvSource({ "'Egypt, Arab Rep.',EGY", "Turkiye,TUR", "Côte d’Ivoire,CIV", "Cote d'Ivoire,CIV", "'Korea, Rep.',KOR",
            "Bosnia & Herzegovina,BIH", "Georgia,GEO" })
    void shouldKnowTheSpellingsOfNames(String name, String iso3) {
        assertThat(codes.name(name)).isEqualTo(CodeMatch.of(iso3));
    }

    @Test
    void shouldKnowTheNumbersOfTheMonetaryFundAndOfGleditschAndWardAndTheTwoLettersOfEurostat() {
        assertThat(codes.imf("512").iso3()).isEqualTo("AFG");
        assertThat(codes.imf("967").iso3()).isEqualTo("XKX");
        assertThat(codes.imf("001").reason()).contains("World");
        assertThat(codes.gw("340").iso3()).isEqualTo("SRB");
        assertThat(codes.iso2("EL").iso3()).isEqualTo("GRC");
        assertThat(codes.iso2("NA").iso3()).isEqualTo("NAM");
    }

    @Test
    void shouldTellAggregatesFromUnknownCodes() {
        assertThat(codes.letters("ARB").reason()).contains("Arab World");
        assertThat(codes.letters("QQQ").reason()).contains("not a country");
        assertThat(codes.letters("").reason()).contains("no country code");
        assertThat(codes.cow("345").iso3()).isEqualTo("SRB");
        assertThat(codes.cow("9999").found()).isFalse();
    }

    @Test
    void shouldCountMembershipAtTheEndOfTheYear() {
        NatoMembership nato = new NatoMembership();

        assertThat(Stream.of(2016, 2017).map(year -> nato.isMember("MNE", year))).containsExactly(false, true);
        assertThat(nato.isMember("MKD", 2019)).isFalse();
        assertThat(countries.all().stream().filter(country -> nato.isMember(country.iso3(), 2011))).hasSize(28);
    }

    @Test
    void shouldGiveFortyPartnersForAllAndKeepRussiaAndAfghanistanInTheRegister() {
        Partners partners = new Partners();

        assertThat(partners.all()).hasSize(40).isSorted().doesNotContain("RUS", "AFG")
                .allMatch(iso3 -> countries.find(iso3).isPresent());
        assertThat(partners.find("RUS")).get().extracting(Partner::frameworks).asString().contains("NRC");
    }
}
