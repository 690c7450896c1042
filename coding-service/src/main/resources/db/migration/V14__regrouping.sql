-- Where a recoding stands: all items are coded first, then those of one partner compared with each other, then their events grouped.
alter table recoding add column phase text not null default 'coding'
    check (phase in ('coding', 'comparing', 'grouping', 'ended'));
update recoding set phase = 'ended' where ended_at is not null;

-- Items whose events a recoding has yet to group; whoever groups an item takes its row away. Items that may share an event have
-- the same component: the least of their numbers.
create table regrouping_item (
    recoding_id uuid not null references recoding (id),
    number      integer not null,
    codebook    text not null,
    item_id     text not null,
    component   integer not null,
    primary key (recoding_id, number)
);
create index regrouping_item_by_item on regrouping_item (codebook, item_id);
create index regrouping_item_by_component on regrouping_item (recoding_id, component);

-- Pairs of items that were found to report one event.
create table regrouping_pair (
    recoding_id uuid not null references recoding (id),
    a           integer not null,
    b           integer not null
);
create index regrouping_pair_by_recoding on regrouping_pair (recoding_id);

-- Shares of the work: partners to be compared, and components by the remainder of their number.
create table regrouping_part (
    recoding_id     uuid not null references recoding (id),
    phase           text not null,
    part            text not null,
    after_component integer not null default -1,
    done            bigint not null default 0,
    total           bigint not null,
    finished        boolean not null default false,
    primary key (recoding_id, phase, part)
);
