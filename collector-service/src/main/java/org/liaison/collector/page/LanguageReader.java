package org.liaison.collector.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.liaison.collector.source.SiteProfile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Tells the language of an item page: what its address declares (a parameter decides before the path), what its markup
 * declares,
 * and what its text shows.
 */
final class LanguageReader {

    private static final Set<String> PARAMETERS = Set.of("selectedLocale", "lang", "language", "locale", "hl");
    private static final Set<String> CODES = Set.copyOf(List.of(Locale.getISOLanguages()));
    private final SiteProfile profile;
    private final List<Pattern> patterns;

    LanguageReader(SiteProfile profile) {
        this.profile = profile;
        this.patterns = profile.canonical().languagePatterns().stream().map(Pattern::compile).toList();
    }

    /** The language and what speaks for it. */
    record Told(String language, LanguageEvidence evidence) {
    }

    Told tell(Document page, URI address, String title, String body) {
        String parameter = parameter(address).orElse(null);
        String markup = code(page.selectFirst("html") == null ? "" : page.selectFirst("html").attr("lang"));
        String path = path(address).orElse(null);
        Optional<LanguageDetector.Detected> detected = LanguageDetector.detect(title == null ? "" : title, body);
        String declared = parameter != null ? parameter : pattern(address).orElse(markup != null ? markup : path);
        String found = detected.map(LanguageDetector.Detected::language).orElse(null);
        boolean sure = detected.map(LanguageDetector.Detected::sure).orElse(false);
        boolean conflict = declared != null && sure && !LanguageDetector.near(declared, found);
        String language = conflict ? found : declared != null ? declared : sure ? found : profile.languages().get(0);
        return new Told(language, new LanguageEvidence(parameter, markup, path, found,
                detected.map(LanguageDetector.Detected::confidence).orElse(null), conflict));
    }

    private Optional<String> pattern(URI address) {
        String target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(target);
            if (matcher.find() && matcher.groupCount() > 0 && code(matcher.group(1)) != null) {
                return Optional.of(code(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> parameter(URI address) {
        return address.getRawQuery() == null ? Optional.empty()
                : Arrays.stream(address.getRawQuery().split("&")).map(p -> p.split("=", 2))
                        .filter(p -> p.length == 2 && PARAMETERS.contains(p[0]) && code(p[1]) != null).map(p -> code(p[1]))
                        .findFirst();
    }

    private static Optional<String> path(URI address) {
        return address.getRawPath() == null ? Optional.empty()
                : Arrays.stream(address.getRawPath().split("/")).filter(part -> part.length() == 2 && CODES.contains(part))
                        .findFirst();
    }

    /** @return the two-letter code in front of a language tag, null where there is none */
    private static String code(String tag) {
        String head = tag == null || tag.length() < 2 ? "" : tag.substring(0, 2).toLowerCase(Locale.ROOT);
        return CODES.contains(head) && (tag.length() == 2 || !Character.isLetter(tag.charAt(2))) ? head : null;
    }
}
