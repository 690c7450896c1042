package org.liaison.collector.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The index of the archive. */
@Singleton
class CaptureStore {

    static final String COLUMNS = "record_id, collection_id, upload_id, address, address_key, captured_at, type, status,"
            + " media_type, digest, payload_bytes, etag, last_modified, file, start_at, length, request_length, revisit_of";
    private static final String INSERT = "insert into capture (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** Answers that a page can be read from; after others the site may be asked again. */
    private static final String READABLE = "status in (200, 301, 302, 303, 304, 307, 308)";

    private final Database database;

    CaptureStore(Database database) {
        this.database = database;
    }

    void insert(List<Capture> captures) {
        database.batch(INSERT, captures.stream().map(c -> c.values(AddressKey.of(c.address()))).toList());
    }

    Optional<Capture> find(long id) {
        return database.first("select * from capture where id = ?", Capture::of, id);
    }

    /** The answer of one reading of an address in a collection, 0 being the first; nothing where it was not read so often. */
    Optional<Capture> reading(UUID collection, String address, int reading) {
        return database.first("select * from capture where address = ? and collection_id = ? and " + READABLE
                + " order by id offset ? limit 1", Capture::of, address, collection, reading);
    }

    /** The last answer of an address in a collection, one that a page can be read from if there is one. */
    Optional<Capture> last(UUID collection, String address) {
        return database.first("select * from capture where address = ? and collection_id = ? order by (" + READABLE
                + ") desc, id desc limit 1", Capture::of, address, collection);
    }

    /**
     * What a collection that knew the page already knew it by: the last answer kept before the collection ended, of the address
     * or of another address of the same item.
     */
    Optional<Capture> before(UUID collection, String address) {
        return database.first("with same as (select ? as address, 0 as rank union select other.address,"
                + " case when other.address = item.address then 1 else 2 end from item_address this"
                + " join item_address other on other.item_id = this.item_id join item on item.id = this.item_id"
                + " where this.address = ?)"
                + " select capture.* from same join capture on capture.address = same.address"
                + " join collection on collection.id = ? where status = 200"
                + " and captured_at <= coalesce(collection.finished_at, now())"
                // of uploads too, where nothing else is there
                + " order by rank, capture.collection_id is null, capture.id desc limit 1",
                Capture::of, address, address, collection);
    }

    /** The last page of that address, whoever read it. */
    Optional<Capture> lastPage(String address) {
        return database.first("select * from capture where address = ? and status = 200 and collection_id is not null"
                + " order by id desc limit 1", Capture::of, address);
    }

    /** A capture that holds the same payload of the same address. */
    Optional<Capture> same(String address, String digest) {
        return database.first("select * from capture where address = ? and digest = ? and revisit_of is null"
                + " and collection_id is not null and payload_bytes > 0 order by id limit 1", Capture::of, address, digest);
    }

    /** Names the captures that hold the payloads of others, both by their records. */
    void point(Map<UUID, UUID> holders) {
        database.batch("update capture set revisit_of = holder.id, digest = holder.digest from capture holder"
                + " where capture.record_id = ? and holder.record_id = ?",
                holders.entrySet().stream().map(e -> new Object[] { e.getKey(), e.getValue() }).toList());
    }

    /** Captures of an upload behind a capture, in order. */
    List<Capture> ofUpload(UUID upload, long after, int limit) {
        return database.query("select * from capture where upload_id = ? and id > ? order by id limit ?", Capture::of, upload,
                after, limit);
    }

    /** Takes the captures of an upload out of the index. */
    void forget(UUID upload) {
        database.update("update capture set revisit_of = null where upload_id = ?", upload);
        database.update("delete from capture where upload_id = ?", upload);
    }
}
