package org.liaison.indicators.fetch;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * What the World Bank says of a page before its records.
 *
 * @param updated day of the last update; empty where it does not say
 * @param message what it says in place of records; null where there are records
 */
record WorldBankHead(int page, int pages, long total, String updated, String message) {

    private static final JsonFactory JSON = new JsonFactory();

    static WorldBankHead read(Path answer) throws IOException {
        int page = 0;
        int pages = 0;
        long total = 0;
        String updated = "";
        String message = null;
        try (JsonParser parser = JSON.createParser(answer.toFile())) {
            if (parser.nextToken() != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.START_OBJECT) {
                return new WorldBankHead(0, 0, 0, "", "this is no page of its API");
            }
            int depth = 1;
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    break;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                String name = parser.currentName();
                if (token.isScalarValue() && name != null) {
                    switch (name) {
                        case "page" -> page = parser.getValueAsInt();
                        case "pages" -> pages = parser.getValueAsInt();
                        case "total" -> total = parser.getValueAsLong();
                        case "lastupdated" -> updated = parser.getText();
                        case "value" -> message = parser.getText();
                        default -> {
                            // not needed
                        }
                    }
                }
            }
        } catch (JsonProcessingException e) {
            return new WorldBankHead(0, 0, 0, "", "its answer is damaged or cut off");
        }
        return new WorldBankHead(page, pages, total, updated, message == null && pages == 0 ? "there are no records" : message);
    }
}
