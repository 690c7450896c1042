-- External data as released: a vintage is never changed after it was stored.

create table vintage (
    id             text primary key,
    source         text not null,
    label          text not null,
    -- the publisher's day; null where the file does not say
    released       date,
    -- what vintages are ordered by: the publisher's day, else the year after the last number
    ordered_by     date not null,
    sha256         text not null,
    mapping        text,
    observations   bigint not null,
    rejected_count bigint not null,
    created_at     timestamptz not null default clock_timestamp()
);

create table series (
    id           bigint generated always as identity primary key,
    vintage_id   text not null references vintage (id),
    code         text not null,
    label        text not null,
    unit         text,
    first_year   integer,
    last_year    integer,
    observations bigint not null default 0,
    unique (vintage_id, code)
);
create index series_code on series (code);

create table observation (
    series_id     bigint not null references series (id),
    iso3          text not null,
    -- the other country of a flow; empty where the number is about one country
    counterpart   text not null,
    year          integer not null,
    value         double precision not null,
    source_row    bigint not null,
    source_column text not null,
    primary key (series_id, iso3, counterpart, year)
);

create table adjacency (
    vintage_id     text not null references vintage (id),
    ordinal        integer not null,
    iso3           text not null,
    neighbour_iso3 text not null,
    kind           text not null,
    from_year      integer,
    to_year        integer,
    source_row     bigint not null,
    source_column  text not null,
    primary key (vintage_id, ordinal)
);

create table rejection (
    vintage_id    text not null references vintage (id),
    ordinal       integer not null,
    source_row    bigint not null,
    source_column text,
    reason        text not null,
    primary key (vintage_id, ordinal)
);
