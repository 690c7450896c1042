package org.liaison.coding.handcoding;

import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Coded rows as they are kept in the database. */
@Singleton
public class Rows {

    private final ObjectMapper mapper;

    Rows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(List<CodedRow> rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<CodedRow> read(String json) {
        try {
            return mapper.readValue(json, new TypeReference<List<CodedRow>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored rows cannot be read", e);
        }
    }
}
