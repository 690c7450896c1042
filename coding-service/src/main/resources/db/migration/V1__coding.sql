-- Items as last heard from the collector.
create table item (
    id              text primary key,
    revision        bigint not null,
    source          text not null,
    address         text,
    published       date not null,
    headline        text not null,
    body            text,
    accepted        boolean not null,
    received_at     timestamptz not null default now()
);

-- What the machine proposes for an item under a codebook.
create table proposal (
    item_id          text not null references item (id),
    codebook         text not null,
    codebook_version text not null,
    is_interaction   boolean not null,
    in_scope         boolean not null,
    confidence       double precision not null,
    needs_review     boolean not null,
    answer           jsonb not null,
    primary key (item_id, codebook)
);

-- That an item tells of an event, and what the event is recognised by.
create table occurrence (
    item_id          text not null references item (id),
    codebook         text not null,
    codebook_version text not null,
    published        date not null,
    source           text not null,
    duplicate_group  text,
    identity         jsonb not null,
    event_id         text,
    event_reason     text,
    primary key (item_id, codebook)
);
create index occurrence_by_event on occurrence (codebook, event_id);
create index occurrence_by_duplicate on occurrence (codebook, duplicate_group) where duplicate_group is not null;

-- The partners whom an item shows in an event.
create table report (
    item_id          text not null,
    codebook         text not null,
    partner          text not null,
    category         text not null,
    intensity        integer not null,
    format           text not null,
    event_start      date not null,
    event_end        date not null,
    in_scope         boolean not null,
    in_scope_strict  boolean not null,
    confidence       double precision not null,
    counted          boolean not null default false,
    reason           text,
    primary key (item_id, codebook, partner),
    foreign key (item_id, codebook) references occurrence (item_id, codebook)
);
create index report_by_days on report (codebook, partner, event_start, event_end);

-- One event x one partner.
create table interaction (
    id               text primary key,
    revision         bigint not null,
    codebook         text not null,
    codebook_version text not null,
    event_id         text not null,
    item_id          text not null references item (id),
    partner          text not null,
    category         text not null,
    intensity        integer not null,
    format           text not null,
    event_start      date not null,
    year             integer not null,
    in_scope         boolean not null,
    in_scope_strict  boolean not null,
    counted          boolean not null,
    confidence       double precision not null,
    withdrawn        boolean not null default false,
    reason           text
);
create index interaction_by_event on interaction (codebook, event_id);
create index interaction_counted on interaction (codebook, year, partner) where counted and not withdrawn;

-- Codebook versions that were announced.
create table published_codebook (
    name         text not null,
    version      text not null,
    sha256       text not null,
    revision     bigint generated always as identity,
    published_at timestamptz not null default now(),
    primary key (name, version)
);
