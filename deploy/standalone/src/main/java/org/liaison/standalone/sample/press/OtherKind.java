package org.liaison.standalone.sample.press;

import java.util.List;
import java.util.Map;

/**
 * A kind of item that names a partner without an interaction that counts.
 *
 * @param kind reason kept in the truth
 * @param partners partners it is about; {@code any}, or {@code several} for a list of them
 */
record OtherKind(String kind, int share, List<String> partners, List<String> headline, List<String> lead, List<String> body) {

    boolean aboutAny() {
        return partners.contains("any");
    }

    boolean aboutSeveral() {
        return partners.contains("several");
    }

    Activity asActivity() {
        return new Activity(kind, "none", 1, "capital", false, null, 0.2, List.of(1, 1), Map.of(), headline, lead, body);
    }
}
