package org.liaison.indicators.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that is broken, no data at all, or made to exhaust its reader.
 *
 * @param mentions what the refusal has to name: the row, column, field, part or kind that is wrong
 */
public record HostileFile(String name, Content content, String mentions) {

    private static final String GOOD = "iso3,year,gdp\nSWE,2014,1.5\nNOR,2014,2.5\n";
    private static final String DOCTYPE = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    public void writeTo(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            content.write(out);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** @param megabytes length of the line that does not end */
    public static Stream<HostileFile> all(int megabytes) {
        return Stream.of(texts(megabytes), archives(), workbooks(), others()).flatMap(List::stream);
    }

    private static List<HostileFile> texts(int megabytes) {
        return List.of(text("empty file", "", "empty"), text("blank lines only", "\n\n  \n", "No header"),
                text("header without rows", "iso3,year,gdp\n", "no usable row"),
                text("web page saved as CSV", "\uFEFF\n<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", "web page"),
                text("XML", "<?xml version=\"1.0\"?><message/>", "XML"), text("PDF", "%PDF-1.7\n", "PDF"),
                text("row cut off", GOOD + "FIN,20", "row 4"), text("row too long", GOOD + "FIN,2014,1,1\n", "row 4"),
                text("quote never closed", GOOD + "FIN,2014,\"1\nDNK,2014,2\n", "Row 4"),
                text("columns twice", "iso3,year,gdp,gdp\nSWE,2014,1,2\n", "row 1, column 'gdp'"),
                text("formula", GOOD + "FIN,2014,=1+1\n", "row 4, column 'gdp'"),
                text("NUL bytes", GOOD.repeat(9) + "FIN,2014,\0\0\n", "Row 28, column number 3"),
                text("indicator without end", "iso3,year," + "ab".repeat(2000) + "\nSWE,2014,1\n", "name of an indicator"),
                new HostileFile("another charset",
                        out -> out.write("country,year,x\nCôte d'Ivoire,2014,1\n".getBytes(Charset.forName("windows-1252"))),
                        "Row 1 or one soon after it"),
                new HostileFile("UTF-16 without a mark", out -> out.write(GOOD.getBytes(StandardCharsets.UTF_16LE)), "UTF-16"),
                new HostileFile("a million columns", out -> {
                    write(out, "iso3,year");
                    for (int column = 0; column < 1_000_000; column++) {
                        write(out, ",c" + column);
                    }
                    write(out, "\nSWE,2014\n");
                }, "more than 20000 columns"), new HostileFile("line without end", out -> {
                    write(out, "iso3,year,gdp\nSWE,2014,");
                    fill(out, megabytes, '7');
                }, "Row 2"), new HostileFile("line of long cells", out -> {
                    write(out, "iso3,year,gdp\nSWE,2014");
                    for (int block = 0; block < megabytes * 2; block++) {
                        write(out, "," + "7".repeat(1 << 19));
                    }
                }, "Row 2"));
    }

    private static List<HostileFile> archives() {
        return List.of(zip("zip bomb", "data.csv", out -> fill(out, 100, '0'), "data.csv"),
                zip("path out of the archive", "../../etc/data.csv", out -> write(out, GOOD), "../../etc/data.csv"),
                zip("absolute path", "/etc/data.csv", out -> write(out, GOOD), "/etc/data.csv"),
                zip("archive in an archive", "data.zip", out -> out.write(bytes(zip("", "a.csv", in -> write(in, GOOD), ""))),
                        "archive in the archive"),
                zip("archive as a table in an archive", "data.csv",
                        out -> out.write(bytes(zip("", "a.csv", in -> write(in, GOOD), ""))), "archive in the archive"),
                cutOff(zip("zip cut off", "data.csv", out -> write(out, GOOD.repeat(500)), "cut off")),
                cutOff(gzip("gzip cut off", out -> write(out, GOOD.repeat(500)), "cut off")),
                gzip("gzip bomb", out -> fill(out, 100, '0'), "inflates"),
                gzip("gzip in gzip", out -> out.write(bytes(gzip("", in -> write(in, GOOD), ""))), "archive in the archive"),
                new HostileFile("thousands of parts", out -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        for (int part = 0; part < 3000; part++) {
                            zip.putNextEntry(new ZipEntry(part + ".csv"));
                        }
                    }
                }, "3000 parts"));
    }

    private static List<HostileFile> workbooks() {
        String text = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        return List.of(sheet("workbook with an entity", DOCTYPE + "<worksheet>&b;&x;</worksheet>", "sheet1.xml"),
                sheet("document type behind a long comment", "<!--" + " ".repeat(9000) + "-->" + DOCTYPE + "<worksheet/>",
                        "sheet1.xml"),
                workbook("document type in UTF-16", out -> out.write((DOCTYPE + "<a/>").getBytes(StandardCharsets.UTF_16)),
                        "sheet1.xml"),
                sheet("cell far to the right",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                        "ZZZZZZ1"),
                sheet("row far below", "<worksheet><sheetData><row r=\"2000000000\"></row></sheetData></worksheet>",
                        "2000000000"),
                workbook("text without end", out -> {
                    write(out, text);
                    fill(out, 20, 'x');
                }, "sheet1.xml"), workbook("sheet without end", out -> {
                    write(out, "<worksheet><sheetData>");
                    for (int row = 0; row < 6_000_000; row++) {
                        write(out, "<row></row>");
                    }
                }, "sheet1.xml"),
                cutOff(sheet("workbook cut off", text + "a</t></is></c></row></sheetData></worksheet>", "cut off")),
                sheet("sheet cut off", text, "sheet1.xml"),
                new HostileFile("encrypted workbook",
                        out -> out.write(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0 }), "encrypted"));
    }

    private static List<HostileFile> others() {
        return List.of(text("JSON nested without end", "[".repeat(100_000), "record 0"),
                text("JSON with NUL", "[{\"iso3\":\"SWE\",\"year\":2014,\"gdp\":\"\\u0000\"}]", "column number 3"),
                text("JSON cut off", "[{\"iso3\":\"SWE\",\"year\":2014,\"gdp\":1},{\"iso3\":", "record 1"),
                new HostileFile("nested Parquet", NestedParquet.ofDepth(2), "column 'level1'"),
                new HostileFile("Parquet nested without end", NestedParquet.ofDepth(200_000), "nested"),
                cutOff(new HostileFile("Parquet cut off", NestedParquet.ofDepth(20), "cut off")));
    }

    private static HostileFile text(String name, String text, String mentions) {
        return new HostileFile(name, out -> write(out, text), mentions);
    }

    private static HostileFile zip(String name, String entry, Content content, String mentions) {
        return new HostileFile(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                content.write(zip);
            }
        }, mentions);
    }

    private static HostileFile gzip(String name, Content content, String mentions) {
        return new HostileFile(name, out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                content.write(gzip);
            }
        }, mentions);
    }

    private static HostileFile sheet(String name, String xml, String mentions) {
        return workbook(name, out -> write(out, xml), mentions);
    }

    /** As little of a workbook as is read, with a sheet of any content. */
    private static HostileFile workbook(String name, Content sheet, String mentions) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        return new HostileFile(name, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                part(zip, "[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\"/>");
                part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
                part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship "
                        + "Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
                sheet.write(zip);
            }
        }, mentions);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, xml);
    }

    private static HostileFile cutOff(HostileFile file) {
        return new HostileFile(file.name, out -> {
            byte[] whole = bytes(file);
            out.write(Arrays.copyOf(whole, whole.length - 40));
        }, file.mentions);
    }

    private static byte[] bytes(HostileFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content.write(out);
        return out.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes, char letter) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) letter);
        for (int megabyte = 0; megabyte < megabytes; megabyte++) {
            out.write(block);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
