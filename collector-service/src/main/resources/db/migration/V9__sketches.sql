-- Stored texts are told from a new one by 512 bits where their keys are, so that few of those that only share a key are read.

drop table item_near;
create table item_near (
    -- written together with its item, which is never deleted, so nothing is checked row by row
    item_id text not null,
    -- of publication, in days since 1970
    day     integer not null,
    -- partners and two values of the signature; near texts share at least one
    band0   integer not null,
    band1   integer not null,
    band2   integer not null,
    band3   integer not null,
    band4   integer not null,
    band5   integer not null,
    band6   integer not null,
    band7   integer not null,
    -- one bit of each of 512 values of the signature
    sketch  bit(512) not null
);
create index on item_near (band0, day);
create index on item_near (band1, day);
create index on item_near (band2, day);
create index on item_near (band3, day);
create index on item_near (band4, day);
create index on item_near (band5, day);
create index on item_near (band6, day);
create index on item_near (band7, day);

-- The service that starts next makes fingerprints and keys of all items again.
update item set print = null where print is not null;
drop table item_without_keys;

-- Locked by one intake at a time, and counts them: who looked for near texts before knows what came since.
create table intake (
    number bigint not null
);
insert into intake values (0);
