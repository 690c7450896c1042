package org.liaison.coding.handcoding;

import org.liaison.coding.classify.PressItem;
import org.liaison.kit.http.Digests;

/** The text that people read when they code: what they decide holds for it only. */
public final class ReadText {

    private ReadText() {
    }

    /** Digest of headline and body, hexadecimal. */
    public static String sha256(PressItem item) {
        return Digests.sha256(item.headline().length() + "\n" + item.headline() + item.body());
    }
}
