package org.liaison.modelling.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A printed table as a LaTeX table environment; needs no package. */
final class LatexTable {

    private static final Map<Character, String> SPECIAL = Map.ofEntries(Map.entry('\\', "\\textbackslash{}"),
            Map.entry('&', "\\&"), Map.entry('%', "\\%"), Map.entry('$', "\\$"), Map.entry('#', "\\#"), Map.entry('_', "\\_"),
            Map.entry('{', "\\{"), Map.entry('}', "\\}"), Map.entry('~', "\\textasciitilde{}"),
            Map.entry('^', "\\textasciicircum{}"), Map.entry('<', "\\textless{}"), Map.entry('>', "\\textgreater{}"),
            Map.entry('|', "\\textbar{}"), Map.entry('"', "\\textquotedbl{}"));
    private static final Pattern NUMBER = Pattern.compile("(\\(?)(-?)(\\d+(?:\\.\\d+)?)(?:e([+-])0*(\\d+))?(\\)?)");

    private LatexTable() {
    }

    static String write(PrintedTable table) {
        StringBuilder text = new StringBuilder("\\begin{table}[htbp]\n\\centering\n\\caption{").append(escape(table.title()))
                .append("}\n\\begin{tabular}{l").append("c".repeat(table.heads().size())).append("}\n\\hline\n");
        line(text, "", table.heads().stream().map(LatexTable::escape).toList());
        line(text, "", table.outcomes().stream().map(LatexTable::escape).toList());
        text.append("\\hline\n");
        table.terms().forEach(row -> row(text, row));
        text.append("\\hline\n");
        table.figures().forEach(row -> row(text, row));
        text.append("\\hline\n\\end{tabular}\n");
        table.notes().forEach(note -> text.append("\n{\\footnotesize ").append(escape(note)).append("}\n"));
        return text.append("\\end{table}\n").toString();
    }

    private static void row(StringBuilder text, PrintedTable.Row row) {
        line(text, escape(row.label()), row.cells().stream().map(LatexTable::cell).toList());
    }

    private static String cell(PrintedTable.Cell cell) {
        Matcher number = NUMBER.matcher(cell.text());
        if (!number.matches()) {
            return escape(cell.text());
        }
        String power = number.group(5) == null ? ""
                : " \\times 10^{" + ("-".equals(number.group(4)) ? "-" : "") + number.group(5) + "}";
        String stars = cell.stars().isEmpty() ? "" : "^{" + cell.stars() + "}";
        return "$" + number.group(1) + number.group(2) + number.group(3) + power + number.group(6)
                + (power.isEmpty() || stars.isEmpty() ? stars : "{}" + stars) + "$";
    }

    private static void line(StringBuilder text, String label, List<String> cells) {
        text.append(label);
        cells.forEach(cell -> text.append(" & ").append(cell));
        text.append(" \\\\\n");
    }

    static String escape(String text) {
        return text.chars().mapToObj(c -> SPECIAL.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }
}
