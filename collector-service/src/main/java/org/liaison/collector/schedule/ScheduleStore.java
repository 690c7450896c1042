package org.liaison.collector.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.collector.collection.NewCollection;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table of schedules. */
@Singleton
class ScheduleStore {

    private static final String SELECT = "select s.*, (select c.id from collection c where c.schedule_id = s.id"
            + " order by c.created_at desc limit 1) as last_collection from schedule s";

    private final Database database;
    private final ObjectMapper mapper;

    ScheduleStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void insert(UUID id, String name, NewCollection request, Timing timing, Instant nextRun) {
        database.update(
                "insert into schedule (id, name, request, cron, every, time_zone, next_run) values (?, ?, ?, ?, ?, ?, ?)",
                id, name, write(request), timing.cron(), timing.every(), timing.timeZone(), nextRun);
    }

    Optional<ScheduleView> find(UUID id) {
        return database.first(SELECT + " where s.id = ?", this::view, id);
    }

    List<ScheduleView> all() {
        return database.query(SELECT + " order by s.created_at, s.id", this::view);
    }

    /** @return ids of schedules whose time has come, the longest due first */
    List<UUID> due(Instant now) {
        return database.query("select id from schedule where not paused and next_run <= ? order by next_run",
                row -> row.getObject(1, UUID.class), now);
    }

    /**
     * @return the schedule where its time has come, locked until the transaction ends; nothing where another replica has it or
     *         has had it
     */
    Optional<ScheduleView> claim(UUID id, Instant now) {
        return database.first(SELECT + " where s.id = ? and not s.paused and s.next_run <= ? for update of s skip locked",
                this::view, id, now);
    }

    /** @param nextRun null where nothing is left to be collected */
    void ran(UUID id, Instant at, Instant nextRun, String note) {
        database.update("update schedule set last_run = ?, next_run = ?, note = ? where id = ?", at,
                nextRun, note, id);
    }

    void change(UUID id, Timing timing, boolean paused, Instant nextRun) {
        database.update("update schedule set cron = ?, every = ?, time_zone = ?, paused = ?, next_run = ? where id = ?",
                timing.cron(), timing.every(), timing.timeZone(), paused, nextRun, id);
    }

    boolean delete(UUID id) {
        return database.update("delete from schedule where id = ?", id) == 1;
    }

    private ScheduleView view(ResultSet row) throws SQLException {
        boolean paused = row.getBoolean("paused");
        return new ScheduleView(row.getObject("id", UUID.class), row.getString("name"), read(row.getString("request")),
                row.getString("cron"), row.getString("every"), row.getString("time_zone"), paused,
                paused ? null : Database.instant(row, "next_run"), Database.instant(row, "last_run"), row.getString("note"),
                row.getObject("last_collection", UUID.class), Database.instant(row, "created_at"));
    }

    private NewCollection read(String json) {
        try {
            return mapper.readValue(json, NewCollection.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored request cannot be read", e);
        }
    }

    private String write(NewCollection request) {
        try {
            return mapper.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written", e);
        }
    }
}
