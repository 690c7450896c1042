-- Rounds of coding by people: who codes which items by which version of a codebook.
create table coding_round (
    id               uuid primary key,
    title            text not null,
    codebook         text not null,
    codebook_version text not null,
    guidance         text,
    per_item         integer not null check (per_item > 0),
    coders           text[] not null,
    adjudicators     text[] not null,
    seed             bigint not null,
    created_by       text not null,
    created_at       timestamptz not null,
    closed_by        text,
    closed_at        timestamptz,
    closing_reason   text
);

-- The items of a round, with the text that all of its coders read; a later version of the page changes nothing here.
create table round_item (
    round_id     uuid not null references coding_round (id),
    item_id      text not null references item (id),
    place        integer not null,
    source       text not null,
    address      text,
    published    date not null,
    headline     text not null,
    body         text not null,
    state        text not null default 'open' check (state in ('open', 'conflict', 'agreed', 'adjudicated')),
    revision     bigint not null default 0,
    locked_by    text,
    locked_until timestamptz,
    primary key (round_id, item_id)
);

-- One coder's share of the work on an item.
create table coding_assignment (
    id           uuid primary key,
    round_id     uuid not null,
    item_id      text not null,
    coder        text not null,
    place        integer not null,
    revision     bigint not null default 0,
    locked_until timestamptz,
    done_at      timestamptz,
    unique (round_id, item_id, coder),
    foreign key (round_id, item_id) references round_item (round_id, item_id)
);
create index coding_assignment_by_coder on coding_assignment (round_id, coder, place);

-- Every coding that was saved; the last one that was not undone stands.
create table item_coding (
    assignment_id uuid not null references coding_assignment (id),
    number        integer not null,
    rows          jsonb not null,
    comment       text,
    seconds       double precision,
    saved_at      timestamptz not null,
    undone_at     timestamptz,
    primary key (assignment_id, number)
);

-- What a third person decided where coders differ; the last one that was not undone stands.
create table adjudication (
    round_id   uuid not null,
    item_id    text not null,
    number     integer not null,
    rows       jsonb not null,
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    undone_by  text,
    undone_at  timestamptz,
    primary key (round_id, item_id, number),
    foreign key (round_id, item_id) references round_item (round_id, item_id)
);

create table round_comment (
    number     bigint generated always as identity primary key,
    round_id   uuid not null,
    item_id    text not null,
    author     text not null,
    text       text not null,
    written_at timestamptz not null,
    foreign key (round_id, item_id) references round_item (round_id, item_id)
);
create index round_comment_by_item on round_comment (round_id, item_id);

-- The final values of items, by agreement or adjudication. They hold for the text that was read, whatever the machine says later.
create table final_coding (
    codebook    text not null,
    item_id     text not null references item (id),
    round_id    uuid not null references coding_round (id),
    number      bigint generated always as identity,
    text_sha256 text not null,
    kind        text not null check (kind in ('agreed', 'adjudicated')),
    rows        jsonb not null,
    decided_at  timestamptz not null,
    primary key (codebook, item_id, round_id)
);
create index final_coding_by_item on final_coding (item_id);
