package org.liaison.collector.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** Names that users add, in versions: each change makes a new one, nothing is deleted. */
@ApplicationScoped
public class AddedNames {

    private static final Logger LOG = Logger.getLogger(AddedNames.class);
    /** Two changes at a time would both make the same version. */
    private static final long NAMES_LOCK = 0x4e61_6d65L;
    private static final String IN_FORCE = "select * from added_name where added_in <= ? and (withdrawn_in is null or withdrawn_in > ?)"
            + " order by id";

    private final Database database;
    private final NameRules rules;

    AddedNames(Database database, PartnerRegister register) {
        this.database = database;
        this.rules = new NameRules(register);
    }

    /** @return the latest version */
    @Transactional
    public long version() {
        return database.first("select coalesce(max(version), 0) from names_version", row -> row.getLong(1)).orElse(0L);
    }

    /** @return the names of a version */
    @Transactional
    public Names names(long version) {
        return new Names(version, views(version).stream().map(NameView::form).toList());
    }

    List<NameView> views(long version) {
        return database.query(IN_FORCE, AddedNames::view, version, version);
    }

    /** Adds names. @return them with their ids, under a new version */
    @Transactional
    public List<NameView> add(NewNames request, String author) {
        List<NameForm> forms = rules.check(request);
        long version = next(request.reason(), author);
        List<NameView> added = new ArrayList<>(forms.size());
        for (NameForm f : forms) {
            added.add(database.first(
                    "insert into added_name (partner, kind, language, text, stem, valid_from, valid_until, added_in)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?) returning *",
                    AddedNames::view, f.partner(), f.kind().code(), f.language(),
                    f.text(), f.stem(), f.from(), f.until(), version).orElseThrow());
        }
        LOG.infof("names=%d version=%d author=%s", added.size(), version, author);
        return added;
    }

    /** Withdraws an added name from the next version on. */
    @Transactional
    public void withdraw(long id, String author) {
        String text = database.first("select text from added_name where id = ? and withdrawn_in is null",
                row -> row.getString(1), id).orElseThrow(() -> ProblemException.notFound("name", id));
        long version = next("withdrawn: " + text, author);
        database.update("update added_name set withdrawn_in = ? where id = ?", version, id);
        LOG.infof("withdrawn name=%d version=%d author=%s", id, version, author);
    }

    private long next(String reason, String author) {
        database.query("select 1 from (select pg_advisory_xact_lock(?)) locked", row -> 1, NAMES_LOCK);
        long version = version() + 1;
        database.update("insert into names_version (version, reason, author) values (?, ?, ?)", version, reason, author);
        return version;
    }

    private static NameView view(ResultSet row) throws SQLException {
        NameKind kind = NameKind.of(row.getString("kind")).orElseThrow();
        return new NameView(row.getLong("id"), new NameForm(row.getString("partner"), kind, row.getString("language"),
                row.getString("text"), row.getBoolean("stem"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class)), row.getLong("added_in"));
    }
}
