package org.liaison.coding.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;

/** The codebooks, by name or by the key of a trial ({@code name@version}). Each replica sees a publication at once. */
@ApplicationScoped
public class Catalog {

    private static final int MOST_KEPT = 100;

    private final CodebookStore store;
    private final Map<String, Codebook> read = new ConcurrentHashMap<>();

    Catalog(CodebookStore store) {
        this.store = store;
    }

    /** Names of the codebooks of an engine that are in force. */
    public List<String> namesInForce(String engine) {
        List<String> names = store.namesInForce(engine);
        // before the first start has written them, the shipped ones are in force
        return names.isEmpty() ? Codebooks.shipped().stream().filter(book -> book.engine().equals(engine)).map(Codebook::name)
                .distinct().toList() : names;
    }

    /**
     * The version in force of a codebook, or the version that the key of a trial names.
     *
     * @throws ProblemException 404 for a codebook that is not there
     */
    public Codebook get(String key) {
        String name = CodebookVersion.codebook(key);
        return CodebookVersion.isTrial(key) ? version(name, key.substring(name.length() + 1)) : inForce(key);
    }

    /** @throws ProblemException 404 for a codebook that is not there or has no published version */
    public Codebook inForce(String name) {
        Optional<Codebook> stored = store.inForce(name).map(this::read);
        if (stored.isEmpty() && store.versions(name).isEmpty()) {
            stored = Codebooks.shipped().stream().filter(book -> book.name().equals(name)).reduce((older, newer) -> newer);
        }
        return stored.orElseThrow(() -> ProblemException.notFound("published codebook", "'" + name + "'"));
    }

    /** @throws ProblemException 404 for a version that is not there */
    public Codebook version(String name, String version) {
        return store.find(name, version).map(this::read)
                .orElseThrow(() -> ProblemException.notFound("codebook", "'" + name + "' in version " + version));
    }

    private Codebook read(CodebookVersion version) {
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(version.sha256(), any -> Codebooks.read(version.content(), version.sha256()));
    }
}
