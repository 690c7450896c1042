package org.liaison.coding.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;

/** What is different between two versions of a codebook. */
public final class CodebookDiff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORDING = Pattern.compile(
            "^/(name|version|title|unit|review_below)$|/(label|condition|reason|message)$|/examples(/|$)");
    private static final Pattern WEIGHT = Pattern.compile("^/variables/category/categories/[^/]+/weight$");
    private static final Pattern SCOPE = Pattern.compile("^/scopes(/|$)");

    private final List<Change> changes = new ArrayList<>();

    /** What a difference means for what is coded. */
    public enum Meaning {
        /** nothing is coded differently */
        NONE,
        /** the same rows count, or weigh, differently */
        COUNTS,
        /** items have to be coded anew to know */
        CODES
    }

    /**
     * One difference.
     *
     * @param path where: field names, and names of variables, categories, rules and features
     * @param change added, removed, changed or reordered
     * @param from null where added
     * @param to null where removed
     */
    public record Change(String path, String change, JsonNode from, JsonNode to) {
    }

    private CodebookDiff() {
    }

    /** The differences of two versions in the order of the first. */
    public static CodebookDiff of(CodebookVersion from, CodebookVersion to) {
        CodebookDiff diff = new CodebookDiff();
        try {
            diff.compare("", JSON.readTree(from.content()), JSON.readTree(to.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diff;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public Meaning meaning() {
        Meaning meaning = Meaning.NONE;
        for (Change change : changes) {
            if (WEIGHT.matcher(change.path).find() || SCOPE.matcher(change.path).find() && narrower(change)) {
                meaning = meaning == Meaning.CODES ? meaning : Meaning.COUNTS;
            } else if (!WORDING.matcher(change.path).find()) {
                meaning = Meaning.CODES;
            }
        }
        return meaning;
    }

    /** A scope that only loses formats needs no coding. */
    private static boolean narrower(Change change) {
        if (change.from == null || change.to == null || !change.to.isArray()) {
            return false;
        }
        Set<String> before = new LinkedHashSet<>();
        change.from.forEach(format -> before.add(format.asText()));
        for (JsonNode format : change.to) {
            if (!before.contains(format.asText())) {
                return false;
            }
        }
        return true;
    }

    private void compare(String path, JsonNode from, JsonNode to) {
        if (from.equals(to)) {
            return;
        }
        if (from.isObject() && to.isObject()) {
            fields(path, from, to);
        } else if (isNamed(from) && isNamed(to)) {
            elements(path, byName(from), byName(to));
        } else {
            changes.add(new Change(path, "changed", from, to));
        }
    }

    private void fields(String path, JsonNode from, JsonNode to) {
        Set<String> names = new LinkedHashSet<>();
        from.fieldNames().forEachRemaining(names::add);
        to.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            pair(path + "/" + name.replace("~", "~0").replace("/", "~1"), from.get(name), to.get(name));
        }
    }

    private void elements(String path, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        for (String name : names) {
            pair(path + "/" + name, from.get(name), to.get(name));
        }
        List<String> before = from.keySet().stream().filter(to::containsKey).toList();
        List<String> after = to.keySet().stream().filter(from::containsKey).toList();
        if (!before.equals(after)) {
            changes.add(new Change(path, "reordered", JSON.valueToTree(before), JSON.valueToTree(after)));
        }
    }

    private void pair(String path, JsonNode from, JsonNode to) {
        if (from == null) {
            changes.add(new Change(path, "added", null, to));
        } else if (to == null) {
            changes.add(new Change(path, "removed", from, null));
        } else {
            compare(path, from, to);
        }
    }

    private static boolean isNamed(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode element : node) {
            if (!element.path("name").isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> byName(JsonNode array) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        array.forEach(element -> byName.put(element.path("name").asText(), element));
        return byName;
    }
}
