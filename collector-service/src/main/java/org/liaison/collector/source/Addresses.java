package org.liaison.collector.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Knows a page under all its addresses: two addresses with one key are the same page. */
public final class Addresses {

    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "mc_cid", "mc_eid", "igshid");

    private static final Pattern YEAR = Pattern.compile("/((?:19|20)[0-9]{2})(?:[0-9]{4})?(?:[/._-]|$)");

    /** At most two digits, and none that begin with 0: "-2018" and "-007" belong to a title. */
    private static final Pattern COPY = Pattern.compile("(.*[^-/0-9])-+[1-9][0-9]?-*");

    private final SiteProfile profile;
    private final List<Pattern> patterns;
    private final List<Pattern> languages;
    private final Set<String> hosts;

    /** @param profile whose rules apply */
    public Addresses(SiteProfile profile) {
        this.profile = profile;
        this.patterns = profile.canonical().patterns().stream().map(Pattern::compile).toList();
        this.languages = profile.canonical().languagePatterns().stream().map(Pattern::compile).toList();
        this.hosts = profile.hosts().stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.hosts.add(authority(URI.create(profile.base())));
    }

    /** @return whether the address lies on the site */
    public boolean belongs(URI address) {
        return address.getHost() != null && hosts.contains(authority(address));
    }

    /** @return source id and the stable part of the address */
    public String key(URI address) {
        return profile.id() + ":" + stable(address).orElseGet(() -> plain(address));
    }

    /** @return the key where a pattern of the profile matches the address */
    public Optional<String> patternKey(URI address) {
        return stable(address).map(s -> profile.id() + ":" + s);
    }

    /** @return the year that is a part of the path, as in <code>/archive/2018/slug</code>; null where there is none */
    public static Integer year(URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        Matcher matcher = YEAR.matcher(path);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private Optional<String> stable(URI address) {
        String target = AddressPath.withoutSession(AddressPath.normal(path(address)))
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(target);
            if (matcher.find()) {
                List<String> groups = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    groups.add(matcher.group(i) == null ? "" : matcher.group(i));
                }
                return Optional.of(groups.isEmpty() ? matcher.group() : String.join("/", groups));
            }
        }
        return Optional.empty();
    }

    private String plain(URI address) {
        String path = trimmed(AddressPath.withoutSession(AddressPath.normal(path(address))));
        String before;
        do {
            before = path;
            for (String suffix : profile.canonical().dropSuffixes()) {
                if (!suffix.isEmpty() && path.length() > suffix.length() + 1 && path.endsWith(suffix)) {
                    path = trimmed(path.substring(0, path.length() - suffix.length()));
                }
            }
        } while (!before.equals(path));
        return path + parameters(address, Set.copyOf(profile.canonical().dropParameters()));
    }

    private static String path(URI address) {
        return address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    /**
     * The key that a page has where its address ends with the mark of a copy, as in {@code /2018/slug-2}. Two such pages are
     * one only where their content says so too: "-2" may as well belong to the title.
     *
     * @param key of a page
     * @return the key without the mark; nothing where there is none
     */
    public static Optional<String> baseKey(String key) {
        Matcher matcher = COPY.matcher(key);
        return matcher.matches() ? Optional.of(trimmed(matcher.group(1))) : Optional.empty();
    }

    /** @return language that the address names, as two small letters, by the profile's {@code language_patterns} */
    public Optional<String> language(URI address) {
        String target = path(address) + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        for (Pattern pattern : languages) {
            Matcher matcher = pattern.matcher(target);
            if (matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null) {
                return Optional.of(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && (path.charAt(end - 1) == '-' || path.charAt(end - 1) == '/')) {
            end--;
        }
        return path.substring(0, end);
    }

    /** @return key of an address of no registered site: host without www, path, parameters in order of name */
    public static String generalKey(URI address) {
        String host = authority(address);
        return (host.startsWith("www.") ? host.substring(4) : host)
                + trimmed(AddressPath.withoutSession(AddressPath.normal(path(address))))
                + parameters(address, Set.of());
    }

    private static String parameters(URI address, Set<String> dropped) {
        if (address.getRawQuery() == null) {
            return "";
        }
        String kept = Arrays.stream(AddressPath.normal(address.getRawQuery()).split("&")).filter(p -> {
            String name = p.split("=", 2)[0];
            return !name.isEmpty() && !dropped.contains(name) && !TRACKING.contains(name) && !name.startsWith("utm_");
        }).sorted().collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String authority(URI address) {
        int port = address.getPort();
        boolean standard = port < 0 || port == 80 && "http".equals(address.getScheme())
                || port == 443 && "https".equals(address.getScheme());
        return address.getHost().toLowerCase(Locale.ROOT) + (standard ? "" : ":" + port);
    }
}
