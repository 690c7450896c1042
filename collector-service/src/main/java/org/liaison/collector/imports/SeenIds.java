package org.liaison.collector.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.liaison.kit.http.Digests;

/**
 * The ids of a file with the content each came with, 16 bytes a row: ids and contents are known by 64 bits of their SHA-256,
 * which
 * in a file of a million rows takes two different ids for one with probability below one to ten million.
 */
final class SeenIds {

    private long[] ids = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    private int count;

    /** @return whether the id was here before with other content */
    boolean clashes(String id, String contentHash) {
        if (2 * count >= ids.length) {
            grow();
        }
        long content = Long.parseUnsignedLong(contentHash.substring(0, 16), 16);
        int at = place(key(id));
        if (ids[at] != 0) {
            return contents[at] != content;
        }
        ids[at] = key(id);
        contents[at] = content;
        count++;
        return false;
    }

    private int place(long key) {
        int at = (int) key & ids.length - 1;
        while (ids[at] != 0 && ids[at] != key) {
            at = at + 1 & ids.length - 1;
        }
        return at;
    }

    private static long key(String id) {
        long key = ByteBuffer.wrap(Digests.sha256().digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
        return key == 0 ? 1 : key;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        ids = new long[2 * oldIds.length];
        contents = Arrays.copyOf(ids, ids.length);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int at = place(oldIds[i]);
                ids[at] = oldIds[i];
                contents[at] = oldContents[i];
            }
        }
    }
}
