package org.liaison.kit.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.Problem;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of jobs. Statements join the caller's transaction where there is one. */
@Singleton
class JobStore {

    private final Database database;
    private final ObjectMapper mapper;

    JobStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void insert(UUID id, String type, Object request) {
        database.update("insert into job (id, type, request, status) values (?, ?, ?, 'queued')", id, type, json(request));
    }

    Optional<Job> find(UUID id) {
        return select(id, row -> new Job(id, row.getString("type"), JobStatus.of(row.getString("status")),
                row.getDouble("progress"), row.getString("message"), row.getString("result"),
                problem(row.getString("problem")), row.getLong("revision"), instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("finished_at"))));
    }

    <R> R request(UUID id, Class<R> type) {
        return select(id, row -> {
            try {
                return mapper.readValue(row.getString("request"), type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("the request of job " + id + " cannot be read", e);
            }
        }).orElseThrow();
    }

    boolean cancelRequested(UUID id) {
        return select(id, row -> row.getBoolean("cancel_requested")).orElse(true);
    }

    int attempts(UUID id) {
        return select(id, row -> row.getInt("attempts")).orElse(0);
    }

    /** @return whether the job was waiting or interrupted, and now runs */
    boolean start(UUID id) {
        return database.update("update job set status = 'running', attempts = attempts + 1, revision = revision + 1"
                + " where id = ? and status in ('queued', 'running')", id) == 1;
    }

    void progress(UUID id, double share, String message) {
        double bounded = Math.max(0, Math.min(1, share));
        database.update("update job set attempts = case when ? > progress then 1 else attempts end, progress = ?, message = ?,"
                + " revision = revision + 1 where id = ? and status = 'running'", bounded, bounded, message, id);
    }

    void succeed(UUID id, String result) {
        database.update(
                "update job set status = 'succeeded', progress = 1, result = ?, finished_at = now(), revision = revision + 1"
                        + " where id = ? and status = 'running'",
                result, id);
    }

    void fail(UUID id, Problem problem) {
        database.update("update job set status = 'failed', problem = ?, finished_at = now(), revision = revision + 1"
                + " where id = ? and status = 'running'", json(problem), id);
    }

    void requestCancel(UUID id) {
        database.update("update job set cancel_requested = true, revision = revision + 1 where id = ?", id);
    }

    void cancelled(UUID id) {
        database.update("update job set status = 'cancelled', finished_at = now(), revision = revision + 1"
                + " where id = ? and status in ('queued', 'running')", id);
    }

    private <T> Optional<T> select(UUID id, Database.RowMapper<T> mapper) {
        return database.first("select * from job where id = ?", mapper, id);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot be written as JSON", e);
        }
    }

    private Problem problem(String json) {
        try {
            return json == null ? null : mapper.readValue(json, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored problem cannot be read", e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
