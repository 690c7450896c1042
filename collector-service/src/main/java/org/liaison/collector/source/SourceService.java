package org.liaison.collector.source;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.RefusedAddressException;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Registers sites and finds them again. */
@ApplicationScoped
public class SourceService {

    private static final Logger LOG = Logger.getLogger(SourceService.class);

    private final SourceRepository repository;
    private final SourceRevisions revisions;
    private final PartnerRegister partners;
    private final EgressGuard guard;
    private final ObjectMapper mapper;
    private final Clock clock = Clock.systemUTC();

    SourceService(SourceRepository repository, SourceRevisions revisions, PartnerRegister partners, EgressGuard guard,
            ObjectMapper mapper) {
        this.repository = repository;
        this.revisions = revisions;
        this.partners = partners;
        this.guard = guard;
        this.mapper = mapper;
    }

    /** What a registration did. */
    public record Registered(SourceView view, boolean isNew) {
    }

    /**
     * Registers a site, or replaces its profile by another, which is then its next revision. The same again changes nothing.
     */
    @Transactional
    public Registered register(SiteProfile profile) {
        check(profile);
        Instant now = clock.instant();
        Source source = repository.findById(profile.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean isNew = source == null;
        if (source != null && read(source.profile).equals(profile)) {
            return new Registered(view(source), false);
        }
        if (source == null) {
            source = new Source();
            source.id = profile.id();
            source.createdAt = now;
        }
        source.name = profile.name();
        source.profile = write(profile);
        source.revision++;
        source.updatedAt = now;
        repository.persistAndFlush(source);
        revisions.keep(source);
        LOG.infof("source=%s revision=%d host=%s", source.id, source.revision, URI.create(profile.base()).getAuthority());
        return new Registered(view(source), isNew);
    }

    /** @throws ProblemException naming each field of the profile that is wrong */
    public void check(SiteProfile profile) {
        List<ProfileRules.Violation> violations = ProfileRules.check(profile, partners);
        if (!violations.isEmpty()) {
            throw new ProblemException(CollectorProblem.INVALID_PROFILE,
                    violations.size() + " fields of the profile are not valid.",
                    violations.stream().map(v -> ProblemError.pointer(v.pointer(), v.detail())).toList());
        }
        try {
            guard.checkResolved(URI.create(profile.base()));
        } catch (RefusedAddressException e) {
            throw new ProblemException(CollectorProblem.INVALID_PROFILE, e.getMessage(),
                    ProblemError.pointer("/base", e.getMessage()));
        } catch (UnknownHostException e) {
            // a name that cannot be looked up now may be found when the site is searched
        }
    }

    /** @return all sources in order of id */
    @Transactional
    public List<SourceView> all() {
        return repository.listAll(io.quarkus.panache.common.Sort.by("id")).stream().map(this::view).toList();
    }

    /** @return the source of that id */
    @Transactional
    public Optional<SourceView> find(String id) {
        return repository.findByIdOptional(id).map(this::view);
    }

    /** @return the source as it was at a revision */
    @Transactional
    public Optional<SourceView> find(String id, int revision) {
        Source source = repository.findById(id);
        return source == null ? Optional.empty() : revisions.find(id, revision).map(kept -> view(source, kept));
    }

    /** @return the source in all its revisions, the first first */
    @Transactional
    public List<SourceView> revisions(String id) {
        Source source = repository.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("source", id));
        return revisions.all(id).stream().map(kept -> view(source, kept)).toList();
    }

    private SourceView view(Source source, SourceRevisions.Kept kept) {
        SiteProfile profile = read(kept.profile());
        return new SourceView(source.id, profile.name(), kept.revision(), source.createdAt, kept.createdAt(), profile);
    }

    private SourceView view(Source source) {
        return new SourceView(source.id, source.name, source.revision, source.createdAt, source.updatedAt,
                read(source.profile));
    }

    /** @return digest of a profile in its stored form */
    String digest(SiteProfile profile) {
        return Digests.sha256(write(profile));
    }

    private SiteProfile read(String json) {
        try {
            return mapper.readValue(json, SiteProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile cannot be read", e);
        }
    }

    private String write(SiteProfile profile) {
        try {
            return mapper.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile cannot be written", e);
        }
    }
}
