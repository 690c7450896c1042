package org.liaison.coding.codebook;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

/** The life of codebooks: drafts are made and changed, published, and retired. */
@ApplicationScoped
public class CodebookService {

    private final CodebookStore store;
    private final CodebookCheck check;
    private final CodebookAnnouncement announcement;
    private final Catalog catalog;
    private final Event<CodebookPublished> published;

    CodebookService(CodebookStore store, CodebookCheck check, CodebookAnnouncement announcement, Catalog catalog,
            Event<CodebookPublished> published) {
        this.store = store;
        this.check = check;
        this.announcement = announcement;
        this.catalog = catalog;
        this.published = published;
    }

    /** All versions of a codebook; of all codebooks where the name is null. */
    public List<CodebookVersion> versions(String name) {
        List<CodebookVersion> versions = store.versions(name);
        if (versions.isEmpty() && name != null) {
            throw ProblemException.notFound("codebook", "'" + name + "'");
        }
        return versions;
    }

    /** @throws ProblemException 404 for a version that is not there */
    public CodebookVersion version(String name, String version) {
        return store.find(name, version)
                .orElseThrow(() -> ProblemException.notFound("codebook", "'" + name + "' in version " + version));
    }

    /**
     * Keeps a new draft.
     *
     * @throws ProblemException 422 with pointers where it is faulty, 409 where the version is there
     */
    @Transactional
    public CodebookVersion draft(byte[] text) {
        Draft draft = read(text);
        if (!store.insert(draft.codebook, draft.content, CodebookState.DRAFT, false, null)) {
            throw new ProblemException(KitProblem.CONFLICT, "Version " + draft.codebook.version() + " of '"
                    + draft.codebook.name() + "' is there already.");
        }
        return version(draft.codebook.name(), draft.codebook.version());
    }

    /**
     * Puts another content in place of a draft.
     *
     * @param revision the revision that the caller has seen
     * @throws ProblemException 409 where the version is no draft, 412 where it has another revision by now
     */
    @Transactional
    public CodebookVersion replace(String name, String version, long revision, byte[] text) {
        CodebookVersion known = version(name, version);
        Draft draft = read(text);
        if (!draft.codebook.name().equals(name)) {
            throw ProblemException.unprocessable("/name", "The address says '" + name + "'.");
        }
        if (!draft.codebook.version().equals(version)) {
            throw ProblemException.unprocessable("/version", "The address says " + version + ".");
        }
        if (!store.replace(draft.codebook, draft.content, revision)) {
            throw known.state() == CodebookState.DRAFT
                    ? new ProblemException(CodebookProblem.PRECONDITION_FAILED,
                            "The draft was changed meanwhile; it has revision " + known.revision() + ".")
                    : new ProblemException(KitProblem.CONFLICT,
                            "A " + known.state().key() + " version is never changed; make a new one.");
        }
        return version(name, version);
    }

    /** Puts a draft in force in place of the version that was; the other services are told. */
    @Transactional
    public CodebookVersion publish(String name, String version) {
        CodebookVersion draft = version(name, version);
        if (draft.state() != CodebookState.DRAFT) {
            throw new ProblemException(KitProblem.CONFLICT,
                    "Version " + version + " is " + draft.state().key() + ", not a draft.");
        }
        Codebook codebook = catalog.version(name, version);
        check.meaning(codebook);
        long number = announcement.announce(codebook).or(() -> store.announced(name, version)).orElseThrow();
        store.publish(name, version, number);
        published.fire(new CodebookPublished(name, version));
        return version(name, version);
    }

    /** Takes a version out of use; what was coded by it stays. */
    @Transactional
    public CodebookVersion retire(String name, String version) {
        version(name, version);
        if (!store.retire(name, version)) {
            throw new ProblemException(KitProblem.CONFLICT, "Version " + version + " is retired already.");
        }
        return version(name, version);
    }

    private Draft read(byte[] text) {
        JsonNode content;
        try {
            content = Codebooks.parse(text);
        } catch (IOException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "The body is neither well-formed JSON nor YAML.");
        }
        if (content == null || !content.isObject()) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "The body is no codebook.");
        }
        check.shape(content);
        String json = content.toString();
        Codebook codebook = Codebooks.read(json, Digests.sha256(json));
        check.meaning(codebook);
        return new Draft(codebook, json);
    }

    private record Draft(Codebook codebook, String content) {
    }
}
