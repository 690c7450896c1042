package org.liaison.coding.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.coding.register.Lexeme.Kind;

class LexiconTest {

    private static List<String> found(Lexicon lexicon, String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        return lexicon.longest(tokens, lexeme -> true).stream()
                .map(match -> text.substring(tokens.get(match.start()).start(), tokens.get(match.end() - 1).end())).toList();
    }

    @Test
    void shouldExpandNestedAlternatives() {
        assertThat(Phrases.expand("(first |)deputy (prime |)minister")).containsExactlyInAnyOrder("deputy minister",
                "deputy prime minister", "first deputy minister", "first deputy prime minister");
    }

    @Test
    void shouldFindTheLongestPhraseWithoutAccentsAndHyphens() {
        Lexicon lexicon = new Lexicon();
        lexicon.add("(vice |)minister", Lexeme.of(Kind.OFFICE, "office"));
        lexicon.add("Chisinau", Lexeme.of(Kind.PARTNER, "MDA"));

        assertThat(found(lexicon, "The Vice-Minister came to Chişinău")).containsExactly("Vice-Minister", "Chişinău");
    }

    @Test
    void shouldAskForCapitalsWhereTheRegisterHasThem() {
        Lexicon lexicon = new Lexicon();
        lexicon.add("DEEP", Lexeme.of(Kind.MILITARY, "education"));

        assertThat(found(lexicon, "with deep regret DEEP ended")).containsExactly("DEEP");
    }

    @Test
    void shouldHoldTheFortyPartnersWithTheirPeriods() {
        Registers registers = Registers.load("partnerships");

        assertThat(registers.partners()).hasSize(40);
        assertThat(registers.partner("FIN").isPartner(LocalDate.parse("2023-04-03"))).isTrue();
        assertThat(registers.partner("FIN").isPartner(LocalDate.parse("2023-04-04"))).isFalse();
        assertThat(registers.sourcePartner("www.mod.gov.rs")).isEqualTo("SRB");
        assertThat(registers.isNatoSource("nato-pa.int")).isFalse();
    }
}
