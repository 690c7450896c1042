package org.liaison.modelling.table;

import java.util.List;

/** A printed table as an HTML page. */
final class HtmlTable {

    private static final String STYLE = "table{border-collapse:collapse;font-family:serif}caption{padding:.5em}"
            + "th,td{padding:.1em .8em;text-align:center}th[scope=row]{text-align:left;font-weight:normal}"
            + "thead,tbody,tfoot{border-top:1px solid;border-bottom:1px solid}p{font-family:serif;font-size:small}";

    private HtmlTable() {
    }

    static String write(PrintedTable table) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escape(table.title())).append("</title><style>").append(STYLE)
                .append("</style></head>\n<body>\n<table>\n")
                .append("<caption>").append(escape(table.title())).append("</caption>\n<thead>\n");
        head(html, table.heads());
        head(html, table.outcomes());
        html.append("</thead>\n<tbody>\n");
        table.terms().forEach(row -> row(html, row));
        html.append("</tbody>\n<tfoot>\n");
        table.figures().forEach(row -> row(html, row));
        html.append("</tfoot>\n</table>\n");
        table.notes().forEach(note -> html.append("<p>").append(escape(note)).append("</p>\n"));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void head(StringBuilder html, List<String> heads) {
        html.append("<tr><td></td>");
        heads.forEach(head -> html.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
        html.append("</tr>\n");
    }

    private static void row(StringBuilder html, PrintedTable.Row row) {
        html.append("<tr><th scope=\"row\">").append(escape(row.label())).append("</th>");
        row.cells().forEach(cell -> {
            html.append("<td>").append(escape(cell.text()));
            if (!cell.stars().isEmpty()) {
                html.append("<sup>").append(cell.stars()).append("</sup>");
            }
            html.append("</td>");
        });
        html.append("</tr>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
