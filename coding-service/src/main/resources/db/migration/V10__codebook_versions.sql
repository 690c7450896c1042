-- Every version of every codebook, shipped or made here.
create table codebook_version (
    name         text not null,
    version      text not null,
    state        text not null check (state in ('draft', 'published', 'retired')),
    engine       text not null,
    title        text not null,
    shipped      boolean not null,
    content      text not null,
    sha256       text not null,
    revision     bigint not null default 1,
    publication  bigint,
    created_at   timestamptz not null default now(),
    published_at timestamptz,
    retired_at   timestamptz,
    primary key (name, version)
);

-- Items coded anew under one version of a codebook, as a trial or for good.
create table recoding (
    id       uuid primary key,
    codebook text not null,
    version  text not null,
    coded_as text not null,
    share    double precision not null,
    lead_job uuid,
    begun_at timestamptz not null default now(),
    ended_at timestamptz
);
create index recoding_by_key on recoding (coded_as);

-- The partitions of a recoding: how far each has come. Written in the transaction that codes the items.
create table recoding_part (
    recoding_id uuid not null references recoding (id),
    part        integer not null,
    parts       integer not null,
    after_id    text not null default '',
    done        bigint not null default 0,
    total       bigint not null,
    finished    boolean not null default false,
    primary key (recoding_id, part)
);

-- What the machine says about an item under a codebook that codes content.
create table content_coding (
    item_id          text not null references item (id),
    codebook         text not null,
    codebook_version text not null,
    confidence       double precision not null,
    needs_review     boolean not null,
    answer           jsonb not null,
    primary key (item_id, codebook)
);

-- Kept with the item: a version that finds rows where the last one found none still needs to know its twins.
alter table item add column duplicate_group text;
update item i set duplicate_group = (select max(o.duplicate_group) from occurrence o where o.item_id = i.id);
