package org.liaison.modelling.table;

import java.util.List;
import java.util.regex.Pattern;

/** A printed table in GitHub-flavoured Markdown. */
final class MarkdownTable {

    /** Characters that mean something to Markdown or to the HTML within it. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$]");

    private MarkdownTable() {
    }

    static String write(PrintedTable table) {
        StringBuilder text = new StringBuilder("**").append(escape(table.title())).append("**\n\n");
        line(text, "", table.heads().stream().map(MarkdownTable::escape).toList());
        text.append("|:---|").append(":---:|".repeat(table.heads().size())).append('\n');
        line(text, "", table.outcomes().stream().map(MarkdownTable::escape).toList());
        table.terms().forEach(row -> row(text, row));
        table.figures().forEach(row -> row(text, row));
        table.notes().forEach(note -> text.append('\n').append(escape(note)).append('\n'));
        return text.toString();
    }

    private static void row(StringBuilder text, PrintedTable.Row row) {
        line(text, escape(row.label()), row.cells().stream().map(cell -> escape(cell.text() + cell.stars())).toList());
    }

    private static void line(StringBuilder text, String label, List<String> cells) {
        text.append("| ").append(label).append(" |");
        cells.forEach(cell -> text.append(' ').append(cell).append(" |"));
        text.append('\n');
    }

    static String escape(String text) {
        return SPECIAL.matcher(text.replace('\n', ' ').replace('\r', ' ')).replaceAll("\\\\$0");
    }
}
