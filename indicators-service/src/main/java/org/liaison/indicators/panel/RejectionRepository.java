package org.liaison.indicators.panel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** The numbers of vintages that were rejected because there was more than one for a country and year. */
@Singleton
class RejectionRepository {

    // As the reason of a rejected second value begins: country, year, indicator.
    private static final Pattern KEY = Pattern.compile("values for (\\S+) (\\d+) (\\S+) ");

    private final Database database;

    RejectionRepository(Database database) {
        this.database = database;
    }

    /** Reasons by vintage, indicator, country and year, see {@link #key}. */
    Map<String, String> repeated(Collection<String> vintages) {
        Map<String, String> reasons = new HashMap<>();
        if (!vintages.isEmpty()) {
            database.each("select vintage_id, reason from rejection where vintage_id = any(?) and reason like '% values for %'",
                    row -> {
                        Matcher found = KEY.matcher(row.getString(2));
                        if (found.find()) {
                            reasons.put(key(row.getString(1), found.group(3), found.group(1), Integer.parseInt(found.group(2))),
                                    row.getString(2));
                        }
                    }, vintages);
        }
        return reasons;
    }

    static String key(String vintage, String code, String iso3, int year) {
        return vintage + " " + code + " " + iso3 + " " + year;
    }
}
