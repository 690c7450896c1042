-- For whom and when an item tells of an event; also of items without rows, which announce it. The wanted days are those on which
-- another report of the event may lie.
create table occurrence_partner (
    item_id      text not null,
    codebook     text not null,
    partner      text not null,
    event_start  date not null,
    event_end    date not null,
    wanted_start date not null,
    wanted_end   date not null,
    primary key (item_id, codebook, partner),
    foreign key (item_id, codebook) references occurrence (item_id, codebook) on delete cascade
);
create index occurrence_partner_by_days on occurrence_partner (codebook, partner, wanted_start, wanted_end);
insert into occurrence_partner
select item_id, codebook, partner, event_start, event_end, event_start, event_end from report;

-- A person's decision that reports belong to one event or do not; it outlasts automatic grouping until it is undone.
create table event_ruling (
    id         text primary key,
    number     bigint generated always as identity,
    codebook   text not null,
    kind       text not null check (kind in ('merge', 'split')),
    items      text[] not null,
    rest       text[] not null,
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null default now(),
    undone_by  text,
    undone_at  timestamptz
);
create index event_ruling_by_item on event_ruling using gin (items) where undone_at is null;
create index event_ruling_by_rest on event_ruling using gin (rest) where undone_at is null;
