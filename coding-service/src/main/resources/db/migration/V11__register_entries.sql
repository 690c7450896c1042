-- Entries that people have added to the registers that come with the service.
create table register_entry (
    id         bigint generated always as identity primary key,
    register   text not null,
    kind       text not null,
    phrase     text not null,
    partner    text,
    level      integer not null,
    flag       boolean not null,
    valid_from date,
    valid_to   date,
    source     text not null,
    added_at   timestamptz not null default now()
);
create unique index register_entry_once on register_entry
    (register, kind, phrase, coalesce(partner, ''), level, flag, coalesce(valid_from, '-infinity'), coalesce(valid_to, 'infinity'));
