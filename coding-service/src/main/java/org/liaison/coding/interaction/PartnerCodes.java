package org.liaison.coding.interaction;

import java.util.List;

import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;

/** Partners that a client asks for. */
public final class PartnerCodes {

    private static final int LENGTH = 3;

    private PartnerCodes() {
    }

    /** ISO3 codes between commas, none for null; 400 for names and lower case, which would find nothing. */
    public static List<String> of(String parameter, String value) {
        List<String> codes = Parameters.commaList(value);
        codes.stream().filter(code -> !isCode(code)).findFirst().ifPresent(code -> {
            throw ProblemException.parameter(parameter, "expected ISO3 codes such as SWE, got '" + code + "'");
        });
        return codes;
    }

    private static boolean isCode(String code) {
        return code.length() == LENGTH && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }
}
