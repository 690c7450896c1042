package org.liaison.modelling.data;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.modelling.database.Sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The tables of contents and their blocks. */
@Singleton
class ContentRepository {

    private final Sql sql;
    private final ObjectMapper mapper;

    ContentRepository(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** @return whether it was not there before */
    boolean insert(Content content) {
        try {
            return sql.update("insert into content (sha256, row_count, columns) values (?, ?, ?) on conflict do nothing",
                    content.sha256(), content.rows(), mapper.writeValueAsString(content.columns())) == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("columns cannot be written as JSON", e);
        }
    }

    void insertBlock(String sha256, int position, int block, byte[] bytes) {
        sql.update("insert into content_block (sha256, position, block, bytes) values (?, ?, ?, ?)", sha256, position, block,
                bytes);
    }

    Optional<Content> find(String sha256) {
        return sql.first("select row_count, columns from content where sha256 = ?",
                row -> new Content(sha256, row.getLong(1), columns(row.getString(2))), sha256);
    }

    byte[] block(String sha256, int position, int block) {
        return sql.first("select bytes from content_block where sha256 = ? and position = ? and block = ?",
                row -> row.getBytes(1), sha256, position, block).orElseThrow();
    }

    private List<DataColumn> columns(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored columns cannot be read", e);
        }
    }
}
