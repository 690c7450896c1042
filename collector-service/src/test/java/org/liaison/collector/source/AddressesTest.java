package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = new Addresses(Profiles.read("""
            {"id": "hq", "name": "HQ", "base": "https://www.example.org", "hosts": ["example.org"],
             "canonical": {"patterns": ["/news_([0-9]+)\\\\.htm"], "drop_parameters": ["selectedLocale"],
                           "drop_suffixes": [".aspx"]}}
            """));

    @ParameterizedTest
    @ValueSource(strings = { "https://www.example.org/cps/en/natohq/news_123.htm",
            "http://example.org/cps/fr/natolive/news_123.htm?selectedLocale=en",
            "https://www.example.org/cps/en/SID-A1-B2/natolive/news_123.htm" })
    void shouldGiveOneKeyToAllAddressesOfAPage(String address) {
        assertThat(addresses.key(URI.create(address))).isEqualTo("hq:123");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/archive/2018/slug", "/archive/2018/slug.aspx", "/archive/2018/slug-", "/archive/2018/slug--",
            "/archive/2018/slug/",
            "/archive/2018/slug-.aspx?utm_source=x&selectedLocale=en" })
    void shouldDropSuffixesAndTrackingWhereNoPatternMatches(String path) {
        assertThat(addresses.key(URI.create("https://www.example.org" + path))).isEqualTo("hq:/archive/2018/slug");
    }

    @Test
    void shouldNotCareForTheOrderOfParameters() {
        assertThat(Addresses.generalKey(URI.create("HTTP://WWW.Example.org/p?b=2&a=1")))
                .isEqualTo(Addresses.generalKey(URI.create("https://example.org/p/?a=1&b=2&utm_medium=mail")))
                .isEqualTo("example.org/p?a=1&b=2");
    }

    @Test
    void shouldKnowTheHostsOfTheSite() {
        assertThat(addresses.belongs(URI.create("https://example.org/x"))).isTrue();
        assertThat(addresses.belongs(URI.create("https://elsewhere.org/x"))).isFalse();
        assertThat(addresses.belongs(URI.create("mailto:a@example.org"))).isFalse();
    }
}
