package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.collector.partner.PartnerRegister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

class ProfileSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JsonNode TREE = tree();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);
    private static final String GOOD = """
            {"id": "hq", "name": "HQ", "base": "https://example.org", "hosts": ["www.example.org"], "partner": "SRB",
             "languages": ["en", "fr"], "time_zone": "Europe/Brussels", "routes": ["search", "listing", "feed", "sitemap"],
             "search": {"path": "/search", "parameters": {"q": "{query}", "p": "{page}"}, "row": "li"},
             "listing": {"path": "/news", "row": "li", "order": "newest_first"},
             "feed": {"path": "/rss.xml"}, "sitemap": {"path": "/sitemap.xml"},
             "item": {"title": "h1", "date": ["p.date"], "body": "div"},
             "layouts": [{"when": "main.v2", "title": "h2", "date": "time@datetime", "body": "main"}],
             "dates": {"fr": ["d MMMM uuuu"]}, "date_order": "dmy",
             "canonical": {"patterns": ["/news_([0-9]+)"]}, "politeness": {"delay_ms": 3000}}""";

    private static JsonNode tree() {
        try {
            return JSON.readTree(Files.readString(RESOURCES.resolve("schema/site-profile.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> shipped() throws IOException {
        return Files.list(RESOURCES.resolve("profiles")).filter(p -> p.toString().endsWith(".yaml")).sorted();
    }

    private static List<String> bySchema(JsonNode profile) {
        return SCHEMA.validate(profile).stream().map(Object::toString).toList();
    }

    private static List<String> byRules(JsonNode profile) throws IOException {
        SiteProfile read;
        try {
            read = JSON.treeToValue(profile, SiteProfile.class);
        } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
            return List.of(e.getPathReference());
        }
        return ProfileRules.check(read, PartnerRegister.shipped()).stream().map(ProfileRules.Violation::pointer).toList();
    }

    @Test
    void shouldExplainExactlyTheFieldsThatAreRead() {
        compare(SiteProfile.class, TREE);
    }

    private static void compare(Class<?> type, JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
            fields.add(name);
            JsonNode property = schema.at("/properties/" + name);
            if (!property.has("$ref") && !property.has("oneOf")) {
                assertThat(property.path("description").asText()).as("%s of %s", name, type.getSimpleName()).isNotBlank();
            }
            Class<?> nested = nested(component.getGenericType());
            if (nested != null) {
                String definition = name.equals("layouts") ? "layout" : name;
                compare(nested, TREE.at("/$defs/" + definition));
            }
        }
        Set<String> explained = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(explained::add);
        assertThat(explained).as(type.getSimpleName()).isEqualTo(fields);
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    }

    private static Class<?> nested(Type type) {
        Type inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return inner instanceof Class<?> c && c.isRecord() ? c : null;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldAcceptTheShippedProfiles(Path file) throws IOException {
        JsonNode profile = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());

        assertThat(bySchema(profile)).isEmpty();
        assertThat(byRules(profile)).isEmpty();
        assertThat(file.getFileName()).hasToString(profile.path("id").asText() + ".yaml");
    }

    @Test
    void shouldListEveryShippedProfileInTheIndex() throws IOException {
        assertThat(Files.readAllLines(RESOURCES.resolve("profiles/index.txt")))
                .containsExactlyInAnyOrderElementsOf(
                        shipped().map(p -> p.getFileName().toString().replace(".yaml", "")).toList());
    }

    @Test
    void shouldBeCommittedBesideTheContractsAsItIsServed() throws IOException {
        assertThat(Path.of("../deploy/contracts/site-profile/schema.json"))
                .hasSameTextualContentAs(RESOURCES.resolve("schema/site-profile.json"));
    }

    @Test
    void shouldAskForTheFieldsThatTheRulesAskFor() throws IOException {
        JsonNode good = JSON.readTree(GOOD);
        assertThat(bySchema(good)).isEmpty();
        assertThat(byRules(good)).isEmpty();

        List<String> differing = new ArrayList<>();
        for (String pointer : leaves("", good)) {
            JsonNode without = good.deepCopy();
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = without.at(pointer.substring(0, slash));
            if (parent instanceof ObjectNode object) {
                object.remove(pointer.substring(slash + 1));
            }
            if (bySchema(without).isEmpty() != byRules(without).isEmpty()) {
                differing.add(pointer);
            }
        }
        assertThat(differing).as("required by the one, not by the other").isEmpty();
    }

    private static List<String> leaves(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                all.add(at + "/" + name);
                all.addAll(leaves(at + "/" + name, object.get(name)));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                all.addAll(leaves(at + "/" + i, array.get(i)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /id | "Not an id"
            /name | " "
            /base | "https://example.org/path"
            /base | "ftp://example.org"
            /partner | "XX"
            /languages | ["English"]
            /routes | ["teleport"]
            /routes | []
            /search | null
            /search/path | "search"
            /search/row | ""
            /search/query | "Georgia"
            /search/page_size | 0
            /search/parameters | null
            /listing/path | "//evil.example/"
            /listing/order | "oldest_first"
            /listing/max_pages | 0
            /feed/path | "rss.xml"
            /feed/colour | "red"
            /item | null
            /item/date | []
            /item/body | null
            /layouts/0/when | ""
            /dates/fr | [null]
            /dates/french | ["d MMMM uuuu"]
            /date_order | "ydm"
            /canonical/patterns | [null]
            /politeness/max_requests | 0
            /colour | "red"
            """)
    void shouldRefuseWhatTheRulesRefuse(String pointer, String value) throws IOException {
        JsonNode bad = JSON.readTree(GOOD);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) bad.at(pointer.substring(0, slash))).set(pointer.substring(slash + 1), JSON.readTree(value));

        assertThat(bySchema(bad)).as("schema").isNotEmpty();
        assertThat(byRules(bad)).as("rules").isNotEmpty();
    }
}
