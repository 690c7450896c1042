package org.liaison.coding.classify;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.runtime.Startup;

/** The classifiers of the shipped codebooks, each in its newest version. Loaded once, at start. */
@Startup
@ApplicationScoped
public class Classifiers {

    private final Map<String, Loaded> byCodebook;

    Classifiers() {
        byCodebook = Codebooks.shipped().stream().map(Codebook::name).distinct().map(Codebooks::latest).map(Loaded::of)
                .collect(Collectors.toMap(loaded -> loaded.codebook.name(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** All codebooks that classify, by name. */
    public Map<String, Codebook> codebooks() {
        return byCodebook.values().stream()
                .collect(Collectors.toMap(loaded -> loaded.codebook.name(), Loaded::codebook, (a, b) -> a, TreeMap::new));
    }

    /** @throws ProblemException 404 for a codebook that is not there */
    public Codebook codebook(String name) {
        return loaded(name).codebook;
    }

    public Registers registers(String codebook) {
        return loaded(codebook).registers;
    }

    public ClassifiedItem classify(String codebook, PressItem item) {
        return loaded(codebook).classifier.classifyItem(item);
    }

    /** The partners of a codebook, by ISO code. */
    public Map<String, PartnerEntry> partners(String codebook) {
        return registers(codebook).partners().stream()
                .collect(Collectors.toMap(PartnerEntry::iso3, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private Loaded loaded(String codebook) {
        Loaded loaded = byCodebook.get(codebook);
        if (loaded == null) {
            throw ProblemException.notFound("codebook", "'" + codebook + "'; there are " + byCodebook.keySet());
        }
        return loaded;
    }

    private record Loaded(Codebook codebook, Registers registers, Classifier classifier) {

        static Loaded of(Codebook codebook) {
            Registers registers = Registers.load(codebook.registers());
            return new Loaded(codebook, registers, Classifier.load(codebook, registers));
        }
    }
}
