-- Stored texts are told from a new one by 512 bits where their keys are, so that few of those that only share a key are read.

drop table item_near;
create table item_near (
    -- time, partners and two values of the signature
    band    bigint not null,
    -- of publication, in days since 1970
    day     integer not null,
    -- one bit of each of 512 values of the signature
    sketch  bit(512) not null,
    -- written together with its item, which is never deleted, so nothing is checked row by row
    item_id text not null
);
create index item_near_band on item_near (band, day);

-- The service that starts next makes fingerprints and keys of all items again.
update item set print = null where print is not null;
drop table item_without_keys;

-- Locked by one intake at a time, and counts them: who looked for near texts before knows what came since.
create table intake (
    number bigint not null
);
insert into intake values (0);
