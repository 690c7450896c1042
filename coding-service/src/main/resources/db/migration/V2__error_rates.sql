-- How far the machine errs, measured against people; every measurement is kept.
create table error_rates (
    id               text not null,
    revision         bigint not null,
    codebook         text not null,
    codebook_version text not null,
    scope            text not null,
    answer           jsonb not null,
    measured_at      timestamptz not null default now(),
    primary key (id, revision)
);
create index error_rates_by_codebook on error_rates (codebook, codebook_version, scope);

-- Hand codings name items by their address.
create index item_by_address on item (address) where address is not null;
