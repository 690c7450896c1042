package org.liaison.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.liaison.kit.problem.ProblemException;

/**
 * Where a page of a list ends, as clients carry it: the key of its last row behind a check, by which a cursor that was typed,
 * cut or taken from another list is known before a table has to read it.
 */
final class Cursor {

    private static final int CHECK = 8;

    private Cursor() {
    }

    /**
     * @param list path of the list
     * @param key of the last row that was given out
     */
    static String of(String list, String key) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((check(list, key) + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the key of the last row that was given out; 400 where the cursor is not one of this list */
    static String key(String list, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String key = text.length() < CHECK ? "" : text.substring(CHECK);
            if (text.equals(check(list, key) + key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw ProblemException.parameter("cursor", "not a cursor that this list gave out");
    }

    private static String check(String list, String key) {
        return Digests.sha256(list + "\n" + key).substring(0, CHECK);
    }
}
