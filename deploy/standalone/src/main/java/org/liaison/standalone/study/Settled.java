package org.liaison.standalone.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.liaison.standalone.Console;

/**
 * Waits until what the collector accepted has come to rest in the coding and the modelling service. The services tell each
 * other by events, so each must have what its predecessor has, and nothing may have changed between several looks.
 */
final class Settled {

    /** More than the second in which the outbox relay looks for what it has not sent, several times over. */
    private static final int LOOKS_WITHOUT_CHANGE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Api api;
    private final StudyProgress progress;
    private final Console console;
    private final String codebook;

    Settled(Api api, StudyProgress progress, Console console, String codebook) {
        this.api = api;
        this.progress = progress;
        this.console = console;
        this.codebook = codebook;
    }

    void await() {
        var end = Instant.now().plus(PATIENCE);
        var last = look();
        int unchanged = 0;
        while (!last.isComplete() || unchanged < LOOKS_WITHOUT_CHANGE) {
            if (Instant.now().isAfter(end)) {
                throw new StudyException("the services do not come to rest: " + last);
            }
            progress.await(last.toString());
            var next = look();
            unchanged = next.equals(last) ? unchanged + 1 : 0;
            last = next;
        }
        console.step("at rest: " + last);
    }

    private State look() {
        var coding = api.get("/api/coding/v1/items/summary?codebook=" + codebook);
        var modelling = api.get("/api/modelling/v1/interactions/summary");
        return new State(api.rows("/api/collector/v1/items?status=accepted&format=csv").size(),
                coding.get("accepted").asLong(), coding.get("revisions").asLong(),
                coded(List.of()), coded(List.of("counted=true")),
                modelling.get("interactions").asLong(), modelling.get("counted").asLong());
    }

    private long coded(List<String> filter) {
        return api.rows("/api/coding/v1/interactions?format=csv&codebook=" + codebook
                + String.join("", filter.stream().map(condition -> "&" + condition).toList())).size();
    }

    /**
     * @param accepted items at the collector
     * @param consumed of them at coding
     * @param revisions sum of the items' revisions at coding: changes with every event
     * @param coded interactions at coding, and of them those that count
     * @param joined interactions at modelling, and of them those that count
     */
    private record State(long accepted, long consumed, long revisions, long coded, long codedCounted, long joined,
            long joinedCounted) {

        boolean isComplete() {
            return accepted == consumed && coded == joined && codedCounted == joinedCounted;
        }

        @Override
        public String toString() {
            return consumed + " of " + accepted + " accepted items coded; " + joined + " of " + coded
                    + " interactions at modelling, " + joinedCounted + " count";
        }
    }
}
