-- What was fetched from publishers' servers, and what a server needs to be told to answer "not changed".

create table fetched (
    -- that of its job
    id          uuid primary key,
    source      text not null,
    -- the same request has the same key
    request_key text not null,
    -- without keys and passwords
    request     text not null,
    outcome     text not null,
    vintage_id  text not null references vintage (id),
    -- every exchange with the server, as JSON
    requests    text not null,
    bytes       bigint not null,
    created_at  timestamptz not null default clock_timestamp()
);
create index fetched_request_key on fetched (request_key, created_at);

create table fetch_validator (
    request_key   text not null,
    position      integer not null,
    address       text not null,
    etag          text,
    last_modified text,
    vintage_id    text not null references vintage (id),
    primary key (request_key, position)
);
