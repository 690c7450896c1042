package org.liaison.collector.review;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.collector.CollectorProblem;
import org.liaison.collector.item.ItemDecisions;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;

/** Decisions about many items. */
@ApplicationScoped
class ReviewService {

    /** One transaction: what a person can have looked through, and what an intake may wait for. */
    private static final int MOST = 100_000;

    private final Database database;
    private final ItemDecisions decisions;
    private final ReviewConfig config;

    ReviewService(Database database, ItemDecisions decisions, ReviewConfig config) {
        this.database = database;
        this.decisions = decisions;
        this.config = config;
    }

    /** What was decided. */
    public record Decided(UUID bulk, int items) {
    }

    ReviewQueue queue(QueueQuery query) {
        query.where(new Sql(""));
        query.reasons();
        return new ReviewQueue(database, query, config.doubtfulBelow());
    }

    Decided decide(NewReviews request, String reviewer) {
        List<String> ids = request.items() != null ? request.items().stream().distinct().toList() : met(request);
        return new Decided(decisions.decide(ids, request.verdict().equals("accept"), request.reason(), reviewer), ids.size());
    }

    private List<String> met(NewReviews request) {
        if (request.filter() == null) {
            throw ProblemException.unprocessable("/items", "either items or a filter is needed");
        }
        if (request.expected() == null) {
            throw ProblemException.unprocessable("/expected", "how many items the filter meets is needed");
        }
        List<String> ids = queue(QueueQuery.of(request.filter())).ids(MOST + 1);
        if (ids.size() != request.expected() || ids.isEmpty() || ids.size() > MOST) {
            throw new ProblemException(CollectorProblem.UNEXPECTED_COUNT, "The filter meets "
                    + (ids.size() > MOST ? "more than " + MOST : ids.size()) + " items, not " + request.expected()
                    + "; nothing was decided.");
        }
        return ids;
    }
}
