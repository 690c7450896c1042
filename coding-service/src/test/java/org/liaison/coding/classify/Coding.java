package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.Registers;

/** The shipped classifier, built once for all tests, with short ways to ask it. */
final class Coding {

    static final Codebook CODEBOOK = Codebooks.latest("partnerships");
    static final Registers REGISTERS = Registers.load(CODEBOOK.registers());
    static final Classifier CLASSIFIER = Classifier.load(CODEBOOK, REGISTERS);

    private Coding() {
    }

    static PressItem item(String source, String date, String headline, String body) {
        return new PressItem("t", source, LocalDate.parse(date), headline, body);
    }

    static Classification code(String source, String date, String headline, String body) {
        return CLASSIFIER.classify(item(source, date, headline, body));
    }

    static Classification nato(String headline, String body) {
        return code("nato.int", "2016-05-20", headline, body);
    }

    /** Intensity of each row in scope, by partner. */
    static Map<String, Integer> rows(Classification classification) {
        Map<String, Integer> rows = new TreeMap<>();
        if (classification.inScope()) {
            classification.rows().forEach(row -> rows.put(row.partner(), row.intensity()));
        }
        return rows;
    }
}
