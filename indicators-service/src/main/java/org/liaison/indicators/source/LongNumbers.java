package org.liaison.indicators.source;

import java.util.Arrays;

/** Numbers keys from 0 in the order of their first use, without an object for any of them. */
final class LongNumbers {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    LongNumbers() {
        Arrays.fill(numbers, -1);
    }

    /** The number of a key; a new key gets the next one. */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] < 0) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    int size() {
        return size;
    }

    /** Where the key is, or would be. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * GOLDEN >>> 32) & mask;
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, -1);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldNumbers[old] >= 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
