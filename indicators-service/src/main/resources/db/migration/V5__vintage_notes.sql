-- What a reader of a vintage should know before using it beside others, as found when it was stored.
create table vintage_note (
    vintage_id text not null references vintage (id),
    ordinal    integer not null,
    code       text not null,
    indicator  text,
    message    text not null,
    primary key (vintage_id, ordinal)
);
