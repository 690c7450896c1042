package org.liaison.scenario.durability;

/** Any number of items, put into the database of the coding service as if the collector had sent them long ago. */
final class StoredItems {

    /**
     * Three of ten tell of nothing; every tenth tells of the same event as the one before, a day later on another site. The
     * words are dealt out by numbers without common divisors, so that few items have two of them and the day in common.
     */
    private static final String INSERT = """
            insert into item (id, revision, source, published, headline, body, accepted)
            select 'item-' || lpad(i::text, 7, '0'), 1, case when i = n then 'nato.int' else 'shape.nato.int' end,
              day + (i - n) + 1,
              case when n %% 10 < 3 then 'Notes of the week' else who || ' and ' || state end,
              case when n %% 10 < 3 then 'The library of the headquarters opens at nine. Visitors find ' || name || ' on its shelves.'
                when n %% 10 < 6 then who || ' met the ' || office || ' of ' || state || ', Mr ' || name || ' ' || other || ', in '
                  || place || ' on ' || words || '.'
                when n %% 10 < 8 then 'Officers of ' || state || ' attended a course on ' || lower(name)
                  || ' at the NATO School in Oberammergau on ' || words || '.'
                else 'Experts of ' || who || ' evaluated the ' || name || ' company of ' || state || ' near ' || place || ' on '
                  || words || '.' end,
              true
            from (select i, n, date '1996-01-01' + (n * 37 %% 7300)::integer as day,
                to_char(date '1996-01-01' + (n * 37 %% 7300)::integer, 'FMDD FMMonth YYYY') as words,
                initcap(translate(substr(md5(n::text), 1, 7), '0123456789', 'aeioubdgkl')) as name,
                initcap(translate(substr(md5(n::text), 8, 8), '0123456789', 'aeioubdgkl')) as other,
                (array['The Secretary General', 'The Deputy Secretary General', 'SACEUR', 'The Chairman of the Military Committee',
                  'The Commander of KFOR', 'Allied Land Command', 'The International Military Staff'])[1 + n * 11 %% 7] as who,
                (array['Minister of Defence', 'Foreign Minister', 'President', 'Chief of Defence', 'Ambassador'])
                  [1 + n * 3 %% 5] as office,
                (array['Georgia', 'Ukraine', 'Armenia', 'Azerbaijan', 'Kazakhstan', 'Austria', 'Ireland', 'Switzerland', 'Serbia',
                  'Jordan', 'Morocco', 'Tunisia', 'Algeria', 'Kuwait', 'Qatar', 'Japan', 'Mongolia', 'Pakistan', 'Australia'])
                  [1 + n * 5 %% 19] as state,
                (array['Brussels', 'Mons', 'Naples', 'Rome', 'Vienna', 'Tbilisi', 'Izmir', 'Riga', 'Vilnius', 'Oslo', 'Lisbon'])
                  [1 + n * 2 %% 11] as place
              from (select i, i - (i %% 10 = 9)::integer as n from generate_series(0, %d - 1) i) numbers) facts
            """;

    private StoredItems() {
    }

    /** @return a statement that stores so many items */
    static String sql(int items) {
        return INSERT.formatted(items);
    }
}
