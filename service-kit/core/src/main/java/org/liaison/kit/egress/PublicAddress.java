package org.liaison.kit.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from all others (IANA special-purpose registries, RFC 6890 and its successors). */
final class PublicAddress {

    private record Block(int[] prefix, int bits) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_V4 = List.of(v4(8, 0), v4(8, 10), v4(10, 100, 64), v4(8, 127), v4(16, 169, 254),
            v4(12, 172, 16),
            v4(24, 192, 0, 0), v4(24, 192, 0, 2), v4(24, 192, 88, 99), v4(16, 192, 168), v4(15, 198, 18), v4(24, 198, 51, 100),
            v4(24, 203, 0, 113), v4(4, 224), v4(4, 240));
    private static final Block GLOBAL_V6 = new Block(new int[] { 0x20 }, 3);
    /** Inside 2000::/3: protocol assignments with Teredo, documentation twice, 6to4. */
    private static final List<Block> NOT_PUBLIC_V6 = List.of(new Block(new int[] { 0x20, 0x01, 0x00 }, 23),
            new Block(new int[] { 0x20, 0x01, 0x0d, 0xb8 }, 32), new Block(new int[] { 0x3f, 0xff, 0x00 }, 20),
            new Block(new int[] { 0x20, 0x02 }, 16));

    private PublicAddress() {
    }

    private static Block v4(int bits, int... prefix) {
        int[] four = new int[4];
        System.arraycopy(prefix, 0, four, 0, prefix.length);
        return new Block(four, bits);
    }

    static boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(b -> b.contains(bytes));
        }
        return GLOBAL_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(b -> b.contains(bytes));
    }
}
