package org.liaison.standalone.sample.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The wording of the sample archive, read from its resource files: partners, names, posts, word lists, activities and other
 * items.
 */
final class Stock {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> ACTIVITY_FILES = List.of("political_technical", "military_technical",
            "military_representative",
            "political_representative");

    /** The stock is constant data, read once. */
    private static final Stock SHIPPED = new Stock();

    private final Map<String, PartnerProfile> partners = read("partners", new TypeReference<>() {
    });
    private final Map<String, Map<String, List<String>>> names = read("names", new TypeReference<>() {
    });
    private final Map<String, Map<String, List<Post>>> posts = read("posts", new TypeReference<>() {
    });
    private final Map<String, List<Object>> lists = read("lists", new TypeReference<>() {
    });
    private final Map<String, List<Command>> commands = new ConcurrentHashMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<GroupActivity> groups = read("groups", new TypeReference<>() {
    });
    private final List<OtherKind> others = read("other_items", new TypeReference<>() {
    });

    private Stock() {
        for (String category : ACTIVITY_FILES) {
            List<Activity> shipped = read(category, new TypeReference<>() {
            });
            shipped.forEach(activity -> activities.add(activity.in(category)));
        }
    }

    static Stock shipped() {
        return SHIPPED;
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var input = Stock.class.getResourceAsStream("/sample/press/" + name + ".yaml")) {
            return YAML.readValue(input, type);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/press/" + name + ".yaml", e);
        }
    }

    PartnerProfile partner(String iso3) {
        return partners.get(iso3);
    }

    List<String> givenNames(String people) {
        return names.get(people).get("given");
    }

    List<String> familyNames(String people) {
        return names.get(people).get("family");
    }

    /** The NATO posts of a role, or nothing where the role is a partner's. */
    List<Post> natoPosts(String role) {
        return posts.get("nato").getOrDefault(role, List.of());
    }

    List<Post> partnerPosts(String role) {
        return posts.get("partner").getOrDefault(role, List.of());
    }

    List<String> words(String list) {
        return lists.get(list).stream().map(String::valueOf).toList();
    }

    List<Command> commands(String list) {
        return commands.computeIfAbsent(list,
                name -> lists.get(name).stream().map(entry -> YAML.convertValue(entry, Command.class)).toList());
    }

    List<Activity> activities() {
        return activities;
    }

    List<GroupActivity> groups() {
        return groups;
    }

    List<OtherKind> others() {
        return others;
    }

    /** A title with its rank and the word put before the surname when the holder is named again. */
    record Post(String title, String rank, String address) {
    }

    /** A NATO command and the town of its headquarters. */
    record Command(String name, String city) {
    }
}
