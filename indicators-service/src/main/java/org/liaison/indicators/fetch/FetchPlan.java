package org.liaison.indicators.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liaison.kit.problem.ProblemException;

/** Checks a request and tells which addresses it stands for. */
final class FetchPlan {

    static final List<String> SOURCES = List.of("worldbank_api", "sdmx", "url");

    private static final String WORLD_BANK = "https://api.worldbank.org/v2";
    // The bank's own limit is 32,767; a page of this size takes it some seconds.
    private static final int PER_PAGE = 10_000;
    private static final int MOST_PER_PAGE = 32_500;
    private static final int MOST_INDICATORS = 100;
    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv;version=1.0.0, application/vnd.sdmx.data+csv;q=0.9, text/csv;q=0.8";

    /** A server of statistics: its base address, and parameters without which it would not answer in CSV. */
    private record Provider(String base, Map<String, String> parameters) {
    }

    private static final Map<String, Provider> PROVIDERS = new TreeMap<>(Map.of(
            "imf", new Provider("https://api.imf.org/external/sdmx/2.1", Map.of()),
            "oecd", new Provider("https://sdmx.oecd.org/public/rest", Map.of("format", "csvfile")),
            "eurostat", new Provider("https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1",
                    Map.of("format", "SDMX-CSV", "compressed", "false")),
            "ecb", new Provider("https://data-api.ecb.europa.eu/service", Map.of("format", "csvdata"))));

    private FetchPlan() {
    }

    /** The requests of a fetch; a request that says too little or what cannot be is refused with the field at fault. */
    static Conversation of(NewFetch fetch) {
        if (fetch.source() == null || !SOURCES.contains(fetch.source())) {
            throw invalid("/source", "expected one of " + SOURCES + ", got '" + fetch.source() + "'");
        }
        if (fetch.onError() != null && !List.of("skip", "fail").contains(fetch.onError())) {
            throw invalid("/on_error", "expected skip or fail, got '" + fetch.onError() + "'");
        }
        return switch (fetch.source()) {
            case "worldbank_api" -> worldBank(fetch);
            case "sdmx" -> sdmx(fetch);
            default -> file(fetch);
        };
    }

    private static Conversation worldBank(NewFetch fetch) {
        List<String> indicators = fetch.indicators() == null ? List.of() : fetch.indicators();
        if (indicators.isEmpty() || indicators.size() > MOST_INDICATORS) {
            throw invalid("/indicators", "1 to " + MOST_INDICATORS + " codes are needed, such as NY.GDP.MKTP.KD");
        }
        indicators.forEach(code -> require("/indicators", code, "[A-Za-z0-9._-]{1,60}"));
        List<String> countries = fetch.countries() == null || fetch.countries().isEmpty() ? List.of("all") : fetch.countries();
        countries.forEach(code -> require("/countries", code, "[A-Za-z0-9]{2,3}"));
        if (fetch.date() != null) {
            require("/date", fetch.date(), "[0-9]{4}(:[0-9]{4})?");
        }
        int perPage = fetch.perPage() == null ? PER_PAGE : fetch.perPage();
        if (perPage < 1 || perPage > MOST_PER_PAGE) {
            throw invalid("/per_page", "expected 1 to " + MOST_PER_PAGE + ", got " + perPage);
        }
        String base = fetch.base() == null ? WORLD_BANK : withoutSlash(fetch.base());
        WorldBankPages pages = new WorldBankPages(indicators, (indicator, page) -> {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("format", "json");
            query.put("per_page", Integer.toString(perPage));
            query.put("page", Integer.toString(page));
            query.put("date", fetch.date());
            query.put("source", fetch.database() == null ? null : fetch.database().toString());
            return address("/base", base + "/country/" + String.join(";", countries) + "/indicator/" + indicator, query);
        });
        // An address that is none is refused now and not by the job.
        pages.first();
        return pages;
    }

    private static Conversation sdmx(NewFetch fetch) {
        if (fetch.base() == null == (fetch.provider() == null)) {
            throw invalid("/provider", "one of base and provider is needed; providers are " + PROVIDERS.keySet());
        }
        Provider provider = fetch.provider() == null ? new Provider(fetch.base(), Map.of()) : PROVIDERS.get(fetch.provider());
        if (provider == null) {
            throw invalid("/provider", "expected one of " + PROVIDERS.keySet() + ", got '" + fetch.provider() + "'");
        }
        if (fetch.flow() == null) {
            throw invalid("/flow", "the data flow is missing, such as IMF.STA,IMTS");
        }
        require("/flow", fetch.flow(), "[A-Za-z0-9_@$.,-]{1,200}");
        String key = fetch.key() == null ? "all" : fetch.key();
        require("/key", key, "[A-Za-z0-9_@$.+*-]{1,2000}");
        Map<String, String> query = new LinkedHashMap<>(provider.parameters());
        query.put("startPeriod", fetch.startPeriod());
        query.put("endPeriod", fetch.endPeriod());
        query.putAll(fetch.parameters() == null ? Map.of() : new TreeMap<>(fetch.parameters()));
        return new SingleFile(new Conversation.Ask(
                address("/base", withoutSlash(provider.base()) + "/data/" + fetch.flow() + "/" + key, query), SDMX_CSV));
    }

    private static Conversation file(NewFetch fetch) {
        if (fetch.url() == null) {
            throw invalid("/url", "the address is missing");
        }
        return new SingleFile(new Conversation.Ask(address("/url", fetch.url(), Map.of()), "*/*"));
    }

    private static URI address(String pointer, String start, Map<String, String> query) {
        String asked = query.entrySet().stream().filter(entry -> entry.getValue() != null)
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue())).collect(Collectors.joining("&"));
        try {
            URI address = URI.create(asked.isEmpty() ? start : start + (start.contains("?") ? "&" : "?") + asked);
            if (address.isAbsolute() && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // as an address without a host
        }
        throw invalid(pointer, "'" + start + "' is not an address of the web");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static void require(String pointer, String value, String pattern) {
        if (value == null || !value.matches(pattern)) {
            throw invalid(pointer, "'" + value + "' is not of the form that is expected");
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return ProblemException.unprocessable(pointer, detail);
    }
}
