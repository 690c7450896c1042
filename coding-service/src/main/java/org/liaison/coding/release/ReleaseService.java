package org.liaison.coding.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.counts.CountsService;
import org.liaison.coding.errorrate.ErrorRateService;
import org.liaison.coding.event.EventService;
import org.liaison.coding.interaction.InteractionTable;
import org.liaison.coding.recoding.RecodingService;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;

/** Publishes counts and interactions that stay as they are, together with what is known of their reliability. */
@ApplicationScoped
class ReleaseService {

    private final ReleaseStore store;
    private final ReleaseFigures figures;
    private final Classifiers classifiers;
    private final CountsService counts;
    private final InteractionTable interactions;
    private final ErrorRateService errorRates;
    private final EventService events;
    private final RecodingService recodings;
    private final Clock clock;

    ReleaseService(ReleaseStore store, ReleaseFigures figures, Classifiers classifiers, CountsService counts,
            InteractionTable interactions, ErrorRateService errorRates, EventService events,
            RecodingService recodings, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.classifiers = classifiers;
        this.counts = counts;
        this.interactions = interactions;
        this.errorRates = errorRates;
        this.events = events;
        this.recodings = recodings;
        this.clock = clock;
    }

    /**
     * Freezes what the codebook in force gives now.
     *
     * @throws ProblemException 422 where a round does not serve, or nothing is known of reliability; 409 while items are coded
     *         anew
     */
    @Transactional
    ReleaseView publish(NewRelease wanted, Scope scope, YearRange years, String createdBy) {
        Codebook codebook = codebook(wanted.codebook());
        List<ReleaseView.RoundFigures> reliability = new ArrayList<>(figures.of(codebook, wanted.rounds()));
        // nothing changes between counts and interactions
        events.serialise(codebook.name());
        refuseHalfRecoded(codebook.name());
        UUID id = UUID.randomUUID();
        Table counted = counts.count(codebook.name(), years, scope);
        Table coded = interactions.counted(codebook.name(), years, scope);
        store.insert(new ReleaseView(id, wanted.title().strip(), codebook.name(), codebook.version(), scope.key(), null,
                wanted.rounds(), createdBy, clock.instant(), null, reliability,
                errorRates.latest(codebook.name(), codebook.version(), scope).orElse(null), null, null), years,
                Map.of("counts", counted.columns(), "interactions", coded.columns()));
        FrozenRows rows = store.rows(id);
        rows.copy("counts", counted, "iso3");
        rows.copy("interactions", coded, "partner");
        store.seal(id, rows.sha256());
        return get(id);
    }

    private Codebook codebook(String name) {
        if (CodebookVersion.isTrial(name)) {
            throw ProblemException.unprocessable("/codebook", "A trial is not released; publish the version first.");
        }
        try {
            return classifiers.codebook(name);
        } catch (ProblemException e) {
            throw ProblemException.unprocessable("/codebook", e.getMessage());
        }
    }

    private void refuseHalfRecoded(String codebook) {
        boolean ended = recodings.of(codebook).stream().filter(recoding -> recoding.codedAs().equals(codebook)).findFirst()
                .map(last -> last.endedAt() != null).orElse(true);
        if (!ended) {
            throw new ProblemException(KitProblem.CONFLICT,
                    "Items are being coded anew; release when /codebooks/" + codebook + "/recodings says that this has ended.");
        }
    }

    /** @throws ProblemException 404 for a release that is not there */
    @Transactional
    ReleaseView get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("release", id));
    }

    Table table(UUID id, String kind, List<String> partners, YearRange years) {
        get(id);
        return store.table(id, kind, partners, years);
    }
}
