package org.liaison.collector.archive;

import java.util.Locale;

import org.netpreserve.jwarc.URIs;

/** The form under which archives sort addresses (SURT): host reversed, parameters in order, session parts left out. */
final class AddressKey {

    private AddressKey() {
    }

    static String of(String address) {
        try {
            return URIs.toNormalizedSurt(address);
        } catch (RuntimeException e) {
            // not an address of the web; found again by what it is
            return address.toLowerCase(Locale.ROOT);
        }
    }
}
