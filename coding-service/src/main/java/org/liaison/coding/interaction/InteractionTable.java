package org.liaison.coding.interaction;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Scope;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The interactions that stand, with the page that each rests on. The machine is never wholly sure, people are. */
@ApplicationScoped
public class InteractionTable {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "interaction"), Column.text("codebook", "codebook"),
            Column.text("codebook_version", "version of the codebook"), Column.text("event", "event"),
            Column.text("item", "item whose values these are"), Column.text("source", "where it was published"),
            Column.text("address", "address of the page"), Column.text("headline", "headline of the page"),
            Column.text("partner", "ISO 3166 alpha-3 code"), Column.date("date", "first day of the event"),
            Column.integer("year", "year of the first day"), Column.text("category", "category"),
            Column.integer("intensity", "weight of the category"), Column.text("format", "format"),
            Column.bool("in_scope", "in scope, working convention"),
            Column.bool("in_scope_strict", "in scope, literal wording"),
            Column.bool("counted", "adds to Frequency"),
            Column.decimal("confidence", "confidence of the machine; 1 where people decided"),
            Column.text("reason", "why it counts or not"), Column.text("coded_by", "machine or people"));

    private final DataSource database;

    InteractionTable(DataSource database) {
        this.database = database;
    }

    /** Those that the counts of some years count under a scope. */
    public Table counted(String codebook, YearRange years, Scope scope) {
        InteractionQuery query = new InteractionQuery();
        query.codebook = codebook;
        query.years = years.from() + ":" + years.to();
        query.scope = scope.key();
        query.counted = true;
        return of(query);
    }

    Table of(InteractionQuery query) {
        Sql select = new Sql("""
                select to_char(n.event_start, 'YYYY-MM-DD') || n.id as row_key, n.id, n.codebook, n.codebook_version,
                  n.event_id as event, n.item_id as item, i.source, i.address, i.headline, n.partner, n.event_start as date,
                  n.year, n.category, n.intensity, n.format, n.in_scope, n.in_scope_strict, n.counted, n.confidence, n.reason,
                  case when n.confidence < 1 then 'machine' else 'people' end as coded_by
                from interaction n join item i on i.id = n.item_id where not n.withdrawn""");
        // trials are shown to whoever asks for one by name
        select.add(query.codebook == null ? " and position('@' in n.codebook) = 0" : "").and("n.codebook = ?", query.codebook);
        select.and("n.partner = any (?)", Parameters.partners("partner", query.partner));
        YearRange years = Parameters.yearRange("years", query.years);
        if (years != null) {
            select.add(" and n.year between ? and ?", years.from(), years.to());
        }
        select.and("extract(month from n.event_start) = ?", query.month).and("i.source = ?", query.source)
                .and("n.category = any (?)", Parameters.commaList(query.category))
                .add(query.scope == null ? "" : " and " + scope(query.scope)).and("n.counted = ?", query.counted);
        return new SqlTable(database, "interactions", COLUMNS, select);
    }

    private static String scope(String scope) {
        return Scope.of(scope).isStrict() ? "n.in_scope_strict" : "n.in_scope";
    }
}
