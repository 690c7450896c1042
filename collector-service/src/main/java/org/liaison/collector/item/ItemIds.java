package org.liaison.collector.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.liaison.kit.http.Digests;

/** Ids that come out the same whenever the same page is read again. */
public final class ItemIds {

    private ItemIds() {
    }

    /** @return id of a collected page */
    public static String collected(String key) {
        return "c-" + hash(key).substring(0, 20);
    }

    /** @return id of an imported item that was given none */
    public static String imported(String source, String address, String date, String headline, String body) {
        return "i-" + hash(source, address, date, headline, body).substring(0, 20);
    }

    static String hash(String... parts) {
        MessageDigest digest = Digests.sha256();
        for (String part : parts) {
            digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) (part == null ? 1 : 0));
        }
        return Digests.hex(digest.digest());
    }
}
