-- Technical tables that every service has: what it will send, has received, works on, and has answered.

create table outbox (
    id           uuid primary key,
    seq          bigint generated always as identity,
    topic        text not null,
    aggregate_id text not null,
    type         text not null,
    payload      text not null,
    created_at   timestamptz not null default now(),
    published_at timestamptz,
    attempts     integer not null default 0,
    last_error   text
);
create index outbox_unsent on outbox (seq) where published_at is null;

create table inbox (
    consumer    text not null,
    event_id    text not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create table job (
    id               uuid primary key,
    type             text not null,
    request          text not null,
    status           text not null check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
    progress         double precision not null default 0 check (progress between 0 and 1),
    message          text,
    result           text,
    problem          text,
    cancel_requested boolean not null default false,
    attempts         integer not null default 0,
    revision         bigint not null default 1,
    created_at       timestamptz not null default now(),
    finished_at      timestamptz
);
create index job_by_age on job (created_at);

-- db-scheduler's own table (PostgreSQL form)
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table idempotency_key (
    key          text not null,
    caller       text not null,
    fingerprint  text not null,
    status       integer,
    location     text,
    media_type   text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (key, caller)
);
create index idempotency_key_by_age on idempotency_key (created_at);
