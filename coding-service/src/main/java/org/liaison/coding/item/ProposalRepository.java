package org.liaison.coding.item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.Classification;
import org.liaison.kit.sql.Database;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, Proposal.Key> {

    private static final String PUT = """
            insert into proposal (item_id, codebook, codebook_version, is_interaction, in_scope, confidence, needs_review, answer)
            select item_id, ?, ?, is_interaction::boolean, in_scope::boolean, confidence::double precision,
              needs_review::boolean, answer::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              t (item_id, is_interaction, in_scope, confidence, needs_review, answer)
            on conflict (item_id, codebook) do update set codebook_version = excluded.codebook_version,
              is_interaction = excluded.is_interaction, in_scope = excluded.in_scope, confidence = excluded.confidence,
              needs_review = excluded.needs_review, answer = excluded.answer
            where (proposal.codebook_version, proposal.answer) is distinct from (excluded.codebook_version, excluded.answer)""";

    private final Database database;

    ProposalRepository(Database database) {
        this.database = database;
    }

    /** Keeps many answers in one statement. */
    void put(String codebook, String version, List<Classification> answers, Function<Classification, String> json) {
        if (answers.isEmpty()) {
            return;
        }
        List<Object> arguments = new ArrayList<>(List.of(codebook, version));
        List<Function<Classification, String>> columns = List.of(Classification::id,
                it -> Boolean.toString(it.isInteraction()), it -> Boolean.toString(it.inScope()),
                it -> Double.toString(it.confidence()), it -> Boolean.toString(it.needsReview()), json);
        columns.forEach(column -> arguments.add(answers.stream().map(column).toList()));
        database.update(PUT, arguments.toArray());
    }
}
