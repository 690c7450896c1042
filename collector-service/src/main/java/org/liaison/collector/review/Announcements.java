package org.liaison.collector.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.mention.Screening;
import org.liaison.kit.sql.Database;

import io.quarkus.scheduler.Scheduled;

/**
 * Contacts that were announced. A later report with the same partner and a day or two words in common settles an announcement;
 * one
 * that nobody reported in time comes back to a person, with the reason (coding rules, 3.1).
 */
@ApplicationScoped
public class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    /** Two replicas at the same work would wait for each other's rows. */
    private static final long ANNOUNCEMENT_LOCK = 0x416e_6e6fL;
    private static final int STEP = 1000;

    private final Database database;
    private final int days;

    Announcements(Database database, ReviewConfig config) {
        this.database = database;
        this.days = config.announcedDays();
    }

    private record Announced(String item, LocalDate date, List<String> partners, List<String> words) {
    }

    private record Report(String item, String headline, String body) {
    }

    private record Fresh(String item, LocalDate date, String headline, String body, List<String> partners, List<String> names) {
    }

    @Scheduled(every = "${liaison.collector.review.check-every}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkNow() {
        check(LocalDate.now(ZoneOffset.UTC));
    }

    /** Notes new announcements, settles those that were reported, and brings back those that are due. */
    @Transactional
    public void check(LocalDate today) {
        if (!database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), ANNOUNCEMENT_LOCK).orElse(false)) {
            return;
        }
        noteNew();
        int reported = settle();
        int returned = database.update("update announcement set state = 'returned', returned_at = now(), updated_at = now(),"
                + " reason = 'announced on ' || date || ', not reported within ' || (due - date) || ' days'"
                + " where state = 'waiting' and due <= ?", today);
        if (reported + returned > 0) {
            LOG.infof("announcements reported=%d returned=%d", reported, returned);
        }
    }

    private void noteNew() {
        List<Fresh> fresh;
        do {
            fresh = database.query("select i.id, i.date, i.headline, i.body, array_agg(distinct m.partner) partners,"
                    + " array_agg(distinct m.text) names from item i join mention m on m.item_id = i.id and m.rule = ?"
                    + " where i.kind = ? and i.date is not null and not exists (select 1 from announcement a where a.item_id = i.id)"
                    + " group by i.id order by i.id limit ?",
                    row -> new Fresh(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4),
                            Database.strings(row, "partners"), Database.strings(row, "names")),
                    Screening.ANNOUNCED, Screening.ANNOUNCED, STEP);
            database.batch("insert into announcement (item_id, partners, date, due, words, reason) values (?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing",
                    fresh.stream().map(f -> new Object[] { f.item(), f.partners(), f.date(),
                            f.date().plusDays(days), ActivityWords.of(f.headline(), f.body(), small(f.names())),
                            "announced on " + f.date() + ", no report yet" }).toList());
        } while (fresh.size() == STEP);
    }

    private static Set<String> small(List<String> names) {
        return names.stream().flatMap(n -> List.of(n.toLowerCase(Locale.ROOT).split(" ")).stream()).filter(n -> n.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private int settle() {
        int settled = 0;
        for (Announced a : database.query("select item_id, date, partners, words from announcement where state <> 'reported'",
                row -> new Announced(row.getString(1), row.getObject(2, LocalDate.class), Database.strings(row, "partners"),
                        Database.strings(row, "words")))) {
            Optional<Object[]> report = report(a);
            if (report.isPresent()) {
                settled += database
                        .update("update announcement set state = 'reported', report_id = ?, reason = ?, updated_at = now()"
                                + " where item_id = ?", report.get());
            }
        }
        return settled;
    }

    /** The earliest accepted item from the announcement on, at most twice the time later, that speaks of the same. */
    private Optional<Object[]> report(Announced a) {
        return database.query(
                "select id, headline, body from item where status = 'accepted' and kind is distinct from ? and partners && ?"
                        + " and date between ? and ? and id <> ? order by date, id",
                row -> new Report(row.getString(1), row.getString(2),
                        row.getString(3)),
                Screening.ANNOUNCED, a.partners(), a.date(), a.date().plusDays(2L * days), a.item())
                .stream().map(r -> {
                    List<String> shared = ActivityWords.shared(a.words(), ActivityWords.of(r.headline(), r.body(), Set.of()));
                    return ActivityWords.enough(
                            shared) ? new Object[] { r.item(), "reported by " + r.item() + ": same partner, "
                                    + String.join(", ", shared.stream().limit(5).toList()), a.item() } : null;
                }).filter(r -> r != null).findFirst();
    }
}
