package org.liaison.collector.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** The day or the year in the path of an address: {@code /2021/03/23/}, {@code /20140512-slug/}, {@code /2018/slug}. */
final class AddressDate {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private AddressDate() {
    }

    static Optional<LocalDate> day(URI address) {
        String[] parts = parts(address);
        for (int i = 0; i < parts.length; i++) {
            if (year(parts[i]) > 0 && i + 2 < parts.length && digits(parts[i + 1], 2) && digits(parts[i + 2], 2)) {
                return FoundDate.date(year(parts[i]), Integer.parseInt(parts[i + 1]), Integer.parseInt(parts[i + 2]));
            }
            boolean joined = parts[i].length() >= 8 && digits(parts[i].substring(0, 8), 8) && year(parts[i].substring(0, 4)) > 0
                    && (parts[i].length() == 8 || !Character.isDigit(parts[i].charAt(8)));
            if (joined) {
                return FoundDate.date(year(parts[i].substring(0, 4)), Integer.parseInt(parts[i].substring(4, 6)),
                        Integer.parseInt(parts[i].substring(6, 8)));
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> year(URI address) {
        for (String part : parts(address)) {
            if (year(part) > 0) {
                return Optional.of(year(part));
            }
        }
        return day(address).map(LocalDate::getYear);
    }

    private static String[] parts(URI address) {
        return address.getRawPath() == null ? new String[0] : address.getRawPath().split("/");
    }

    private static int year(String part) {
        int year = digits(part, 4) ? Integer.parseInt(part) : 0;
        return year >= EARLIEST && year <= LATEST ? year : 0;
    }

    private static boolean digits(String part, int length) {
        return part.length() == length && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
