package org.liaison.collector.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.collector.partner.PartnerRegister;

class ScreeningExamplesTest {

    private final MentionScreener screener = new MentionScreener(PartnerRegister.shipped());

    static Stream<List<String>> examples() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ScreeningExamplesTest.class.getResourceAsStream("/screening/examples.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#")).map(l -> Stream.of(l.split("\\|")).map(String::strip).toList())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldTellWhetherThePartnerIsACounterpart(List<String> example) {
        boolean counterpart = !example.get(0).startsWith("-");
        String partner = example.get(0).replace("-", "");

        Screening screening = screener.screen(new Page(null, LocalDate.of(2016, 5, 5), example.get(1), example.get(2)));

        assertThat(screening.partners().contains(partner)).as("%s: %s", partner, screening.mentions()).isEqualTo(counterpart);
    }
}
