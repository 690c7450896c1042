-- What a language model of the user's says about items: one more coder, never the truth. An answer that cannot be used is kept as a fault.
create table second_opinion (
    item_id          text not null references item (id),
    codebook         text not null,
    coder            text not null,
    codebook_version text not null,
    answer           jsonb,
    fault            text,
    asked_at         timestamptz not null default now(),
    primary key (item_id, codebook, coder)
);
