package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.SharedFolder;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.CountryCodes;

/** The publishers' own files, read without a word about what they are. */
class RealFilesTest {

    @Test
    void shouldReadTheMonetaryFundsOwnLayoutAndTradeInIt() throws IOException {
        Reading development = read("raw/imf_layouts/FDI_03-07-2024 13-39-27-47_timeSeries.csv");
        Reading trade = read("constructed/DOT_constructed_timeSeries.csv");

        assertThat(development.source()).isEqualTo("imf");
        assertThat(development.malformed()).isEmpty();
        assertThat(development.rejected()).allMatch(one -> one.reason().contains("not a country"));
        assertThat(trade.source()).isEqualTo("imf_dots");
        assertThat(trade.malformed()).isEmpty();
        assertThat(trade.series()).extracting(SeriesInfo::code).containsExactlyInAnyOrder("TMG_CIF_USD", "TXG_FOB_USD");
        assertThat(trade.rejected()).allMatch(one -> one.reason().contains("group"));
    }

    @Test
    void shouldReadTheCrossSectionOfTheQualityOfGovernmentInstitute() throws IOException {
        Reading reading = read("raw/qog/qog_std_cs_jan18.csv");

        assertThat(reading.label()).isEqualTo("QoG cross-section January 2018, values around 2014");
        assertThat(reading.malformed()).isEmpty();
        assertThat(value(reading, "wbgi_pve", "TWN", 2014)).isNotNull();
        assertThat(value(reading, "dr_ig", "AUT", 2014).row()).isPositive();
    }

    @Test
    void shouldReadTheListsOfStatesAndTheCapabilitiesAndTradeOfTheCorrelatesOfWar() throws IOException {
        assertThat(read("raw/gw/peacesciencer_gw_states2017.csv").source()).isEqualTo("gw");
        assertThat(read("raw/cow/peacesciencer_cow_states2016.csv").source()).isEqualTo("cow_states");
        assertThat(read("raw/cow/peacesciencer_cow_nmc.csv").malformed()).isEmpty();
        assertThat(read("raw/cow/peacesciencer_cow_trade_national_v4.csv").malformed()).isEmpty();
        assertThat(value(read("raw/gw/peacesciencer_gw_states2017.csv"), "gw_state", "SRB", 2006)).isNotNull();
        assertThat(value(read("raw/gw/peacesciencer_gw_states2017.csv"), "gw_state", "DEU", 1990)).isNotNull();
    }

    private final Countries countries = new Countries();
    private final SourceReaders readers = new SourceReaders(countries, new CountryCodes(countries));

    @Test
    void shouldReadTheWorldBanksBulkFileWithItsDateAndPriceBase() throws IOException {
        // 47 aggregates, and the Channel Islands, which are two territories in one
        Reading reading = read("raw/worldbank_wdi/API_NY.GDP.PCAP.KD_DS2_en_csv_v2_20191220.csv");

        assertThat(reading.label()).isEqualTo("WDI 2019-12-20");
        assertThat(reading.released()).isEqualTo("2019-12-20");
        assertThat(reading.series()).containsExactly(
                new SeriesInfo("NY.GDP.PCAP.KD", "GDP per capita (constant 2010 US$)", "constant 2010 US$"));
        assertThat(reading.rejected()).hasSize(48).allMatch(rejection -> "Country Code".equals(rejection.column()));
        assertThat(value(reading, "NY.GDP.PCAP.KD", "XKX", 2015)).isNotNull();
    }

    @Test
    void shouldSeeThatTheSameCodeHasAnotherBaseYearInALaterRelease() throws IOException {
        Reading reading = read("raw/worldbank_wdi/API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv");

        assertThat(reading.series().get(0).unit()).isEqualTo("constant 2015 US$");
        assertThat(reading.malformed()).isEmpty();
    }

    @Test
    void shouldReadTheGovernanceWorkbookOfTwoHeaderRows() throws IOException {
        Reading reading = read("raw/worldbank_wgi/wgidataset_2019update.xlsx");

        assertThat(reading.source()).isEqualTo("wgi");
        assertThat(reading.label()).isEqualTo("WGI 2019 update");
        assertThat(reading.series()).hasSize(36);
        Observation kosovo = value(reading, "PV.EST", "XKX", 2018);
        assertThat(kosovo.column()).isEqualTo("Political StabilityNoViolence!Estimate 2018");
        assertThat(List.of(value(reading, "PV.EST", "AND", 1996), value(reading, "PV.EST", "ROU", 2018),
                value(reading, "PV.EST", "COD", 2018), value(reading, "PV.EST", "TLS", 2018),
                value(reading, "PV.EST", "PSE", 2018))).doesNotContainNull();
        assertThat(reading.malformed()).isEmpty();
    }

    @Test
    void shouldReadTheGovernanceIndicatorsInTheLongLayoutAndInTheBulkLayout() throws IOException {
        Reading wide = read("raw/worldbank_wgi/API_PV.EST_DS2_en_csv_v2_7919.csv");
        Reading tall = read("raw/worldbank_wgi/wgidataset_long_2024update.xlsx");

        assertThat(wide.source()).isEqualTo("wgi");
        assertThat(tall.label()).isEqualTo("WGI 2024 update");
        assertThat(tall.malformed()).isEmpty();
        assertThat(value(tall, "PV.EST", "ARM", 2014).value()).isCloseTo(value(wide, "PV.EST", "ARM", 2014).value(),
                org.assertj.core.data.Offset.offset(0.2));
    }

    @Test
    void shouldReadTheFiveIndicesOfVdem() throws IOException {
        Reading reading = read("raw/vdem/V-Dem-CY-subset-v12.csv");

        assertThat(reading.label()).isEqualTo("V-Dem v12");
        assertThat(reading.series()).extracting(SeriesInfo::code).contains("v2x_polyarchy", "v2x_libdem", "v2x_partipdem",
                "v2x_delibdem", "v2x_egaldem").noneMatch(code -> code.endsWith("_sd") || code.contains("_code"));
        assertThat(value(reading, "v2x_polyarchy", "ARM", 2011).value()).isEqualTo(0.339);
        assertThat(reading.rejected()).extracting(Rejection::reason).anyMatch(reason -> reason.contains("ZZB"));
    }

    @Test
    void shouldReadBothEditionsOfTheGlobalisationIndex() throws IOException {
        Reading early = read("raw/kof/KOFGI_2018_2.xlsx");
        Reading late = read("raw/kof/KOFGI_2022_public.xlsx");

        assertThat(early.label()).isEqualTo("KOF 2018 edition");
        assertThat(late.label()).isEqualTo("KOF 2022 edition");
        assertThat(value(late, "KOFGI", "ARM", 2011).value()).isCloseTo(62.401119, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(value(early, "KOFGI", "ROU", 2014)).isNotNull();
        assertThat(late.rejected()).extracting(Rejection::reason).anyMatch(reason -> reason.contains("High income"));
    }

    @Test
    void shouldReadTradeBetweenCountriesOfIso3Letters() throws IOException {
        Reading reading = read("raw/trade_baci/baci_totals_partners_2011_2018.csv");

        assertThat(reading.source()).isEqualTo("baci");
        assertThat(reading.rejected()).isEmpty();
        assertThat(all(reading)).anyMatch(flow -> flow.iso3().equals("AUT") && "DEU".equals(flow.counterpart())
                && flow.year() == 2018 && Math.abs(flow.value() / 1e6 - 50.9) < 0.1);
    }

    @Test
    void shouldReadBothLayoutsOfContiguityAlike() throws IOException {
        Reading spells = read("raw/cow/peacesciencer_cow_contdir_v320.csv");
        Reading years = read("constructed/cow_contdird_layout_2011_2016.csv");

        Adjacency border = spells.adjacencies().stream()
                .filter(pair -> pair.iso3().equals("JPN") && pair.neighbour().equals("RUS") && pair.to() == null).findFirst()
                .orElseThrow();
        assertThat(border.kind()).isEqualTo("sea_12");
        assertThat(years.adjacencies()).anyMatch(pair -> pair.iso3().equals("JPN") && pair.neighbour().equals("RUS")
                && pair.kind().equals(border.kind()) && pair.to() == null);
    }

    @Test
    void shouldRefuseToGuessBetweenACountryAndTheAggregateThatWasMergedIntoIt() throws IOException {
        Reading reading = read("raw/worldbank_wdi/wdi_late2019_gdp_2008-2018_from_flucht_rdf.csv");

        assertThat(reading.rejectedCount()).isEqualTo(176);
        assertThat(reading.series()).extracting(SeriesInfo::unit).containsOnly("constant 2010 US$", "current US$");
        assertThat(value(reading, "NY.GDP.MKTP.KD", "SRB", 2014)).isNull();
    }

    @Test
    void shouldFindTheCountryAmongMergedValuesWhereTheMappingAsksForIt() throws IOException {
        Reading reading = readers.read(SharedFolder.data("raw/worldbank_wdi/wdi_late2019_gdp_2008-2018_from_flucht_rdf.csv"),
                "table", TableMapping.parse("{\"duplicates\": \"nearest_to_neighbouring_years\"}"));

        assertThat(reading.rejectedCount()).isEqualTo(88);
        assertThat(value(reading, "NY.GDP.MKTP.KD", "SRB", 2014).value()).isEqualTo(42912989858.1);
        assertThat(value(reading, "NY.GDP.PCAP.KD", "SAU", 2014).value()).isEqualTo(21087.3544123);
        assertThat(value(reading, "NY.GDP.MKTP.CD", "SAU", 2018).value()).isLessThan(1e12);
    }

    @Test
    void shouldReadALongTableOfOneIndicatorAndAListOfNeighbours() throws IOException {
        Reading gdp = read("raw/frictionless_gdp/gdp.csv");
        Reading neighbours = read("neighbours.csv");

        assertThat(gdp.series()).extracting(SeriesInfo::code).containsExactly("Value");
        assertThat(gdp.rejected()).extracting(Rejection::reason).anyMatch(reason -> reason.contains("Arab World"));
        assertThat(neighbours.adjacencies()).hasSize(273).allMatch(pair -> pair.kind().equals("listed"));
    }

    private Reading read(String name) throws IOException {
        return readers.read(SharedFolder.data(name), null, null);
    }

    private static Observation value(Reading reading, String series, String iso3, int year) throws IOException {
        return all(reading).stream()
                .filter(one -> one.series().equals(series) && one.iso3().equals(iso3) && one.year() == year).findFirst()
                .orElse(null);
    }

    private static List<Observation> all(Reading reading) throws IOException {
        List<Observation> all = new ArrayList<>();
        reading.forEach(all::add);
        return all;
    }
}
