package org.liaison.collector.source;

import com.google.re2j.Pattern;

/** Writes the path of an address in one way only. */
final class AddressPath {

    /** Parts that a server makes anew for each visit. */
    private static final Pattern SESSION = Pattern.compile("/SID-[0-9A-Fa-f]+-[0-9A-Fa-f]+|;jsessionid=[^/?;]*");
    private static final String UNRESERVED = "-._~";

    private AddressPath() {
    }

    static String withoutSession(String path) {
        if (!path.contains("/SID-") && !path.contains(";jsessionid=")) {
            return path.isEmpty() ? "/" : path;
        }
        String plain = SESSION.matcher(path).replaceAll("");
        return plain.isEmpty() ? "/" : plain;
    }

    /** Escapes of letters, digits and {@code -._~} are undone, others get capital letters (RFC 3986, 6.2.2). */
    static String normal(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            int value = c == '%' && i + 2 < escaped.length() ? value(escaped, i) : -1;
            if (value < 0) {
                out.append(c);
                continue;
            }
            boolean plain = value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z' || value >= '0' && value <= '9'
                    || UNRESERVED.indexOf(value) >= 0;
            out.append(plain ? String.valueOf((char) value) : "%%%02X".formatted(value));
            i += 2;
        }
        return out.toString();
    }

    private static int value(String escaped, int at) {
        int high = Character.digit(escaped.charAt(at + 1), 16);
        int low = Character.digit(escaped.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
