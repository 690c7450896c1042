-- Verdicts with confidence, names added by users, reviews that can be doubled and undone, announcements that come back.

alter table mention add column language text not null default 'en';
alter table mention add column confidence double precision not null default 0.6;

-- What decided about the item as a whole, and how sure it is; version of the names it was screened with.
alter table item add column kind text;
alter table item add column confidence double precision;
alter table item add column names_version bigint not null default 0;
create index item_by_doubt on item (confidence, id) where confidence is not null;
create index item_announced on item (date) where kind = 'announced';

create table names_version (
    version    bigint primary key,
    reason     text not null,
    author     text not null,
    created_at timestamptz not null default now()
);

-- A name is in force from version added_in on, until the version in which it was withdrawn.
create table added_name (
    id           bigint generated always as identity primary key,
    partner      text not null,
    kind         text not null,
    language     text not null,
    text         text not null,
    stem         boolean not null,
    valid_from   date,
    valid_until  date,
    added_in     bigint not null references names_version,
    withdrawn_in bigint references names_version,
    check (valid_from is null or valid_until is null or valid_from < valid_until)
);

-- kind decision: changed the item; blind: a second opinion that changes nothing; undo: took back the review it names.
alter table review add column kind text not null default 'decision' check (kind in ('decision', 'blind', 'undo'));
alter table review add column undoes bigint references review unique;
alter table review add column bulk uuid;
alter table review add column status_before text;
alter table review add column reason_before text;
alter table review drop constraint review_verdict_check;
alter table review add constraint review_verdict_check check (verdict in ('accept', 'reject', 'undo'));
create index review_in_bulk on review (bulk) where bulk is not null;

-- Items with two opinions that differ, until a person settles it.
create table review_conflict (
    item_id    text primary key references item,
    first_id   bigint not null references review,
    second_id  bigint not null references review,
    settled_id bigint references review,
    created_at timestamptz not null default now()
);
create index review_conflict_open on review_conflict (created_at) where settled_id is null;

-- Contacts that were announced. waiting: no report yet; returned: none came in time, so a person looks; reported: one came.
create table announcement (
    item_id     text primary key references item,
    partners    text[] not null,
    date        date not null,
    due         date not null,
    words       text[] not null,
    state       text not null default 'waiting' check (state in ('waiting', 'returned', 'reported')),
    report_id   text references item,
    reason      text not null,
    returned_at timestamptz,
    updated_at  timestamptz not null default now()
);
create index announcement_open on announcement (due) where state <> 'reported';
