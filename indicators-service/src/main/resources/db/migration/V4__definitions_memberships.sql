-- Indicators that users define: a change makes a new version, and no version is ever changed.
create table definition (
    name        text not null,
    version     integer not null,
    title       text not null,
    description text,
    expression  text not null,
    unit        text,
    missing     text not null,
    -- versions of other definitions that the formula was written against: {"name": version}
    pinned      text not null,
    sha256      text not null,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (name, version)
);

-- Lists of members that users upload; a list is never changed.
create table membership_list (
    id         text primary key,
    label      text not null,
    sha256     text not null,
    created_at timestamptz not null default clock_timestamp()
);

create table membership (
    list_id      text not null references membership_list (id),
    ordinal      integer not null,
    organisation text not null,
    iso3         text not null,
    valid_from   date,
    valid_to     date,
    precision    text not null,
    note         text,
    source_row   bigint not null,
    primary key (list_id, ordinal)
);
create index membership_organisation on membership (organisation);
