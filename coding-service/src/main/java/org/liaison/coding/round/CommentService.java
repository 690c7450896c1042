package org.liaison.coding.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** Remarks on an item of a round: for their author and the reviewers until it is decided, then for all coders of the round. */
@ApplicationScoped
class CommentService {

    private final RoundService rounds;
    private final RoundItems items;
    private final Database database;
    private final Clock clock;

    CommentService(RoundService rounds, RoundItems items, Database database, Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.database = database;
        this.clock = clock;
    }

    /** One remark. */
    record Comment(String item, String author, String text, Instant writtenAt) {
    }

    /** @throws ProblemException 403 for a coder who does not code the item */
    @Transactional
    Comment add(UUID round, String item, String author, boolean reviewer, String text) {
        items.get(round, item);
        if (!reviewer && !items.isCoder(round, item, author)) {
            throw new ProblemException(HandCodingProblem.NOT_IN_ROUND, "You do not code this item.");
        }
        Comment comment = new Comment(item, author, text, clock.instant());
        database.update("insert into round_comment (round_id, item_id, author, text, written_at) values (?, ?, ?, ?, ?)", round,
                item, author, text, comment.writtenAt());
        return comment;
    }

    @Transactional
    List<Comment> visible(UUID round, String item, String reader, boolean reviewer) {
        boolean decided = items.get(round, item).state().decided();
        boolean blind = items.isCoder(round, item, reader) && !decided;
        boolean all = !blind && (reviewer || decided && rounds.get(round).coders().contains(reader));
        return database.query(
                "select * from round_comment where round_id = ? and item_id = ? and (? or author = ?) order by number",
                row -> new Comment(item, row.getString("author"), row.getString("text"),
                        Database.instant(row, "written_at")),
                round, item, all, reader);
    }
}
