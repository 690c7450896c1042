package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 3.2 and 3.3: offices, ranks and their traps. */
class CategoryTest {

    @ParameterizedTest(name = "{2} -> {0} {1}")
    @CsvSource(delimiter = '|', value = {
            "UZB | 4 | The First Deputy Minister of Foreign Affairs of Uzbekistan received the NATO Liaison Officer.",
            "CHE | 4 | The State Secretary of the Swiss Department of Foreign Affairs met the Deputy Secretary General.",
            "UKR | 1 | The State Secretary of the Cabinet Office of Ukraine met the Assistant Secretary General.",
            "KWT | 4 | The Undersecretary of the Ministry of Defence of Kuwait met the Deputy Secretary General.",
            "AUT | 1 | The minister-counsellor of the Austrian mission met staff of the Public Diplomacy Division.",
            "SRB | 1 | The President of the National Assembly of Serbia met the Deputy Secretary General.",
            "GEO | 1 | The minister-designate of Georgia had breakfast with the Deputy Secretary General.",
            "KAZ | 4 | SACEUR was received by the President of Kazakhstan.",
            "JOR | 3 | The Ambassador of Jordan met the Chairman of the Military Committee.",
            "AZE | 3 | Colonel General Rauf Mammadov of the Azerbaijani army met planners of SHAPE.",
            "IRL | 2 | Colonel Sean Murphy of the Irish Defence Forces met planners of SHAPE.",
            "MDA | 2 | Sergeants major of the Moldovan army trained with instructors of the NATO School.",
            "TUN | 2 | Tunisian officers took part in a course of the NATO Defense College.",
            "MNG | 1 | Scientists from Mongolia opened a laboratory with the Science for Peace and Security Programme.",
            "FIN | 3 | The Commander of the Finnish Defence Forces met the Chairman of the Military Committee.",
            "JPN | 1 | The Consul General of Japan met the Assistant Secretary General for Public Diplomacy.",
    })
    void shouldTakeTheHighestLevelThatHolds(String partner, int intensity, String body) {
        var coded = Coding.nato("Meeting", body);

        assertThat(Coding.rows(coded)).containsExactly(Map.entry(partner, intensity));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "Officers of the Algerian Navy toured the flagship of SNMG2. \"A fine crew,\" said Rear Admiral John Smith.",
            "Officers of the Algerian Navy brought SNMG2 a message from Rear Admiral Karim Bouali.",
            "Officers of the Algerian Navy and a retired vice admiral toured the flagship of SNMG2.",
            "Officers of the Algerian Navy trained with the frigate Admiral Nelson of SNMG2.",
    })
    void shouldNotCountAFlagOfficerWhoTakesNoPart(String body) {
        var coded = Coding.code("mc.nato.int", "2016-05-20", "Group alongside in Algiers", body);

        assertThat(Coding.rows(coded)).containsEntry("DZA", 2);
    }
}
