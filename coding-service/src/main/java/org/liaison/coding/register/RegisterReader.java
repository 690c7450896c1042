package org.liaison.coding.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Lexeme.Kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads the four register files of a codebook. */
final class RegisterReader {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final String name;
    private final Lexicon names = new Lexicon();
    private final Lexicon markers = new Lexicon();
    private final Map<String, PartnerEntry> partners = new LinkedHashMap<>();
    private String adjectives = "";

    RegisterReader(String name) {
        this.name = name;
    }

    /** The entries that came with the service, one by one. */
    List<RegisterEntry> list() {
        return RegisterList.of(file("partners"), file("offices"), file("nato"), file("sources"));
    }

    /** @param added entries of people's own */
    Registers read(List<RegisterEntry> added) {
        JsonNode partnerFile = file("partners");
        JsonNode nato = file("nato");
        JsonNode lexicon = file("lexicon");
        partnerFile.path("partners").forEach(this::partner);
        partnerFile.path("others").forEach(this::otherState);
        add(names, partnerFile.path("traps"), Lexeme.of(Kind.TRAP, "homonym"));
        List<String> adjectives = new ArrayList<>();
        partnerFile.path("partners").forEach(partner -> adjectives.addAll(texts(partner.path("adjectives"))));
        this.adjectives = "(" + String.join("|", adjectives) + ")";
        offices(file("offices"));
        nato(nato);
        new LexiconReader(markers).read(lexicon);
        added.forEach(entry -> names.add(entry.phrase(), entry.kind().lexeme(entry)));
        return new Registers(partners, names, markers, texts(nato.path("military_sources")),
                texts(nato.path("excluded_sources")), folded(texts(partnerFile.path("given_names"))), WordLists.of(lexicon),
                folded(texts(partnerFile.path("first_name_states").path("names"))),
                folded(texts(partnerFile.path("first_name_states").path("followed_by"))), Concepts.load(name));
    }

    private JsonNode file(String part) {
        String resource = "/registers/" + name + "/" + part + ".yaml";
        try (InputStream in = RegisterReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no register " + resource);
            }
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("register " + resource, e);
        }
    }

    private void partner(JsonNode node) {
        String iso3 = node.path("iso3").asText();
        Lexeme base = Lexeme.of(Kind.PARTNER, iso3);
        add(names, node.path("names"), base.form("name"));
        add(names, node.path("aliases"), base.form("name"));
        add(names, node.path("places"), base.form("place"));
        add(names, node.path("institutions"), base.form("institution"));
        add(names, node.path("ships"), base.form("ship"));
        add(names, node.path("native_ranks"), base.form("institution"));
        for (JsonNode adjective : node.path("adjectives")) {
            names.add("(" + adjective.asText() + "|" + adjective.asText() + "s)", base.form("adjective"));
        }
        for (JsonNode holder : node.path("holders")) {
            String[] parts = holder.asText().split("\\|", -1);
            int level = Integer.parseInt(parts[1]);
            names.add(parts[0], new Lexeme(Kind.HOLDER, iso3, "holder", level == 4 ? 4 : 0, level == 3, Set.of(),
                    Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
        List<String> hosts = new ArrayList<>(texts(node.path("hosts")));
        partners.put(iso3, new PartnerEntry(iso3, node.path("names").path(0).asText(),
                node.path("framework").asText(), day(node.path("from")), day(node.path("until")), hosts));
    }

    private void otherState(JsonNode node) {
        Lexeme lexeme = Lexeme.of(Kind.OTHER_STATE, node.path("kind").asText());
        for (JsonNode text : node.path("names")) {
            names.add("(" + text.asText() + "|" + text.asText() + "s)", lexeme.form(Tokenizer.fold(text.asText())));
        }
    }

    private void offices(JsonNode file) {
        for (JsonNode office : file.path("offices")) {
            add(names, office.path("phrases"), Lexeme.of(Kind.OFFICE, "office").level(office.path("level").asInt())
                    .partners(texts(office.path("only"))));
        }
        for (JsonNode rank : file.path("ranks")) {
            withAdjectives(rank.path("phrases"), Lexeme.of(Kind.RANK, "rank").flag(rank.path("flag").asBoolean()));
        }
        for (JsonNode post : file.path("posts")) {
            Lexeme lexeme = Lexeme.of(Kind.POST, "post").flag(post.path("flag").asBoolean(true));
            withAdjectives(post.path("phrases"), lexeme);
        }
        add(names, file.path("staffs"), Lexeme.of(Kind.TRAP, "staff"));
        add(names, file.path("civil_bodies"), Lexeme.of(Kind.TRAP, "mask"));
        add(markers, file.path("uniform"), Lexeme.of(Kind.UNIFORM, "uniform"));
        add(markers, file.path("civil"), Lexeme.of(Kind.CIVIL, "civil"));
    }

    private void withAdjectives(JsonNode phrases, Lexeme lexeme) {
        phrases.forEach(phrase -> names.add(phrase.asText().replace("<adjective>", adjectives), lexeme));
    }

    private void nato(JsonNode file) {
        for (JsonNode body : file.path("bodies")) {
            String strength = body.path("strong").asBoolean() ? "strong" : "weak";
            add(names, body.path("phrases"), Lexeme.of(Kind.NATO, "body")
                    .form(body.path("military").asBoolean() ? "military" : strength));
        }
        for (JsonNode post : file.path("posts")) {
            boolean flag = post.path("flag").asBoolean();
            add(names, post.path("phrases"), Lexeme.of(Kind.NATO, "post").form(flag ? "military" : "strong").flag(flag));
        }
        for (JsonNode person : file.path("persons")) {
            String[] parts = person.asText().split("\\|", -1);
            boolean flag = parts[1].equals("flag");
            names.add(parts[0], Lexeme.of(Kind.NATO, "person").form(flag ? "military" : "strong").flag(flag)
                    .years(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
        add(names, file.path("other_organisations"), Lexeme.of(Kind.ORGANISATION, "other"));
        add(names, file.path("lookalikes"), Lexeme.of(Kind.ORGANISATION, "lookalike"));
        add(names, file.path("national_exercises"), Lexeme.of(Kind.NATIONAL_EXERCISE, "national"));
        add(names, file.path("masks"), Lexeme.of(Kind.TRAP, "mask"));
    }

    static void add(Lexicon lexicon, JsonNode phrases, Lexeme lexeme) {
        for (JsonNode phrase : phrases) {
            lexicon.add(phrase.asText(), lexeme);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> folded(Set<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(Tokenizer.fold(word)));
        return folded;
    }

    private static LocalDate day(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asText());
    }
}
