-- Keys of near-same texts: partners take part in the key, and each row says enough to leave out nearly all items that only share it.

drop table item_band;
create table item_near (
    -- week, partners and two values of the signature
    band    bigint not null,
    -- of publication, in days since 1970
    day     integer not null,
    -- lowest byte of each value of the signature
    sketch  bytea not null,
    -- written together with its item, which is never deleted, so nothing is checked row by row
    item_id text not null
);
create index item_near_band on item_near (band);

-- Items of before, until the service that starts next has given them their keys.
create table item_without_keys (
    item_id text primary key
);
insert into item_without_keys select id from item where print is not null;

-- Press releases of usual length stay as they are, in the row: to compress them costs more than all that is done with the row.
alter table item set (toast_tuple_target = 4080);
