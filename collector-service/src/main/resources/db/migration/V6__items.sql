-- What a page said beyond its text, cheaper fingerprints, and groups that people decide about.

alter table item drop column text_hash, drop column numbers_hash, drop column minima;
alter table item
    -- first 64 bits of the SHA-256 of the words
    add column text_key bigint,
    -- MinHash signature, 32-bit integers; null in rows of before, until they are fingerprinted again
    add column print bytea,
    -- address, text, near, translation, person
    add column duplicate_kind text,
    -- the last decision of a person on the group of this item
    add column decision bigint,
    add column event_start date,
    add column event_end date,
    -- candidates of dates, evidence of the language, extractor
    add column evidence jsonb,
    add column has_conflict boolean not null default false,
    -- keys of the pages that this one names as itself in other languages
    add column alternates text[],
    add column pictures text[];

create index item_by_text on item (text_key);
create index item_unprinted on item (id) where print is null;
create index item_by_alternate on item using gin (alternates) where alternates is not null;
create index item_foreign on item (source, date) where language is not null and language <> 'en';
create index item_standing on item (duplicate_group) where duplicate_group is not null and not is_duplicate;

-- Rows by the thousand: each is written together with its item, which is never deleted, so nothing is checked row by row.
drop table item_band;
create table item_band (
    band    bigint not null,
    item_id text not null
);
create index item_band_key on item_band (band);
alter table item_address drop constraint item_address_item_id_fkey;
alter table mention drop constraint mention_item_id_fkey;

-- A person put items together or took them apart; what it changed is kept, so that it can be undone.
create table duplicate_decision (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('merge', 'split')),
    items      text[] not null,
    reason     text not null,
    person     text not null,
    created_at timestamptz not null default now(),
    undone_at  timestamptz,
    undone_by  text
);

create table duplicate_change (
    decision_id     bigint not null references duplicate_decision,
    item_id         text not null references item,
    group_before    text,
    kind_before     text,
    reason_before   text,
    decision_before bigint,
    group_after     text,
    primary key (decision_id, item_id)
);

-- Imports that a job takes. The file waits in a folder; rows_done tells where to go on after a crash.
create table import (
    id          uuid primary key,
    file        text not null,
    media_type  text not null,
    skip_bad    boolean not null,
    job_id      uuid,
    rows_total  bigint,
    rows_done   bigint not null default 0,
    accepted    bigint not null default 0,
    rejected    bigint not null default 0,
    pending     bigint not null default 0,
    unchanged   bigint not null default 0,
    error       bigint not null default 0,
    created_at  timestamptz not null default now(),
    finished_at timestamptz
);

create table import_row (
    import_id  uuid not null,
    row_number bigint not null,
    item_id    text,
    status     text not null,
    reason     text not null,
    primary key (import_id, row_number)
);
