package org.liaison.collector.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads the register's YAML. */
final class PartnerRegisterReader {

    private PartnerRegisterReader() {
    }

    static PartnerRegister read(String resource) {
        try (InputStream in = PartnerRegisterReader.class.getResourceAsStream(resource)) {
            JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(in);
            List<Partner> partners = new ArrayList<>();
            root.path("partners").forEach(node -> partners.add(partner(node)));
            List<NameForm> groups = new ArrayList<>();
            root.path("groups").forEach(node -> groups(node, partners, groups));
            return new PartnerRegister(partners, groups);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Partner partner(JsonNode node) {
        String iso3 = node.path("iso3").asText();
        List<NameForm> names = new ArrayList<>();
        add(names, iso3, NameKind.OFFICIAL, node.path("official"));
        add(names, iso3, NameKind.ALIAS, node.path("aliases"));
        add(names, iso3, NameKind.DEMONYM, node.path("demonyms"));
        add(names, iso3, NameKind.PLACE, node.path("places"));
        add(names, iso3, NameKind.OTHER, node.path("other"));
        add(names, iso3, NameKind.SHIP, node.path("ships"));
        List<String> frameworks = new ArrayList<>();
        node.path("frameworks").forEach(f -> frameworks.add(f.asText()));
        return new Partner(iso3, node.path("iso2").asText(), List.copyOf(frameworks), node.path("since").asInt(),
                date(node.path("until")), node.path("domain").asText(), List.copyOf(names));
    }

    private static void add(List<NameForm> names, String iso3, NameKind kind, JsonNode list) {
        for (JsonNode entry : list) {
            String text = entry.isObject() ? entry.path("name").asText() : entry.asText();
            boolean stem = text.endsWith("*");
            names.add(new NameForm(iso3, kind, stem ? text.substring(0, text.length() - 1) : text, stem,
                    date(entry.path("from")), date(entry.path("until"))));
        }
    }

    private static void groups(JsonNode node, List<Partner> partners, List<NameForm> groups) {
        String framework = node.path("framework").asText();
        partners.stream().filter(p -> p.frameworks().contains(framework))
                .forEach(p -> add(groups, p.iso3(), NameKind.GROUP, node.path("names")));
    }

    private static LocalDate date(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }
}
