package org.liaison.kit.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that Stata accepts: up to 32 letters, digits and underscores, no digit first, not reserved, each used once. */
final class DtaNames {

    private static final int MAX_LENGTH = 32;
    private static final Set<String> RESERVED = Set.of("_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in",
            "int", "long", "_n", "_N", "_pi", "_pred", "_rc", "_skip", "strL", "using", "with");

    private DtaNames() {
    }

    /** One name per given name, in order; a name that is valid already stays unless an earlier column has it. */
    static List<String> of(List<String> names) {
        var taken = new HashSet<String>();
        names.stream().filter(n -> valid(n).equals(n)).forEach(taken::add);
        var result = new ArrayList<String>();
        for (String name : names) {
            String valid = valid(name);
            result.add(valid.equals(name) ? name : unused(valid, taken));
        }
        return result;
    }

    private static String valid(String name) {
        var valid = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints()
                .forEach(c -> valid.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        boolean reserved = RESERVED.contains(valid.toString()) || valid.toString().matches("str[0-9]+");
        if (reserved || Character.isDigit(valid.codePointAt(0))) {
            valid.insert(0, '_');
        }
        return Unicode.firstCharacters(valid.toString(), MAX_LENGTH);
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            String suffix = "_" + i;
            candidate = Unicode.firstCharacters(name, MAX_LENGTH - suffix.length()) + suffix;
        }
        return candidate;
    }
}
