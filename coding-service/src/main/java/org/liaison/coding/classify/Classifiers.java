package org.liaison.coding.classify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.RegisterEntry;
import org.liaison.coding.register.RegisterStore;
import org.liaison.coding.register.Registers;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.runtime.StartupEvent;

/**
 * The classifiers of the codebooks that code interactions: by name the version in force, by {@code name@version} any version on
 * trial. Those shipped are compiled at start, others when first asked for.
 */
@ApplicationScoped
public class Classifiers {

    private static final int MOST_KEPT = 20;

    private final Catalog catalog;
    private final RegisterStore added;
    private final Map<String, Loaded> compiled = new ConcurrentHashMap<>();

    Classifiers(Catalog catalog, RegisterStore added) {
        this.catalog = catalog;
        this.added = added;
    }

    void atStart(@Observes StartupEvent event) {
        Codebooks.shipped().stream().filter(Classifiers::isOfRows).forEach(this::loaded);
    }

    /** All codebooks that classify items as they come, by name. */
    public Map<String, Codebook> codebooks() {
        return catalog.namesInForce(Codebook.INTERACTIONS).stream()
                .collect(Collectors.toMap(Function.identity(), catalog::inForce, (a, b) -> a, TreeMap::new));
    }

    /** @throws ProblemException 404 for a codebook that is not there or codes no interactions */
    public Codebook codebook(String key) {
        Codebook codebook = catalog.get(key);
        if (!isOfRows(codebook)) {
            throw ProblemException.notFound("codebook of interactions", "'" + key + "'");
        }
        return codebook;
    }

    public Registers registers(String key) {
        return loaded(codebook(key)).registers;
    }

    public ClassifiedItem classify(String key, PressItem item) {
        return classify(codebook(key), item);
    }

    public ClassifiedItem classify(Codebook codebook, PressItem item) {
        return loaded(codebook).classifier.classifyItem(item);
    }

    /**
     * An item with what people decided in place of the machine's rows; as the machine has it where the codebook knows a
     * category
     * or a partner of theirs no longer.
     */
    public ClassifiedItem decided(Codebook codebook, PressItem item, ClassifiedItem machine, List<DecidedRow> rows) {
        Registers registers = loaded(codebook).registers;
        return Decided.fits(codebook, registers, rows)
                ? new Decided(codebook, registers, item, machine.classification()).over(machine, rows)
                : machine;
    }

    /** The partners of a codebook, by ISO code. */
    public Map<String, PartnerEntry> partners(String key) {
        return partners(codebook(key));
    }

    /** The partners of a version of a codebook, by ISO code. */
    public Map<String, PartnerEntry> partners(Codebook codebook) {
        return loaded(codebook).registers.partners().stream()
                .collect(Collectors.toMap(PartnerEntry::iso3, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static boolean isOfRows(Codebook codebook) {
        return codebook.codesPartners();
    }

    private Loaded loaded(Codebook codebook) {
        if (compiled.size() > MOST_KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(codebook.sha256() + ":" + added.revision(),
                any -> Loaded.of(codebook, added.entries(codebook.registers())));
    }

    private record Loaded(Registers registers, Classifier classifier) {

        static Loaded of(Codebook codebook, List<RegisterEntry> added) {
            Registers registers = Registers.load(codebook.registers(), added);
            return new Loaded(registers, Classifier.load(codebook, registers));
        }
    }
}
