package org.liaison.standalone.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class CoefficientTableTest {

    private static final String FIT = """
            {"specification": {"family": "negbin2", "formula": "frequency ~ power | partner"},
             "coefficients": [{"term": "power", "estimate": 1.5, "std_error": 0.25, "statistic": 6.0, "p_value": 2e-9,
                               "conf_low": 1.01, "conf_high": 1.99}],
             "dispersion": {"alpha": 0.1, "std_error": 0.02},
             "summary": {"nobs": 304, "log_lik": -700.5, "vcov": {"type": "robust"}},
             "notes": [{"code": "missing_rows_dropped", "message": "8 rows lack power_difference"}]}""";

    @Test
    void shouldPrintTheTruthBesideTheEstimate() throws Exception {
        assertThat(text(Map.of("power", 1.2, "alpha", 0.12))).contains("304 rows, log likelihood -700.500, robust errors",
                "power 1.200 1.500 0.250 6.00 0.0000 [1.010, 1.990] holds the truth", "alpha 0.120 0.100 0.020",
                "8 rows lack power_difference");
    }

    @Test
    void shouldSayWhereAnIntervalMissesTheTruth() throws Exception {
        assertThat(text(Map.of("power", 2.0))).contains("misses the truth");
    }

    @Test
    void shouldPrintNoTruthWhereNoneIsKnown() throws Exception {
        assertThat(text(Map.of())).doesNotContain("truth").contains("power 1.500 0.250 6.00");
    }

    private static String text(Map<String, Double> truth) throws JsonProcessingException {
        return new CoefficientTable("Frequency", new ObjectMapper().readTree(FIT), truth).text().replaceAll(" +", " ");
    }
}
