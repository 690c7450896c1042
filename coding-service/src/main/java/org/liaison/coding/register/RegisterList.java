package org.liaison.coding.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The entries of the registers that came with the service, one by one, as people look them up. */
final class RegisterList {

    private final List<RegisterEntry> entries = new ArrayList<>();

    private final JsonNode sources;

    private RegisterList(JsonNode sources) {
        this.sources = sources;
    }

    /** @param sources what the entries of each kind rest on */
    static List<RegisterEntry> of(JsonNode partners, JsonNode offices, JsonNode nato, JsonNode sources) {
        RegisterList list = new RegisterList(sources);
        partners.path("partners").forEach(list::partner);
        offices.path("offices").forEach(office -> list.office(office));
        offices.path("ranks").forEach(rank -> list.all(RegisterKind.RANK, rank.path("phrases"), null, 0,
                rank.path("flag").asBoolean()));
        offices.path("posts").forEach(post -> list.all(RegisterKind.POST, post.path("phrases"), null, 0,
                post.path("flag").asBoolean(true)));
        nato.path("bodies").forEach(body -> list.all(RegisterKind.NATO_BODY, body.path("phrases"), null, 0,
                body.path("military").asBoolean()));
        nato.path("posts").forEach(post -> list.all(RegisterKind.NATO_POST, post.path("phrases"), null, 0,
                post.path("flag").asBoolean()));
        nato.path("persons").forEach(list::natoPerson);
        list.all(RegisterKind.ORGANISATION, nato.path("other_organisations"), null, 0, false);
        list.all(RegisterKind.NATIONAL_EXERCISE, nato.path("national_exercises"), null, 0, false);
        return List.copyOf(list.entries);
    }

    private void partner(JsonNode node) {
        String iso3 = node.path("iso3").asText();
        LocalDate from = day(node.path("from"));
        LocalDate until = day(node.path("until"));
        LocalDate last = until == null ? null : until.minusDays(1);
        for (String part : new String[] { "names", "aliases" }) {
            node.path(part).forEach(name -> entries
                    .add(new RegisterEntry(RegisterKind.PARTNER_NAME, name.asText(), iso3, 0, false, from, last,
                            source(RegisterKind.PARTNER_NAME))));
        }
        all(RegisterKind.PLACE, node.path("places"), iso3, 0, false);
        all(RegisterKind.INSTITUTION, node.path("institutions"), iso3, 0, false);
        all(RegisterKind.SHIP, node.path("ships"), iso3, 0, false);
        for (JsonNode holder : node.path("holders")) {
            String[] parts = holder.asText().split("\\|", -1);
            entries.add(new RegisterEntry(RegisterKind.HOLDER, parts[0], iso3, parts[1].equals("4") ? 4 : 0,
                    parts[1].equals("3"), first(parts[2]), last(parts[3]), source(RegisterKind.HOLDER)));
        }
    }

    private void office(JsonNode office) {
        int level = office.path("level").asInt();
        if (office.path("only").isEmpty()) {
            all(RegisterKind.OFFICE, office.path("phrases"), null, level, false);
        }
        office.path("only").forEach(iso3 -> all(RegisterKind.OFFICE, office.path("phrases"), iso3.asText(), level, false));
    }

    private void natoPerson(JsonNode person) {
        String[] parts = person.asText().split("\\|", -1);
        entries.add(new RegisterEntry(RegisterKind.NATO_PERSON, parts[0], null, 0, parts[1].equals("flag"), first(parts[2]),
                last(parts[3]), source(RegisterKind.NATO_PERSON)));
    }

    private void all(RegisterKind kind, JsonNode phrases, String partner, int level, boolean flag) {
        phrases.forEach(
                phrase -> entries
                        .add(new RegisterEntry(kind, phrase.asText(), partner, level, flag, null, null, source(kind))));
    }

    private String source(RegisterKind kind) {
        JsonNode source = sources.path(kind.key());
        if (source.asText().isEmpty()) {
            throw new IllegalArgumentException("no source is named for entries of kind " + kind.key());
        }
        return source.asText();
    }

    private static LocalDate day(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }

    private static LocalDate first(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    private static LocalDate last(String year) {
        return LocalDate.of(Integer.parseInt(year), 12, 31);
    }
}
