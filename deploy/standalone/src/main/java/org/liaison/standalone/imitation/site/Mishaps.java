package org.liaison.standalone.imitation.site;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.FaultPlan;

/** What goes wrong on the way of an answer. Which addresses are struck depends on the seed; most only at their first visit. */
final class Mishaps {

    private static final int EVERY = 400;
    private static final int CHARSET_EVERY = 12;
    /** More often where it does most harm. */
    private static final int CYRILLIC_CHARSET_EVERY = 2;
    /** What programs call themselves when nobody has told them a name. */
    private static final Pattern DEFAULT_AGENT = Pattern
            .compile("(?:java|apache-httpclient|curl|wget|python|go-http-client|okhttp|libwww|scrapy|jsoup|axios|node)\\b.*|");

    private final FaultPlan faults;
    private final long seed;
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();

    /** Something that goes wrong. */
    enum Mishap {
        NONE,
        REFUSED,
        TOO_MANY_SECONDS,
        TOO_MANY_DATE,
        TOO_MANY,
        BROKEN,
        SLOW,
        CUT
    }

    Mishaps(FaultPlan faults, long seed) {
        this.faults = faults;
        this.seed = seed;
    }

    Mishap next(String site, String address, String agent) {
        if (faults.has(Fault.DEFAULT_AGENTS_REFUSED)
                && (agent == null || DEFAULT_AGENT.matcher(agent.toLowerCase(Locale.ROOT)).matches())) {
            return Mishap.REFUSED;
        }
        int visit = visits.merge(site + address, 1, Integer::sum);
        int lot = lot(site + address, EVERY);
        if (lot == 6) {
            return on(Fault.SLOW_ANSWERS, Mishap.SLOW);
        }
        if (visit > 1) {
            return Mishap.NONE;
        }
        return switch (lot) {
            case 0 -> on(Fault.TOO_MANY_WITH_RETRY_AFTER, Mishap.TOO_MANY_SECONDS);
            case 1 -> on(Fault.TOO_MANY_WITH_RETRY_AFTER, Mishap.TOO_MANY_DATE);
            case 2 -> on(Fault.TOO_MANY_WITHOUT_RETRY_AFTER, Mishap.TOO_MANY);
            case 3, 4 -> on(Fault.SERVER_ERROR, Mishap.BROKEN);
            case 5 -> on(Fault.CUT_ANSWERS, Mishap.CUT);
            default -> Mishap.NONE;
        };
    }

    /** Whether the head of the answer names a charset that is not that of its bytes. */
    boolean wrongCharset(String site, String path) {
        int every = path.startsWith("/cir/") ? CYRILLIC_CHARSET_EVERY : CHARSET_EVERY;
        return faults.has(Fault.WRONG_CHARSET) && lot(site + path, every) == 0;
    }

    private Mishap on(Fault fault, Mishap mishap) {
        return faults.has(fault) ? mishap : Mishap.NONE;
    }

    private int lot(String address, int of) {
        long mixed = (address.hashCode() + seed * 31) * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed >>> 16, of);
    }
}
