package org.liaison.coding.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.content.ContentCoders;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Translates an interaction into CAMEO and PLOVER: the kind of act is read from the report, its code from a table. */
@ApplicationScoped
class Schemes {

    private static final String TABLE = "/codebooks/event-schemes/schemes.yaml";
    /** Acts that stay what they are however many partners take part. */
    private static final Set<String> MATERIAL = Set.of("signing", "exercise", "evaluation", "course", "equipment",
            "civil_project", "civil_aid");

    private final Codebook codebook = Codebooks.load("event-schemes", "1.0.0");
    private final ContentCoders coders;
    private final Map<String, SchemeEntry> entries;

    Schemes(ContentCoders coders) {
        this.coders = coders;
        try (InputStream in = Schemes.class.getResourceAsStream(TABLE)) {
            this.entries = new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /**
     * @param report the report that counts
     * @param format of the interaction; talks within a regional framework are multilateral
     */
    SchemeEntry of(PressItem report, String format) {
        String act = String.valueOf(coders.values(codebook, report).get("act"));
        return entries.get(format.equals("regional") && !MATERIAL.contains(act) ? "regional" : act);
    }
}
