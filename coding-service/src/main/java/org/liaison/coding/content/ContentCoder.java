package org.liaison.coding.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.classify.Evidence;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Consistency;
import org.liaison.coding.codebook.Decisions;
import org.liaison.coding.codebook.Decisions.Decision;
import org.liaison.coding.codebook.Feature;
import org.liaison.coding.codebook.Variable;

/** Codes texts by the features and rules of a codebook. Thread-safe; build it once. */
final class ContentCoder {

    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int EVIDENCE_REACH = 6;
    private static final int PLACES_A_FEATURE = 2;

    private final Codebook codebook;
    private final FeatureFinder finder;
    private final Decisions decisions;

    /** Compiles a codebook; what is wrong with it is a problem with pointers, or an IllegalArgumentException. */
    ContentCoder(Codebook codebook) {
        this.codebook = codebook;
        this.finder = new FeatureFinder(codebook);
        this.decisions = new Decisions(codebook, sample(finder.features()));
    }

    /** Names and types of what conditions are about: one value for each. */
    private static Map<String, Object> sample(List<Feature> features) {
        Map<String, Object> sample = new HashMap<>(Map.of("year", 0L, "source", "", "words", 0L));
        for (Feature feature : features) {
            sample.put(feature.name(), false);
            sample.put(feature.name() + "_count", 0L);
            sample.put(feature.name() + "_at", 0L);
        }
        return sample;
    }

    ContentCoding code(PressItem item) {
        Reading reading = new Reading(item);
        Map<String, List<Place>> places = finder.find(reading);
        Map<String, Object> values = new HashMap<>(
                Map.of("year", (long) item.date().getYear(), "source", item.source(), "words", (long) reading.size()));
        places.forEach((name, where) -> {
            values.put(name, !where.isEmpty());
            values.put(name + "_count", (long) where.size());
            values.put(name + "_at", (long) (where.isEmpty() ? NOWHERE : where.get(0).start()));
        });
        Map<String, Decision> decided = decisions.decide(values);
        List<Consistency> breaches = decisions.breaches(values);
        Map<String, Object> coded = new LinkedHashMap<>();
        Map<String, ContentCoding.Ground> grounds = new LinkedHashMap<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        double confidence = 1;
        for (Decision decision : decided.values()) {
            Variable variable = decision.variable();
            if (variable.group() != null) {
                coded.put(variable.group(), List.of());
                continue;
            }
            coded.put(variable.name(), value(decision, reading, places));
            if (decision.rule() != null) {
                List<Evidence> words = evidence(decision, decided, reading, places);
                grounds.put(variable.name(), new ContentCoding.Ground(decision.rule().name(), decision.rule().reason(),
                        decision.rule().confidence(), words));
                evidence.addAll(words);
                confidence = Math.min(confidence, decision.rule().confidence());
                reasons.add(decision.rule().reason());
            }
        }
        if (evidence.isEmpty() && reading.size() > 0) {
            evidence.add(reading.evidence(new Place(0, 1), EVIDENCE_REACH));
        }
        for (Consistency breach : breaches) {
            confidence -= breach.doubt();
        }
        confidence = Math.max(0.05, Math.round(confidence * 1000) / 1000.0);
        return new ContentCoding(item.id(), coded, confidence, List.copyOf(evidence), confidence < codebook.reviewBelow(),
                reasons.isEmpty() ? "No rule decides; for people to code." : reasons.get(0),
                codebook.version(), grounds, breaches.stream().map(Consistency::message).toList());
    }

    private static Object value(Decision decision, Reading reading, Map<String, List<Place>> places) {
        String extract = decision.variable().extract();
        if (extract == null) {
            return decision.value();
        }
        List<Place> where = places.getOrDefault(extract, List.of());
        if (where.isEmpty()) {
            return null;
        }
        if (where.get(0).start() < 0) {
            return reading.item().source();
        }
        Evidence first = reading.evidence(where.get(0), 0);
        return decision.variable().level().equals("span") ? first : first.text();
    }

    /** Words of the features that a rule names; where it names variables, of those that decided them. */
    private static List<Evidence> evidence(Decision decision, Map<String, Decision> decided, Reading reading,
            Map<String, List<Place>> places) {
        Set<Evidence> words = new LinkedHashSet<>();
        for (String name : decision.names()) {
            Decision earlier = decided.get(name);
            if (earlier != null && !earlier.equals(decision)) {
                words.addAll(evidence(earlier, decided, reading, places));
            }
            places.getOrDefault(name, List.of()).stream().filter(place -> place.start() >= 0).limit(PLACES_A_FEATURE)
                    .forEach(place -> words.add(reading.evidence(place, EVIDENCE_REACH)));
        }
        return List.copyOf(words);
    }
}
