package org.liaison.collector.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class PartnerRegisterTest {

    private final PartnerRegister register = PartnerRegister.shipped();

    @Test
    void shouldHoldFortyTwoPartnersWithDistinctCodes() {
        assertThat(register.all()).hasSize(42).extracting(Partner::iso3).doesNotHaveDuplicates().allMatch(c -> c.length() == 3);
        assertThat(register.all()).allSatisfy(p -> {
            assertThat(p.namesOf(NameKind.OFFICIAL)).isNotEmpty();
            assertThat(p.namesOf(NameKind.ADJECTIVE)).isNotEmpty();
            assertThat(p.namesOf(NameKind.CAPITAL)).isNotEmpty();
            assertThat(p.frameworks()).isSubsetOf("PfP", "MD", "ICI", "PatG").isNotEmpty();
        });
    }

    @Test
    void shouldSearchByTheNameInForceAndByBothWhereThePeriodSpansAChange() {
        Partner macedonia = register.find("MKD").orElseThrow();

        assertThat(macedonia.officialName(LocalDate.of(2015, 6, 1))).isEqualTo("the former Yugoslav Republic of Macedonia");
        assertThat(macedonia.officialName(LocalDate.of(2019, 2, 15))).isEqualTo("North Macedonia");
        assertThat(macedonia.officialNames(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31)))
                .containsExactly("the former Yugoslav Republic of Macedonia", "North Macedonia");
    }

    @Test
    void shouldTellWhoseDomainAHostLiesIn() {
        assertThat(register.ownerOf("mod.gov.ge")).map(Partner::iso3).contains("GEO");
        assertThat(register.ownerOf("www.nato.int")).isEmpty();
    }

    @Test
    void shouldNameEachPartnerInEnglishFrenchAndRussianWithItsAdjective() {
        LocalDate day = LocalDate.of(2018, 6, 1);

        assertThat(register.all()).allSatisfy(p -> {
            for (String language : List.of("en", "fr", "ru")) {
                assertThat(p.officialNames(day, day, language)).as(p.iso3() + " " + language).hasSize(1);
                assertThat(p.names()).as(p.iso3() + " " + language)
                        .anyMatch(n -> n.kind() == NameKind.ADJECTIVE && n.language().equals(language));
            }
        });
        assertThat(register.find("MKD").orElseThrow().officialNames(day, day, "fr"))
                .containsExactly("ex-République yougoslave de Macédoine");
        assertThat(register.find("GEO").orElseThrow().officialNames(day, day, "ka")).containsExactly("საქართველო");
    }
}
