package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.collector.mention.MentionScreener;
import org.liaison.collector.mention.Page;
import org.liaison.collector.mention.Screening;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Screens stored items again by the latest version of the names. What a person decided stands. Begun again after a crash it
 * goes
 * on with the items that were not yet screened by that version.
 */
@Singleton
class Rescreening implements JobHandler<Rescreening.Request> {

    static final String TYPE = "screening";
    private static final int STEP = 500;

    /** By which version, and of which sources; null for all. */
    record Request(long version, List<String> sources) {
    }

    private final Screeners screeners;
    private final RescreeningStore store;
    private final ItemStore items;
    private final ItemDecisions decisions;

    Rescreening(Screeners screeners, RescreeningStore store, ItemStore items, ItemDecisions decisions) {
        this.screeners = screeners;
        this.store = store;
        this.items = items;
        this.decisions = decisions;
    }

    /** How many items were looked at and changed. */
    private record Step(String last, int seen, int changed) {
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public String run(JobContext context, Request request) {
        long total = store.count(request.version(), request.sources());
        long seen = 0;
        long changed = 0;
        String last = "";
        while (last != null) {
            context.throwIfCancelled();
            String after = last;
            Step step = QuarkusTransaction.requiringNew().call(() -> step(request, after));
            seen += step.seen();
            changed += step.changed();
            last = step.last();
            context.progress(total == 0 ? 1 : Math.min(1.0, (double) seen / total),
                    seen + " of " + total + " items screened again, " + changed + " changed");
        }
        return "/api/collector/v1/items";
    }

    private Step step(Request request, String after) {
        items.lockIntake();
        List<RescreeningStore.Stored> stored = store.next(request.version(), request.sources(), after, STEP);
        MentionScreener screener = screeners.current();
        List<ItemRow> before = new ArrayList<>();
        List<RescreeningStore.Outcome> outcomes = new ArrayList<>();
        for (RescreeningStore.Stored s : stored) {
            ItemRow row = s.row();
            Screening screening = screener.screen(new Page(s.owner(), row.date(), row.headline(), row.body()));
            RescreeningStore.Outcome outcome = RescreeningStore.Outcome.of(s, screening);
            outcomes.add(outcome);
            if (outcome.published()) {
                before.add(row);
            }
        }
        store.keep(outcomes);
        if (!before.isEmpty()) {
            decisions.publish(before);
        }
        return new Step(stored.isEmpty() ? null : stored.get(stored.size() - 1).row().id(), stored.size(), before.size());
    }
}
