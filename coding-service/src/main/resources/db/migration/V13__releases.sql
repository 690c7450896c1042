-- Counts and interactions as they were when they were published, with the figures of reliability that were known then.
create table release (
    id               uuid primary key,
    number           bigint generated always as identity,
    title            text not null,
    codebook         text not null,
    codebook_version text not null,
    scope            text not null,
    years_from       integer not null,
    years_to         integer not null,
    rounds           text[] not null,
    created_by       text not null,
    created_at       timestamptz not null,
    sha256           text not null,
    reliability      jsonb not null,
    error_rates      jsonb,
    columns          jsonb not null
);

-- Their rows; cells in the order of the columns.
create table release_row (
    release_id uuid not null references release (id),
    kind       text not null check (kind in ('counts', 'interactions')),
    place      integer not null,
    partner    text not null,
    year       integer not null,
    cells      jsonb not null,
    primary key (release_id, kind, place)
);
