package org.liaison.coding.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.item.ItemService;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is kept of the stored items under codebooks that code content. */
@ApplicationScoped
public class ContentCodings {

    private static final String UPSERT = """
            insert into content_coding (item_id, codebook, codebook_version, confidence, needs_review, answer)
            values (?, ?, ?, ?, ?, ?::jsonb) on conflict (item_id, codebook) do update set
              codebook_version = excluded.codebook_version, confidence = excluded.confidence,
              needs_review = excluded.needs_review, answer = excluded.answer""";

    private final Database database;
    private final ContentCoders coders;
    private final ItemService items;
    private final ObjectMapper mapper;

    ContentCodings(Database database, ContentCoders coders, ItemService items, ObjectMapper mapper) {
        this.database = database;
        this.coders = coders;
        this.items = items;
        this.mapper = mapper;
    }

    /** Whether any item is kept under a key. */
    public boolean any(String key) {
        return database.first("select 1 from content_coding where codebook = ? limit 1", row -> true, key).isPresent();
    }

    /** Codes items by a version of a codebook and keeps the answers, within the caller's transaction. */
    public void recode(String key, Codebook codebook, Collection<String> ids) {
        List<Object[]> rows = new ArrayList<>();
        items.texts(ids).forEach(item -> {
            ContentCoding coding = coders.code(codebook, item);
            rows.add(new Object[] { item.id(), key, codebook.version(), coding.confidence(), coding.needsReview(),
                    json(coding) });
        });
        database.batch(UPSERT, rows);
    }

    private String json(ContentCoding coding) {
        try {
            return mapper.writeValueAsString(coding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
