package org.liaison.collector.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liaison.collector.item.ItemStatus;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Sql;

/** Which undecided items are asked for; every part may be left out. */
public class QueueQuery {

    @QueryParam("source")
    @Parameter(description = "Sources, separated by comma", example = "nato.int")
    String source;

    @QueryParam("partner")
    @Parameter(description = "ISO3 of partners that are mentioned, accepted or not, separated by comma", example = "GEO")
    String partner;

    @QueryParam("kind")
    @Parameter(description = "What decided: name, actor, topic, place, homonym, surname, announced and so on, separated by comma", example = "topic,place")
    String kind;

    @QueryParam("confidence")
    @Parameter(description = "Closed range of how sure the verdict is, 0 to 1", example = "0:0.7")
    String confidence;

    @QueryParam("from")
    @Parameter(description = "First day of publication", example = "2011-01-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day of publication", example = "2018-12-31")
    String to;

    @QueryParam("status")
    @Parameter(description = "accepted, rejected, pending, separated by comma", example = "rejected")
    String status;

    @QueryParam("text")
    @Parameter(description = "Words that stand in headline or text, as they are", example = "training centre")
    String text;

    @QueryParam("why")
    @Parameter(description = "undated, doubtful, announced, conflict, separated by comma: why the item waits", example = "announced")
    String why;

    /** A filter sent as JSON has the same parts. */
    static QueueQuery of(NewReviews.Filter f) {
        QueueQuery q = new QueueQuery();
        q.source = f.source();
        q.partner = f.partner();
        q.kind = f.kind();
        q.confidence = f.confidence();
        q.from = f.from();
        q.to = f.to();
        q.status = f.status();
        q.text = f.text();
        q.why = f.why();
        return q;
    }

    /** @return whether the query leaves it to the queue which items wait */
    boolean open() {
        return kind == null && confidence == null && status == null && why == null;
    }

    /** Adds the conditions on the item {@code i} to a statement. */
    void where(Sql sql) {
        sql.and("i.source = any(?)", Parameters.commaList(source)).and("i.kind = any(?)", Parameters.commaList(kind))
                .and("i.status = any(?)", Parameters.commaList("status", status, ItemStatus.CODES))
                .and("exists (select 1 from mention m where m.item_id = i.id and m.partner = any(?))",
                        Parameters.partners("partner", partner))
                .and("i.date >= ?", day("from", from)).and("i.date <= ?", day("to", to))
                .and("position(lower(?) in lower(i.headline || ' ' || coalesce(i.body, ''))) > 0",
                        text == null || text.isBlank() ? null : text.strip());
        if (confidence != null) {
            String[] ends = confidence.split(":", -1);
            sql.add(" and i.confidence between ? and ?", share(ends[0]), share(ends[ends.length - 1]));
        }
    }

    /** @return why items wait that are asked for; all where none is named */
    List<String> reasons() {
        return Parameters.commaList("why", why, ReviewQueue.REASONS);
    }

    private static LocalDate day(String parameter, String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw ProblemException.parameter(parameter, "expected a day such as 2015-06-01, got '" + value + "'");
        }
    }

    private static double share(String value) {
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("confidence", "expected a range such as 0:0.7, got '" + value + "'");
        }
        throw ProblemException.parameter("confidence", "expected 0 to 1, got '" + value + "'");
    }
}
