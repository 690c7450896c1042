-- A comparison of fits by cross-validation as answered (document), and the score of each unit (units).
create table cross_validation (
    id         text primary key,
    seq        bigint generated always as identity unique,
    document   text not null,
    units      text not null,
    created_at timestamptz not null default now()
);
