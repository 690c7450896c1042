package org.liaison.indicators.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.SourceReaders;

/** The list of publishers and the readers belong together. */
class PublicationsTest {

    @Test
    void shouldNameThePublisherOfEverySourceThatIsRead() {
        Countries countries = new Countries();

        assertThat(new Publications().all()).extracting(Publication::source)
                .containsExactlyInAnyOrderElementsOf(new SourceReaders(countries, new CountryCodes(countries)).sources());
    }
}
