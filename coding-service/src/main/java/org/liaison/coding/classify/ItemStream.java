package org.liaison.coding.classify;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.coding.codebook.CodingUnit;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Items in and answers out, as JSON lines or a JSON array. */
@Singleton
class ItemStream {

    private final ObjectMapper mapper;

    ItemStream(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws ProblemException 400 for what is no JSON */
    List<CodingUnit> read(InputStream body, boolean lines) throws IOException {
        List<CodingUnit> units = new ArrayList<>();
        if (lines) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            long row = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                row++;
                if (!line.isBlank()) {
                    units.add(new CodingUnit(row, parse(line, row)));
                }
            }
        } else {
            JsonNode array = mapper.readTree(body);
            if (array == null || !array.isArray()) {
                throw new ProblemException(KitProblem.BAD_REQUEST, "The body is not a JSON array of items.");
            }
            long row = 0;
            for (JsonNode node : array) {
                units.add(new CodingUnit(++row, node));
            }
        }
        return units;
    }

    byte[] write(List<?> answers, boolean lines) throws IOException {
        if (!lines) {
            return mapper.writeValueAsBytes(answers);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object answer : answers) {
            out.write(mapper.writeValueAsBytes(answer));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private JsonNode parse(String line, long row) {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "Line " + row + " is not well-formed JSON.",
                    ProblemError.cell(row, null, "not well-formed JSON"));
        }
    }
}
