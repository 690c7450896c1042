package org.liaison.coding.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

    private static String skeleton(String name) {
        return NameForm.skeleton(NameForm.latin(Tokenizer.fold(name)));
    }

    @ParameterizedTest
    @CsvSource({ "Diković, Дикович", "Diković, Диковић", "Dikovic, Dikovićem", "Stoltenberg, Столтенбергом",
            "Margvelashvili, Маргвелашвили",
            "Margvelashvili, მარგველაშვილი", "Poroshenko, Порошенком", "Hasanov, Həsənov", "Vershbow, Вершбоу", "Aliyev, Алиев",
            "Oğuz, Oguz", "Geun-hye, Geunhye" })
    void shouldFindOneNameInItsForms(String a, String b) {
        assertThat(NameForm.same(skeleton(a.replace("-", "")), skeleton(b))).as(skeleton(a) + " " + skeleton(b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "Hasanov, Valiyev", "Pavel, Peach", "Bauer, Bartels", "Zaev, Gruevski", "Stoltenberg, Scaparrotti",
            "Vučić, Vulin" })
    void shouldKeepNamesApart(String a, String b) {
        assertThat(NameForm.same(skeleton(a), skeleton(b))).as(skeleton(a) + " " + skeleton(b)).isFalse();
    }
}
