package org.liaison.indicators.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps keys out of what is stored and shown: requests may be read by anybody. */
final class Masking {

    static final String MASK = "***";
    private static final List<String> SECRET = List.of("key", "token", "secret", "password", "passwd", "signature", "auth");
    /** The dimension's key of an SDMX query is part of the path, and this is a parameter of some data sets. */
    private static final List<String> OPEN = List.of("keyword", "keywords");

    private Masking() {
    }

    /** Whether a parameter's name says that its value is nobody else's business. */
    static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return !OPEN.contains(plain) && SECRET.stream().anyMatch(plain::contains);
    }

    /** The address with the values of secret parameters masked. */
    static String address(URI address) {
        if (address.getRawQuery() == null) {
            return address.toString();
        }
        String query = Arrays.stream(address.getRawQuery().split("&")).map(pair -> {
            int equals = pair.indexOf('=');
            return equals > 0 && isSecret(pair.substring(0, equals)) ? pair.substring(0, equals + 1) + MASK : pair;
        }).collect(Collectors.joining("&"));
        String whole = address.toString();
        return whole.substring(0, whole.indexOf('?') + 1) + query;
    }
}
