-- All years of one indicator, country and counterpart in one row: a file of two million numbers has some twenty thousand of
-- these lines, and is stored and read in seconds.

create table observation_line (
    series_id      bigint not null references series (id),
    iso3           text collate "C" not null,
    -- the other country of a flow; empty where the numbers are about one country
    counterpart    text collate "C" not null,
    first_year     integer not null,
    last_year      integer not null,
    -- rising
    years          integer[] not null,
    -- as long as the years
    numbers        double precision[] not null,
    -- as long as the years, or one element that holds for all of them
    source_rows    bigint[] not null,
    source_columns text[] not null,
    primary key (series_id, iso3, counterpart)
);
create index observation_line_counterpart on observation_line (series_id, counterpart) where counterpart <> '';

insert into observation_line
select series_id, iso3, counterpart, min(year), max(year), array_agg(year order by year), array_agg(value order by year),
       array_agg(source_row order by year), array_agg(source_column order by year)
from observation
group by series_id, iso3, counterpart;

drop table observation;
