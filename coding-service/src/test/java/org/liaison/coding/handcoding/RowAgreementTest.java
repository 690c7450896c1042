package org.liaison.coding.handcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class RowAgreementTest {

    private static final CodedRow SWEDEN = new CodedRow("SWE", Map.of("category", "military_technical"), List.of());
    private static final CodedRow FINLAND = new CodedRow("FIN", Map.of("category", "political_technical"), List.of());

    @Test
    void shouldAgreeWhateverTheOrderAndTheEvidence() {
        CodedRow marked = new CodedRow("SWE", SWEDEN.values(), List.of(new Span("body", 0, 3)));

        assertThat(RowAgreement.all(List.of(List.of(SWEDEN, FINLAND), List.of(FINLAND, marked)))).isTrue();
        assertThat(RowAgreement.all(List.of(List.of(), List.of()))).isTrue();
        assertThat(RowAgreement.all(List.of(List.of(SWEDEN)))).isTrue();
    }

    @Test
    void shouldDifferByAPartnerOrAValue() {
        CodedRow higher = new CodedRow("SWE", Map.of("category", "military_representative"), List.of());
        CodedRow more = new CodedRow("SWE", Map.of("category", "military_technical", "format", "bilateral"), List.of());

        assertThat(RowAgreement.all(List.of(List.of(SWEDEN, FINLAND), List.of(SWEDEN)))).isFalse();
        assertThat(RowAgreement.all(List.of(List.of(SWEDEN), List.of(higher)))).isFalse();
        assertThat(RowAgreement.all(List.of(List.of(SWEDEN), List.of(SWEDEN), List.of(more)))).isFalse();
        assertThat(RowAgreement.all(List.of(List.of(SWEDEN), List.of()))).isFalse();
    }

    @Test
    void shouldTakeANullForAValueThatWasLeftOut() {
        Map<String, Object> open = new HashMap<>(SWEDEN.values());
        open.put("format", null);

        assertThat(RowAgreement.all(List.of(List.of(SWEDEN), List.of(new CodedRow("SWE", open, null))))).isTrue();
    }
}
