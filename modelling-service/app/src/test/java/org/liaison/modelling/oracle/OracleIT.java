package org.liaison.modelling.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.modelling.ModellingStack;
import org.liaison.modelling.Shared;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The reference cases through HTTP: what the statistical core reaches must arrive at the client with every digit. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class OracleIT {

    static Stream<OracleCase> cases() {
        return OracleCase.all().stream().filter(oracle -> oracle.check() != null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldReachTheReferenceThroughHttp(OracleCase oracle) {
        SoftAssertions soft = new SoftAssertions();

        oracle.check().run(soft);

        soft.assertAll();
    }

    @Test
    void shouldHaveRunEveryKindOfCase() {
        Assumptions.assumeTrue(Shared.folder().isPresent(), "the shared folder of reference data is not there");

        List<OracleCase> cases = cases().toList();

        assertThat(cases.stream().map(oracle -> oracle.check().getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrder("IndexCheck", "FirthCheck", "PanelCheck", "HausmanCheck", "LinearPanelCheck",
                        "AuditCheck");
        assertThat(OracleCase.all()).filteredOn(oracle -> oracle.check() == null).extracting(OracleCase::name)
                .containsExactly("S11_reliability");
    }
}
