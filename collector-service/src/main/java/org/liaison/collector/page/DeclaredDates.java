package org.liaison.collector.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.liaison.collector.page.DateCandidate.Role;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Days in the meta data of a page: meta elements, JSON-LD, marked times. */
final class DeclaredDates {

    private static final Map<String, Role> META = new LinkedHashMap<>();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_SCRIPT = 200_000;

    static {
        for (String name : List.of("article:published_time", "og:published_time", "date", "pubdate", "publishdate", "dc.date",
                "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "datepublished", "publication_date")) {
            META.put(name, Role.PUBLICATION);
        }
        for (String name : List.of("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified",
                "datemodified")) {
            META.put(name, Role.UPDATE);
        }
    }

    private DeclaredDates() {
    }

    static List<DateCandidate> of(Document page, DateFinder finder) {
        List<DateCandidate> found = new ArrayList<>();
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("property") ? meta.attr("property")
                    : meta.hasAttr("name") ? meta.attr("name") : meta.attr("itemprop");
            Role role = META.get(name.toLowerCase(Locale.ROOT));
            if (role != null) {
                add(found, role, "meta", meta.attr("content"), finder);
            }
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            linked(found, script.data(), finder);
        }
        for (Element time : page.select("time[pubdate][datetime], time[itemprop=datePublished][datetime]")) {
            add(found, Role.PUBLICATION, "time", time.attr("datetime"), finder);
        }
        List<Element> times = page.select("article time[datetime], main time[datetime]");
        if (times.size() == 1 && found.stream().noneMatch(c -> c.source().equals("time"))) {
            add(found, Role.PUBLICATION, "time", times.get(0).attr("datetime"), finder);
        }
        return found;
    }

    private static void linked(List<DateCandidate> found, String script, DateFinder finder) {
        if (script.length() > LONGEST_SCRIPT) {
            return;
        }
        try {
            JsonNode root = MAPPER.readTree(script);
            JsonNode graph = root.path("@graph");
            for (JsonNode node : graph.isArray() ? graph : root.isArray() ? root : MAPPER.createArrayNode().add(root)) {
                add(found, Role.PUBLICATION, "json-ld", node.path("datePublished").asText(""), finder);
                add(found, Role.UPDATE, "json-ld", node.path("dateModified").asText(""), finder);
            }
        } catch (JsonProcessingException e) {
            // a site's broken data say nothing; the page has other dates
        }
    }

    private static void add(List<DateCandidate> found, Role role, String source, String text, DateFinder finder) {
        Optional<LocalDate> day = finder.all(DateEvidence.shown(text)).stream().filter(FoundDate::complete).findFirst()
                .flatMap(d -> d.first(d.year()));
        day.ifPresent(d -> found.add(new DateCandidate(role, d, source, 0, DateEvidence.shown(text), null)));
    }
}
