package org.liaison.indicators.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

/** Which addresses a request stands for. */
class FetchPlanTest {

    private static final ObjectMapper JSON = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private static NewFetch fetch(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), NewFetch.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String first(String json) {
        return FetchPlan.of(fetch(json)).first().address().toString();
    }

    @Test
    void shouldAskTheWorldBankForPages() {
        assertThat(first("{'source': 'worldbank_api', 'indicators': ['NY.GDP.MKTP.KD'], 'date': '2008:2018', 'per_page': 500,"
                + " 'database': 2, 'countries': ['SWE', 'NOR']}"))
                .isEqualTo("https://api.worldbank.org/v2/country/SWE;NOR/indicator/NY.GDP.MKTP.KD"
                        + "?format=json&per_page=500&page=1&date=2008:2018&source=2");
    }

    @Test
    void shouldAskServersOfStatisticsForSdmxCsv() {
        assertThat(first("{'source': 'sdmx', 'provider': 'eurostat', 'flow': 'NAMA_10_GDP', 'key': 'A.CLV10_MEUR.B1GQ.',"
                + " 'start_period': '2010'}"))
                .startsWith("https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/NAMA_10_GDP/A.CLV10_MEUR.B1GQ.?")
                .contains("format=SDMX-CSV").contains("startPeriod=2010");
        assertThat(first(
                "{'source': 'sdmx', 'base': 'https://example.org/rest/', 'flow': 'IMF.STA,IMTS', 'parameters': {'a b': 'c&d'}}"))
                .isEqualTo("https://example.org/rest/data/IMF.STA,IMTS/all?a%20b=c%26d");
    }

    @Test
    void shouldMaskKeysInWhatIsKept() {
        NewFetch shown = fetch(
                "{'source': 'url', 'url': 'https://example.org/x.csv?token=abc&v=1', 'parameters': {'api_key': 'abc'}}")
                .masked();

        assertThat(shown.url()).isEqualTo("https://example.org/x.csv?token=***&v=1");
        assertThat(shown.parameters()).containsEntry("api_key", "***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /source     | {}
            /source     | {'source': 'ftp'}
            /indicators | {'source': 'worldbank_api'}
            /indicators | {'source': 'worldbank_api', 'indicators': ['../../x']}
            /countries  | {'source': 'worldbank_api', 'indicators': ['A.B'], 'countries': ['S/E']}
            /date       | {'source': 'worldbank_api', 'indicators': ['A.B'], 'date': 'now'}
            /per_page   | {'source': 'worldbank_api', 'indicators': ['A.B'], 'per_page': 100000}
            /base       | {'source': 'worldbank_api', 'indicators': ['A.B'], 'base': 'not an address'}
            /provider   | {'source': 'sdmx', 'flow': 'X'}
            /provider   | {'source': 'sdmx', 'flow': 'X', 'provider': 'nobody'}
            /flow       | {'source': 'sdmx', 'provider': 'imf'}
            /flow       | {'source': 'sdmx', 'provider': 'imf', 'flow': 'a/b'}
            /key        | {'source': 'sdmx', 'provider': 'imf', 'flow': 'a', 'key': '../x'}
            /url        | {'source': 'url'}
            /url        | {'source': 'url', 'url': 'mailto:somebody@example.org'}
            /on_error   | {'source': 'url', 'url': 'https://example.org', 'on_error': 'hope'}
            """)
    void shouldNameTheFieldThatIsWrong(String pointer, String json) {
        assertThatThrownBy(() -> FetchPlan.of(fetch(json))).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.errors()).extracting("pointer").containsExactly(pointer));
    }
}
