-- Immutable columns of uploaded and assembled tables, once per digest of the CSV bytes. Blocks are deflated already.
create table content (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    row_count bigint not null check (row_count > 0),
    columns   text not null
);
create table content_block (
    sha256   text not null references content,
    position integer not null,
    block    integer not null,
    bytes    bytea not null,
    primary key (sha256, position, block)
);
alter table content_block alter column bytes set storage external;

create table dataset (
    id         text primary key,
    seq        bigint generated always as identity unique,
    name       text not null,
    sha256     text not null references content,
    created_at timestamptz not null default now()
);

-- Interactions as last told by the coding service: one row each, the newest revision.
create table interaction (
    id               text primary key,
    revision         bigint not null,
    codebook         text not null,
    codebook_version text not null,
    event            text not null,
    item             text not null,
    partner          text not null,
    date             date not null,
    year             integer not null,
    category         text,
    intensity        double precision,
    format           text,
    in_scope         boolean not null,
    in_scope_strict  boolean not null,
    counted          boolean not null,
    status           text not null check (status in ('coded', 'withdrawn'))
);
create index interaction_counted on interaction (codebook, partner, year) where counted and status = 'coded';

-- Announced releases of external data; seq grows with every announcement.
create sequence vintage_seq;
create table vintage (
    id         text primary key,
    seq        bigint not null unique,
    revision   bigint not null,
    source     text not null,
    label      text not null,
    sha256     text not null,
    indicators text not null,
    panel_link text not null
);

-- How many events were handled, so that a caller can wait until nothing more comes.
create table consumed (
    stream text primary key,
    events bigint not null
);
insert into consumed (stream, events) values ('interactions', 0), ('vintages', 0);

create table panel (
    id              text primary key,
    seq             bigint generated always as identity unique,
    name            text not null,
    definition      text not null,
    sha256          text not null references content,
    interactions    bigint not null,
    -- vintages up to here were known when the covariates were last compared with what a rebuild would give
    vintages_seen   bigint not null,
    covariates_stale boolean not null default false,
    created_at      timestamptz not null default now()
);

-- A fit as answered (document), and its covariance and fixed effects (matrices).
create table fit (
    id          text primary key,
    seq         bigint generated always as identity unique,
    revision    bigint not null,
    status      text not null check (status in ('succeeded', 'failed')),
    data_sha256 text not null,
    document    text not null,
    matrices    text,
    created_at  timestamptz not null default now()
);
