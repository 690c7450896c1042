package org.liaison.collector.collection;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Estimates, and what earlier collections tell about tasks. */
@Singleton
class EstimateStore {

    private final Database database;
    private final ObjectMapper mapper;

    EstimateStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void insert(UUID id, NewEstimate request) {
        database.update("insert into collection_estimate (id, request) values (?, ?)", id, write(request));
    }

    NewEstimate request(UUID id) {
        return database.first("select request from collection_estimate where id = ?",
                row -> read(row.getString(1), NewEstimate.class), id).orElseThrow();
    }

    void finish(UUID id, EstimateView result) {
        database.update("update collection_estimate set result = ? where id = ?", write(result), id);
    }

    Optional<EstimateView> find(UUID id) {
        return database.first("select result from collection_estimate where id = ? and result is not null",
                row -> read(row.getString(1), EstimateView.class), id);
    }

    /** @return what the task listed when it was last done, in proportion to the days; nothing where it never was */
    Optional<TaskCost> earlier(CollectionStore.NewTask task, Period period) {
        double days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        return database.first("select c.to_date - c.from_date + 1, t.next_page, (select count(*) from hit where task_id = t.id)"
                + " from collection_task t join collection c on c.id = t.collection_id where t.source = ? and t.route = ?"
                + " and t.name is not distinct from ? and t.partner is not distinct from ? and t.searched"
                + " order by c.to_date - c.from_date desc, t.id desc limit 1", row -> {
                    double share = days / row.getInt(1);
                    return new TaskCost(task.name() == null, Math.max(1, row.getInt(2) * share), row.getLong(3) * share);
                }, task.source(), task.route(), task.name(), task.partner());
    }

    /** @return items of a site with a day in the period */
    long known(String source, Period period) {
        return database.first("select count(*) from item where source = ? and origin = 'collection' and date between ? and ?",
                row -> row.getLong(1), source, period.from(), period.to()).orElse(0L);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored estimate cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an estimate cannot be written", e);
        }
    }
}
