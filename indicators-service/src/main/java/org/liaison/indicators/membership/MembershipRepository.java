package org.liaison.indicators.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.indicators.country.Period;
import org.liaison.kit.sql.Database;

/** Uploaded lists of members. */
@ApplicationScoped
class MembershipRepository {

    private static final String SELECT = """
            select m.organisation, m.iso3, m.valid_from, m.valid_to, m.precision, m.list_id, m.note from membership m""";

    private final Database database;

    MembershipRepository(Database database) {
        this.database = database;
    }

    Optional<MembershipListView> find(String id) {
        return lists("where l.id = ?", id).stream().findFirst();
    }

    List<MembershipListView> all() {
        return lists("");
    }

    private List<MembershipListView> lists(String where, Object... arguments) {
        return database.query("""
                select l.id, l.label, l.sha256, l.created_at, count(*) as memberships,
                       array_agg(distinct m.organisation order by m.organisation) as organisations
                from membership_list l join membership m on m.list_id = l.id\n""" + where
                + " group by l.id order by l.created_at, l.id",
                row -> new MembershipListView(row.getString("id"), row.getString("label"), row.getString("sha256"),
                        Database.strings(row, "organisations"), row.getLong("memberships"),
                        row.getTimestamp("created_at").toInstant(), List.of()),
                arguments);
    }

    List<Membership> of(String list) {
        return database.query(SELECT + " where m.list_id = ? order by m.ordinal", MembershipRepository::membership, list);
    }

    /** The newest list that has an organisation. */
    Optional<String> newest(String organisation) {
        return database.first("""
                select l.id from membership_list l join membership m on m.list_id = l.id where m.organisation = ?
                order by l.created_at desc, l.id limit 1""", row -> row.getString(1), organisation);
    }

    /** @return whether the list is new */
    @Transactional
    boolean store(String id, String label, String sha256, List<MembershipFile.Row> rows) {
        int inserted = database.update(
                "insert into membership_list (id, label, sha256) values (?, ?, ?) on conflict do nothing",
                id, label, sha256);
        if (inserted > 0) {
            database.copy(
                    "membership (list_id, ordinal, organisation, iso3, valid_from, valid_to, precision, note, source_row)",
                    writer -> {
                        int ordinal = 0;
                        for (MembershipFile.Row row : rows) {
                            Membership one = row.membership();
                            writer.row(id, ordinal++, one.organisation(), one.iso3(), one.period().from(), one.period().to(),
                                    one.precision(), one.note(), row.number());
                        }
                    });
        }
        return inserted > 0;
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(row.getString("organisation"), row.getString("iso3"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("precision"), row.getString("list_id"), row.getString("note"));
    }
}
