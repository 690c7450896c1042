package org.liaison.collector.item;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.liaison.collector.duplicate.Grouping;
import org.liaison.collector.mention.Mention;
import org.liaison.collector.page.PageEvidence;
import org.liaison.kit.sql.CopyWriter;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes new items with all that hangs on them, in bulk copies. */
@Singleton
class ItemWriter {

    private final Database database;
    private final NearKeys near;
    private final ObjectMapper mapper;

    ItemWriter(Database database, NearKeys near, ObjectMapper mapper) {
        this.database = database;
        this.near = near;
        this.mapper = mapper;
    }

    /** @param joined groups of those of the items that are the same page as another */
    void insert(List<JudgedItem> items, Map<String, Grouping.Joined> joined) {
        database.copy("item (id, source, origin, canonical_key, address, date, headline, body, language, partners, status,"
                + " reason, content_hash, text_key, words, print, duplicate_group, duplicate_kind, duplicate_reason,"
                + " decision, event_start, event_end, evidence, has_conflict, alternates, pictures,"
                + " kind, confidence, names_version)", rows -> {
                    for (JudgedItem item : items) {
                        item(rows, item, joined.get(item.item().id()));
                    }
                });
        near.insert(items.stream().map(item -> NearKeys.Keyed.of(item.candidate())).toList());
        database.copy("item_address (item_id, address)", rows -> {
            for (JudgedItem item : items) {
                if (item.item().address() != null) {
                    rows.row(item.item().id(), item.item().address());
                }
            }
        });
        database.copy("mention (item_id, ordinal, partner, kind, field, start_at, end_at, text, accepted, rule, reason,"
                + " language, confidence)",
                rows -> {
                    for (JudgedItem item : items) {
                        mentions(rows, item.item().id(), item.screening().mentions());
                    }
                });
    }

    private void item(CopyWriter rows, JudgedItem judged, Grouping.Joined group) throws IOException {
        NewItem item = judged.item();
        PageEvidence evidence = item.evidence();
        rows.row(item.id(), item.source(), item.origin().code(), item.key(), item.address(), item.date(), item.headline(),
                item.body(), item.language(), judged.screening().partners(), judged.status().code(), judged.reason(),
                judged.contentHash(), judged.print().textKey(), judged.print().words(),
                judged.print().packed(), group == null ? null : group.group(),
                group == null ? null : group.sameness().kind().code(), group == null ? null : group.sameness().reason(),
                group == null ? null : group.decision(),
                evidence == null ? null : evidence.eventStart(), evidence == null ? null : evidence.eventEnd(),
                evidence == null ? null : json(evidence), evidence != null && evidence.hasConflict(),
                evidence == null || evidence.alternates().isEmpty() ? null : evidence.alternates(),
                evidence == null || evidence.pictures().isEmpty() ? null : evidence.pictures(),
                judged.screening().kind(), judged.screening().confidence(), judged.screening().version());
    }

    private String json(PageEvidence evidence) {
        try {
            // PostgreSQL keeps no NUL in text
            return mapper.writeValueAsString(evidence).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be written", e);
        }
    }

    private static void mentions(CopyWriter rows, String id, List<Mention> mentions) throws IOException {
        int ordinal = 0;
        for (Mention m : mentions) {
            rows.row(id, ordinal++, m.partner(), m.kind(), m.field(), m.start(), m.end(), m.text(), m.accepted(), m.rule(),
                    m.reason(), m.language(), m.confidence());
        }
    }
}
