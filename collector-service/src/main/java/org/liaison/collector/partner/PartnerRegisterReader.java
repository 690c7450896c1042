package org.liaison.collector.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads the register's YAML: the partners, and one file of names a language. */
final class PartnerRegisterReader {

    /** English comes first: of forms that are written alike the first is named as the one found. */
    private static final List<String> NAMES = List.of("en", "fr", "ru", "uk", "sh", "sr", "de", "sv", "ka", "ar", "own");
    private static final Map<String, NameKind> KINDS = kinds();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private PartnerRegisterReader() {
    }

    private static Map<String, NameKind> kinds() {
        Map<String, NameKind> kinds = new LinkedHashMap<>();
        kinds.put("official", NameKind.OFFICIAL);
        kinds.put("aliases", NameKind.ALIAS);
        kinds.put("demonyms", NameKind.DEMONYM);
        kinds.put("adjectives", NameKind.ADJECTIVE);
        kinds.put("capitals", NameKind.CAPITAL);
        kinds.put("places", NameKind.PLACE);
        kinds.put("ships", NameKind.SHIP);
        return kinds;
    }

    /** @param folder resource folder with {@code partners.yaml} and {@code names/} */
    static PartnerRegister read(String folder) {
        try {
            Map<String, List<NameForm>> names = new LinkedHashMap<>();
            for (String file : NAMES) {
                for (JsonNode document : documents(folder + "/names/" + file + ".yaml")) {
                    addAll(names, document);
                }
            }
            JsonNode root = documents(folder + "/partners.yaml").get(0);
            List<Partner> partners = new ArrayList<>();
            root.path("partners").forEach(node -> partners.add(partner(node, names)));
            List<NameForm> groups = new ArrayList<>();
            root.path("groups").forEach(node -> groups(node, partners, groups));
            return new PartnerRegister(partners, groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(String resource) throws IOException {
        try (InputStream in = PartnerRegisterReader.class.getResourceAsStream(resource);
                MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(in)) {
            return documents.readAll();
        }
    }

    private static void addAll(Map<String, List<NameForm>> names, JsonNode document) {
        String language = document.path("language").asText();
        document.path("names").properties().forEach(partner -> KINDS.forEach((key, kind) -> add(
                names.computeIfAbsent(partner.getKey(), k -> new ArrayList<>()), partner.getKey(), kind, language,
                partner.getValue().path(key))));
    }

    private static Partner partner(JsonNode node, Map<String, List<NameForm>> names) {
        String iso3 = node.path("iso3").asText();
        List<String> frameworks = new ArrayList<>();
        node.path("frameworks").forEach(f -> frameworks.add(f.asText()));
        return new Partner(iso3, node.path("iso2").asText(), List.copyOf(frameworks), node.path("since").asInt(),
                date(node.path("until")), node.path("domain").asText(), List.copyOf(names.get(iso3)));
    }

    private static void add(List<NameForm> names, String iso3, NameKind kind, String language, JsonNode list) {
        for (JsonNode entry : list) {
            String text = entry.isObject() ? entry.path("name").asText() : entry.asText();
            boolean stem = text.endsWith("*");
            names.add(new NameForm(iso3, kind, language, stem ? text.substring(0, text.length() - 1) : text, stem,
                    date(entry.path("from")), date(entry.path("until"))));
        }
    }

    private static void groups(JsonNode node, List<Partner> partners, List<NameForm> groups) {
        String framework = node.path("framework").asText();
        partners.stream().filter(p -> p.frameworks().contains(framework)).forEach(p -> node.path("names").properties()
                .forEach(names -> add(groups, p.iso3(), NameKind.GROUP, names.getKey(), names.getValue())));
    }

    private static LocalDate date(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }
}
