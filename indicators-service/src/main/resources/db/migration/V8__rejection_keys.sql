-- What a rejected row or cell is about, so that programs need not take it from the reason in words.
alter table rejection
    add column reason_code text not null default 'other',
    add column country     text,
    add column year        integer,
    add column indicator   text,
    add column value       text;

update rejection
set reason_code = 'second_value',
    country     = substring(reason from 'values for (\S+) \d+ \S+ '),
    year        = substring(reason from 'values for \S+ (\d+) \S+ ')::integer,
    indicator   = substring(reason from 'values for \S+ \d+ (\S+) ')
where reason ~ '^\d+ values for \S+ \d+ \S+ ';
