package org.liaison.coding.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.handcoding.CodedRow;

class RatingMakerTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 12);

    private final RatingMaker maker = new RatingMaker(Codebooks.latest("partnerships"));

    @Test
    void shouldRateEveryPartnerWhomOneOfThemNames() {
        maker.item("a1", DAY, Map.of("anna", List.of(row("SWE", "military_technical"), row("FIN", "political_technical")),
                "ben", List.of(row("SWE", "political_technical"))));

        assertThat(maker.ratings()).containsExactlyInAnyOrder(
                new RatingMaker.Rating("a1|SWE", "anna", "category", "military_technical", DAY),
                new RatingMaker.Rating("a1|SWE", "ben", "category", "political_technical", DAY),
                new RatingMaker.Rating("a1|FIN", "anna", "category", "political_technical", DAY),
                new RatingMaker.Rating("a1|FIN", "ben", "category", "none", DAY));
    }

    @Test
    void shouldMakeOneUnitOfAnItemInWhichNobodySeesAContact() {
        maker.item("a1", DAY, Map.of("anna", List.of(), "ben", List.of()));

        assertThat(maker.ratings()).hasSize(2)
                .allSatisfy(rating -> assertThat(rating).extracting("unit", "value").containsExactly("a1", "none"));
    }

    @Test
    void shouldRateVariablesOfAnItemUnderACodebookOfContent() {
        RatingMaker content = new RatingMaker(Codebooks.latest("nato-russia"));
        content.item("a1", DAY, Map.of("anna", List.of(new CodedRow(null, Map.of("scenario", "none", "level", "declaratory",
                "links", List.of(Map.of("cause", "a0"))), List.of()))));

        assertThat(content.ratings()).extracting(RatingMaker.Rating::variable).containsExactlyInAnyOrder("scenario", "level");
    }

    private static CodedRow row(String partner, String category) {
        return new CodedRow(partner, Map.of("category", category), List.of());
    }
}
