-- The index of the archive (CDX): one row for each answer that was kept, where its record lies, and what it says of itself.
-- The record is in its file before the row is here; a record without a row is as good as not there.

create table capture (
    id             bigint generated always as identity primary key,
    record_id      uuid not null unique,
    -- null for captures of an upload
    collection_id  uuid references collection,
    -- null for captures of a collection
    upload_id      uuid,
    address        text not null,
    -- sort-friendly form of the address: host reversed, parameters in order
    address_key    text not null,
    captured_at    timestamptz not null,
    type           text not null check (type in ('response', 'revisit', 'resource')),
    status         integer not null,
    media_type     text,
    -- SHA-256 of the payload with its content encoding
    digest         text not null,
    payload_bytes  bigint not null,
    etag           text,
    last_modified  text,
    file           text not null,
    start_at       bigint not null,
    length         bigint not null,
    -- the record of the request follows that of the answer
    request_length bigint not null default 0,
    -- where the payload is, for an answer that did not bring it again
    revisit_of     bigint references capture
);
-- Addresses may be longer than an entry of an ordered index.
create index capture_by_address on capture using hash (address);
create index capture_by_key on capture using hash (address_key);
create index capture_by_collection on capture (collection_id, id);
create index capture_by_upload on capture (upload_id, id) where upload_id is not null;
create index capture_by_file on capture (file, start_at);

-- A collection that is run again from the archive.
alter table collection add column replay_of uuid references collection;

-- The profile by which a collection reads each site: that of its beginning, whatever becomes of the profile later.
create table collection_profile (
    collection_id uuid not null references collection,
    source        text not null references source,
    revision      integer not null,
    profile       text not null,
    primary key (collection_id, source)
);

-- Archives and saved pages that users have brought.
create table archive_upload (
    id                uuid primary key,
    source            text not null references source,
    kind              text not null check (kind in ('warc', 'zip', 'html')),
    bytes             bigint not null,
    sha256            text not null,
    -- records that were taken, and records that are there and were not
    captures          bigint not null,
    skipped           bigint not null,
    digest_mismatches bigint not null,
    job_id            uuid,
    -- what became of the pages; null until the job has ended
    items             bigint,
    known             bigint,
    other             bigint,
    failed            bigint,
    created_at        timestamptz not null default now(),
    finished_at       timestamptz
);
create index archive_upload_by_source on archive_upload (source, created_at);
