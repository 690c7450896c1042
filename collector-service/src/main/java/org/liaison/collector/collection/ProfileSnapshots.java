package org.liaison.collector.collection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.collector.source.SiteProfile;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The profiles by which a collection reads its sites: those of its beginning, so that it can be repeated. */
@Singleton
class ProfileSnapshots {

    private final Database database;
    private final ObjectMapper mapper;

    ProfileSnapshots(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Keeps the present profiles for a collection, in place of those it had. */
    void keep(UUID collection, List<String> sources) {
        database.update("insert into collection_profile select ?, id, revision, profile from source where id = any(?)"
                + " on conflict (collection_id, source) do update set revision = excluded.revision,"
                + " profile = excluded.profile", collection, sources);
    }

    /** Gives a collection the profiles of another. */
    void copy(UUID from, UUID to) {
        database.update("insert into collection_profile select ?, source, revision, profile from collection_profile"
                + " where collection_id = ?", to, from);
    }

    Optional<SiteProfile> find(UUID collection, String source) {
        return database.first("select profile from collection_profile where collection_id = ? and source = ?",
                row -> row.getString(1), collection, source).map(this::read);
    }

    private SiteProfile read(String json) {
        try {
            return mapper.readValue(json, SiteProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile cannot be read", e);
        }
    }
}
