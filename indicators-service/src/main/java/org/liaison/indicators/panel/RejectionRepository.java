package org.liaison.indicators.panel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The numbers of vintages that were rejected because there was more than one for a country and year. */
@Singleton
class RejectionRepository {

    private final Database database;

    RejectionRepository(Database database) {
        this.database = database;
    }

    /** Reasons by vintage, indicator, country and year, see {@link #key}. */
    Map<String, String> repeated(Collection<String> vintages) {
        Map<String, String> reasons = new HashMap<>();
        if (!vintages.isEmpty()) {
            database.each("""
                    select vintage_id, indicator, country, year, reason from rejection
                    where vintage_id = any(?) and reason_code = 'second_value'""",
                    row -> reasons.put(key(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                            row.getString(5)),
                    vintages);
        }
        return reasons;
    }

    static String key(String vintage, String code, String iso3, int year) {
        return vintage + " " + code + " " + iso3 + " " + year;
    }
}
