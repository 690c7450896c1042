package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPropertiesTest {

    private static final List<String> NAMES = List.of("a", "id", "page", "q", "selectedLocale", "utm_source", "x%7Ey");
    private static final List<String> ENDS = List.of("", "-", "--", "/", ".aspx", "-.aspx", ".htm.aspx", "-2", "-12.aspx");
    private static final String LETTERS = "abz09-_~%e4%C3";

    private final Addresses addresses = new Addresses(Profiles.read("""
            {"id": "site", "base": "https://example.org", "hosts": ["www.example.org"],
             "canonical": {"patterns": ["/news_([0-9]+)\\\\.htm"], "drop_parameters": ["selectedLocale"],
                           "drop_suffixes": [".htm", ".aspx"],
                           "language_patterns": ["[?&]selectedLocale=([a-z]{2})", "^/([a-z]{2})/"]}}
            """));

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        if (random.nextInt(4) == 0) {
            path.append("/cps/en/SID-").append(Integer.toHexString(random.nextInt())).append("-1A2B3C4D");
        }
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            path.append('/');
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                char c = LETTERS.charAt(random.nextInt(LETTERS.length()));
                path.append(c == '%' ? "%" + "e4C37E".substring(2 * random.nextInt(3)).substring(0, 2) : String.valueOf(c));
            }
        }
        return path + (random.nextInt(5) == 0 ? "/news_" + random.nextInt(99) + ".htm" : ENDS.get(random.nextInt(ENDS.size())));
    }

    private static List<String> parameters(Random random) {
        List<String> parameters = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            parameters.add(NAMES.get(random.nextInt(NAMES.size())) + "=" + random.nextInt(5));
        }
        return parameters;
    }

    private static URI address(String host, String path, List<String> parameters) {
        return URI.create("https://" + host + path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }

    @Test
    void shouldGiveOneKeyWhateverTheOrderOfParametersTheSessionAndTheHost() {
        Random random = new Random(43);
        for (int n = 0; n < 20_000; n++) {
            String path = path(random);
            List<String> parameters = parameters(random);
            String key = addresses.key(address("example.org", path, parameters));
            Collections.shuffle(parameters, random);
            parameters.add(random.nextInt(parameters.size() + 1), "utm_medium=mail");

            assertThat(addresses.key(address("www.example.org", "/SID-" + n + "-ABCDEF" + path, parameters))).as(path)
                    .isEqualTo(key);
            assertThat(Addresses.generalKey(address("www.example.org", path, parameters)))
                    .isEqualTo(Addresses.generalKey(address("example.org", path, parameters)));
        }
    }

    @Test
    void shouldGiveAKeyThatIsItsOwnKey() {
        Random random = new Random(44);
        for (int n = 0; n < 20_000; n++) {
            URI address = address("example.org", path(random), parameters(random));
            String key = addresses.key(address);
            if (addresses.patternKey(address).isEmpty()) {
                assertThat(addresses.key(URI.create("https://example.org" + key.substring("site:".length())))).as("%s", address)
                        .isEqualTo(key);
            }
            String general = Addresses.generalKey(address);
            assertThat(Addresses.generalKey(URI.create("https://" + general))).isEqualTo(general);
        }
    }

    @ParameterizedTest
    @CsvSource({ "/archive/2018/slug-2, site:/archive/2018/slug", "/archive/2018/slug--3.aspx, site:/archive/2018/slug",
            "/archive/2018/slug-2018, ", "/archive/2018/slug-007, ", "/archive/2018/slug, ",
            "/page5964943/2019/visit-12-, site:/page5964943/2019/visit",
            "/archive/2018/-2, " })
    void shouldNameTheKeyWithoutTheMarkOfACopy(String path, String base) {
        assertThat(Addresses.baseKey(addresses.key(URI.create("https://example.org" + path))).orElse(null)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({ "/ru/natohq/news_1.htm?selectedLocale=en, en", "/fr/news_1.htm?x=1&selectedLocale=ru, ru",
            "/fr/news_1.htm, fr",
            "/cps/news_1.htm, " })
    void shouldTellTheLanguageByTheParameterBeforeThePath(String target, String language) {
        URI address = URI.create("https://example.org" + target);

        assertThat(addresses.language(address).orElse(null)).isEqualTo(language);
        assertThat(addresses.key(address)).isEqualTo("site:1");
    }
}
