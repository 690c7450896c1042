-- Sources, collections with their durable tasks, items with mentions, duplicates and reviews.

create table source (
    id         text primary key,
    name       text not null,
    profile    text not null,
    revision   integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table collection (
    id          uuid primary key,
    sources     text[] not null,
    partners    text[] not null,
    from_date   date not null,
    to_date     date not null,
    job_id      uuid,
    -- null until the job has ended; then succeeded, incomplete or failed
    outcome     text check (outcome in ('succeeded', 'incomplete', 'failed')),
    created_at  timestamptz not null default now(),
    finished_at timestamptz,
    check (from_date <= to_date)
);

-- One search of one source for one name of a partner. next_page and searched tell where to go on after a crash.
create table collection_task (
    id            bigint generated always as identity primary key,
    collection_id uuid not null references collection,
    source        text not null references source,
    partner       text not null,
    name          text not null,
    status        text not null default 'queued' check (status in ('queued', 'running', 'done', 'incomplete', 'failed')),
    next_page     integer not null default 0,
    searched      boolean not null default false,
    -- results that the site says it has, evidence of completeness
    claimed       bigint,
    problem       text,
    unique (collection_id, source, partner, name)
);

create table item (
    id               text primary key,
    source           text not null,
    origin           text not null check (origin in ('collection', 'import')),
    canonical_key    text,
    address          text,
    date             date,
    headline         text not null,
    body             text,
    language         text,
    partners         text[] not null,
    status           text not null check (status in ('accepted', 'rejected', 'pending')),
    reason           text not null,
    -- grows with every change that is published
    revision         bigint not null default 1,
    -- of what was delivered: the same id with the same content is unchanged
    content_hash     text not null,
    text_hash        text not null,
    numbers_hash     bigint not null,
    words            integer not null,
    -- MinHash signature, 32-bit integers
    minima           bytea not null,
    duplicate_group  text,
    duplicate_reason text,
    is_duplicate     boolean not null default false,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now()
);
create unique index item_collected_once on item (canonical_key) where origin = 'collection';
create index item_by_key on item (canonical_key);
create index item_by_text on item (text_hash);
create index item_by_partner on item using gin (partners);
create index item_by_group on item (duplicate_group) where duplicate_group is not null;
create index item_in_order on item (coalesce(date, '9999-12-31'), id);

-- Keys of which near-same texts share at least one.
create table item_band (
    band    bigint not null,
    item_id text not null references item,
    primary key (band, item_id)
);

create table item_address (
    item_id text not null references item,
    address text not null,
    primary key (item_id, address)
);

create table mention (
    item_id  text not null references item,
    ordinal  integer not null,
    partner  text not null,
    kind     text not null,
    field    text not null,
    -- Unicode code points, end exclusive
    start_at integer not null,
    end_at   integer not null,
    text     text not null,
    accepted boolean not null,
    rule     text not null,
    reason   text not null,
    primary key (item_id, ordinal)
);

-- What a search listed, and what became of it.
create table hit (
    task_id  bigint not null references collection_task,
    key      text not null,
    position integer not null,
    address  text not null,
    title    text,
    date     date,
    status   text not null default 'listed' check (status in ('listed', 'read', 'known', 'failed')),
    reason   text,
    item_id  text references item,
    primary key (task_id, key)
);
create index hit_unread on hit (task_id, position) where status = 'listed';
create index hit_by_item on hit (item_id);

create table review (
    id         bigint generated always as identity primary key,
    item_id    text not null references item,
    verdict    text not null check (verdict in ('accept', 'reject')),
    reason     text not null,
    reviewer   text not null,
    created_at timestamptz not null default now()
);
create index review_by_item on review (item_id);
