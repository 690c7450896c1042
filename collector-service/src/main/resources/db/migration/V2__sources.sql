-- Every profile that a source has had.

create table source_revision (
    source     text not null references source,
    revision   integer not null,
    profile    text not null,
    created_at timestamptz not null,
    primary key (source, revision)
);
-- what was replaced before today is lost; the present profile keeps its number
insert into source_revision (source, revision, profile, created_at) select id, revision, profile, updated_at from source;
