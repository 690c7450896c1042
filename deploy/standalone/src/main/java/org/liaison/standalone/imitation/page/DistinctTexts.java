package org.liaison.standalone.imitation.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that two pages have the same text only where the truth says so. */
final class DistinctTexts {

    private DistinctTexts() {
    }

    /** Takes the later of two pages out that came by the same text by chance. */
    static void settle(List<Draft> drafts) {
        Map<String, Draft> seen = new HashMap<>();
        drafts.removeIf(draft -> {
            String text = draft.headline + "\n" + String.join("\n", draft.paragraphs);
            Draft other = seen.putIfAbsent(text, draft);
            return other != null && draft.textOf != other && other.textOf != draft
                    && (draft.textOf == null || draft.textOf != other.textOf);
        });
    }
}
