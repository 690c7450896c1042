package org.liaison.coding.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Feature;
import org.liaison.coding.register.Vocabulary;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Finds the features of a codebook in a text; linear in the text but for a logarithm. */
final class FeatureFinder {

    private static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::start).thenComparingInt(Place::end);

    private final List<Compiled> features = new ArrayList<>();
    private final Vocabulary vocabulary;

    private record Compiled(Feature feature, List<Pattern> patterns) {
    }

    /** @throws IllegalArgumentException where a phrase, pattern or name is wrong */
    FeatureFinder(Codebook codebook) {
        Map<String, List<String>> lists = new HashMap<>();
        if (codebook.registers() != null) {
            lists.putAll(Vocabulary.shipped(codebook.registers()));
        }
        lists.putAll(codebook.wordLists());
        for (Feature feature : codebook.features()) {
            if (!feature.phrases().isEmpty()) {
                lists.put(own(feature), feature.phrases());
            }
            features.add(new Compiled(feature, feature.patterns().stream().map(Pattern::compile).toList()));
        }
        this.vocabulary = Vocabulary.of(lists);
    }

    List<Feature> features() {
        return features.stream().map(Compiled::feature).toList();
    }

    /** Places of each feature, in the order of the text. */
    Map<String, List<Place>> find(Reading reading) {
        Map<String, List<Place>> known = new HashMap<>();
        reading.find(vocabulary).forEach(
                hit -> known.computeIfAbsent(hit.list(), list -> new ArrayList<>()).add(new Place(hit.start(), hit.end())));
        Map<String, List<Place>> found = new LinkedHashMap<>();
        for (Compiled compiled : features) {
            List<Place> places = compiled.feature.in().equals("source") ? inSource(compiled, reading)
                    : inText(compiled, reading, known);
            known.put(compiled.feature.name(), places);
            found.put(compiled.feature.name(), places);
        }
        return found;
    }

    private List<Place> inText(Compiled compiled, Reading reading, Map<String, List<Place>> known) {
        Feature feature = compiled.feature;
        TreeSet<Place> places = new TreeSet<>(IN_ORDER);
        feature.any().forEach(name -> places.addAll(known.getOrDefault(name, List.of())));
        places.addAll(known.getOrDefault(own(feature), List.of()));
        for (Pattern pattern : compiled.patterns) {
            Matcher matcher = pattern.matcher(reading.text());
            while (matcher.find()) {
                int start = reading.tokenAt(matcher.start());
                int end = Math.max(start + 1, reading.tokenAt(Math.max(matcher.start(), matcher.end() - 1)) + 1);
                if (start < reading.size()) {
                    places.add(new Place(start, Math.min(end, reading.size())));
                }
            }
        }
        Beside beside = new Beside(reading, known);
        return places.stream().filter(place -> isIn(feature.in(), reading, place))
                .filter(place -> feature.with().stream().allMatch(neighbour -> beside.stands(place, neighbour, true)))
                .filter(place -> feature.without().stream().noneMatch(neighbour -> beside.stands(place, neighbour, false)))
                .toList();
    }

    /** A feature of the source has no place in the text; that it is there is said by one place before it. */
    private List<Place> inSource(Compiled compiled, Reading reading) {
        String source = reading.item().source();
        boolean matched = compiled.patterns.stream().anyMatch(pattern -> pattern.matcher(source).find());
        return matched ? List.of(new Place(-1, -1)) : List.of();
    }

    private static boolean isIn(String part, Reading reading, Place place) {
        return switch (part) {
            case "headline" -> reading.inHeadline(place.start());
            case "body" -> !reading.inHeadline(place.start());
            default -> true;
        };
    }

    /** The list that holds a feature's own phrases; no name of a list looks like this. */
    private static String own(Feature feature) {
        return feature.name() + "#";
    }
}
