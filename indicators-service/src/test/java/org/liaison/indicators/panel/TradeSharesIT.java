package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The share of trade with members, from flows between countries and from what each country reports. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class TradeSharesIT {

    private static final String PANEL = "/panel?partners=all&years=2011:2018&variables=trade&vintages=";

    @Test
    void shouldAddUpWhatACountryReportsAndWhatFlowsBetweenCountriesAlike() {
        String reported = Api.id(Api.upload("?source=imf_dots",
                "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2016\n"
                        + "Sweden,144,Exports,TXG_FOB_USD,Germany,134,Value,60\nSweden,144,Exports,TXG_FOB_USD,Japan,158,Value,20\n"
                        + "Sweden,144,Imports,TMG_CIF_USD,Germany,134,Value,30\nSweden,144,Imports,TMG_CIF_USD,China,924,Value,10\n"
                        + "Germany,134,Imports,TMG_CIF_USD,Sweden,144,Value,999\nSweden,144,Imports,TMG_CIF_USD,World,001,Value,40\n"));

        List<Map<String, Object>> rows = Api
                .rows("/panel?partners=SWE,NOR&years=2016&variables=trade&vintages=" + reported);

        assertThat(rows).extracting(row -> row.get("iso3") + " " + row.get("trade")).containsExactly("NOR null", "SWE 0.75");
    }

    @Test
    void shouldGiveTheSharesOfTheReconciledFlowsWhereReportsMirrorThem() {
        String flows = Api.id(Api.upload("", SharedFolder.data("raw/trade_baci/baci_totals_partners_2011_2018.csv")));
        String reports = Api.id(Api.upload("", SharedFolder.data("constructed/DOT_constructed_timeSeries.csv")));

        List<Map<String, Object>> expected = Api.rows(PANEL + flows);
        List<Map<String, Object>> found = Api.rows(PANEL + reports);

        assertThat(found).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(found.get(row)).containsEntry("iso3", expected.get(row).get("iso3"));
            assertThat((Double) found.get(row).get("trade")).as("%s %s", found.get(row).get("iso3"), found.get(row).get("year"))
                    .isCloseTo((Double) expected.get(row).get("trade"), within(1e-4));
        }
    }
}
