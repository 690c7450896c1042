package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerbianLettersTest {

    @Test
    void shouldTakeOneTextInBothScriptsForOne() {
        Fingerprint latin = Fingerprint.of("Razgovori u Đakovici", "Ljubav, njiva i džep: 15 vojnika NATO-a vežba u Šapcu.");
        Fingerprint cyrillic = Fingerprint.of("Разговори у Ђаковици", "Љубав, њива и џеп: 15 војника NATO-а вежба у Шапцу.");

        assertThat(cyrillic).usingRecursiveComparison().isEqualTo(latin);
    }

    @Test
    void shouldKeepOtherTextsApart() {
        assertThat(Fingerprint.of("Разговори у Нишу", "Данас.").textKey())
                .isNotEqualTo(Fingerprint.of("Razgovori u Nišu", "Juče.").textKey());
        assertThat(Fingerprint.of("Щука", "ё").textKey()).isNotEqualTo(Fingerprint.of("Шука", "е").textKey());
    }
}
