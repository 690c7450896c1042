-- Collections by several routes: lists read page by page, and each item page once for all routes and tasks.

alter table collection
    add column routes      text[],
    -- requests that the whole collection may make
    add column budget      integer check (budget > 0),
    add column incremental boolean not null default false,
    add column schedule_id uuid,
    -- digest of sources, partners, routes and first day: collections of one definition continue each other
    add column definition  text,
    -- all lists were read to their end and all pages asked for
    add column covered     boolean not null default false;
create index collection_by_definition on collection (definition) where covered;
create index collection_by_schedule on collection (schedule_id, created_at) where schedule_id is not null;

alter table collection_task add column route text not null default 'search';
alter table collection_task alter column partner drop not null;
alter table collection_task alter column name drop not null;
alter table collection_task drop constraint collection_task_collection_id_source_partner_name_key;
create unique index collection_task_once on collection_task
    (collection_id, source, route, coalesce(partner, ''), coalesce(name, ''));
-- what the site claims of a list is rounded
alter table collection_task add column rounded boolean not null default false;

-- Pages of lists: what was read and what is to be read next. A series is one list of a task (a year's archive, one sitemap);
-- a pass reads it once, a later one looks whether it has shifted meanwhile.
create table list_page (
    task_id bigint not null references collection_task,
    series  integer not null,
    -- which of the lists that the profile describes
    leg     integer not null,
    pass    integer not null,
    page    integer not null,
    address text not null,
    mode    text not null check (mode in ('whole', 'check')),
    status  text not null default 'open' check (status in ('open', 'read')),
    lines   integer,
    fresh   integer,
    -- lines that lead to items of the site
    rows    integer,
    digest  text,
    claimed bigint,
    -- the list goes on with lines older than the period
    left_at_period boolean not null default false,
    -- keys in their order; of the first page only
    keys    text[],
    primary key (task_id, series, pass, page)
);
create index list_page_open on list_page (task_id) where status = 'open';

-- An item page of a collection, however many tasks listed it: requested once.
create table collection_page (
    collection_id uuid not null references collection,
    key           text not null,
    position      bigint generated always as identity,
    source        text not null references source,
    address       text not null,
    title         text,
    -- earliest day that a list shows with it
    list_date     date,
    -- the item's own day, which decides whether it belongs to the period
    own_date      date,
    status        text not null default 'listed' check (status in ('listed', 'read', 'known', 'outside', 'failed')),
    reason        text,
    -- whether the site was asked for it
    requested     boolean not null default false,
    item_id       text references item,
    primary key (collection_id, key)
);
create index collection_page_unread on collection_page (collection_id, source, position) where status = 'listed';
create index collection_page_by_item on collection_page (item_id);
create index collection_page_by_key on collection_page (key) where item_id is not null;

insert into collection_page (collection_id, key, source, address, title, list_date, status, reason, requested, item_id)
select distinct on (t.collection_id, h.key) t.collection_id, h.key, t.source, h.address, h.title, h.date, h.status, h.reason,
    h.status in ('read', 'failed'), h.item_id
from hit h join collection_task t on t.id = h.task_id
order by t.collection_id, h.key, (h.status = 'read') desc, (h.status = 'known') desc, (h.status = 'failed') desc;

drop index hit_unread;
drop index hit_by_item;
alter table hit drop column status, drop column reason, drop column item_id;
create index hit_by_key on hit (key);

-- Collections that are begun again and again.
create table schedule (
    id           uuid primary key,
    name         text not null,
    -- the request for a collection, as it was sent
    request      text not null,
    -- one of the two: a cron line in the time zone, or an interval in ISO 8601
    cron         text,
    every        text,
    time_zone    text not null,
    paused       boolean not null default false,
    -- null once nothing is left to be collected
    next_run     timestamptz,
    last_run     timestamptz,
    -- why the last run was left out
    note         text,
    created_at   timestamptz not null default now(),
    check ((cron is null) <> (every is null))
);
create index schedule_due on schedule (next_run) where not paused;

-- What a collection would cost, worked out before it is begun.
create table collection_estimate (
    id         uuid primary key,
    request    text not null,
    result     text,
    created_at timestamptz not null default now()
);
