package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/**
 * Reads every part of a workbook once without keeping anything, and refuses one that would not fit into memory or time when it
 * is read for its cells: document types and entities, endless texts, cells far to the right, too many sheets.
 */
final class WorkbookParts {

    // Real workbooks have tens of parts; a million rows of numbers inflate to some 300 MB.
    private static final long MOST_BYTES = 512L << 20;
    // All strings are held at once: some three times as much memory as this.
    private static final long MOST_STRINGS = 48L << 20;
    // Formats, the list of sheets, relations: held at once as well.
    private static final long MOST_OTHER = 16L << 20;
    private static final int MOST_SHEETS = 256;
    // Those of the format itself.
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_CELLS = 1 << 14;
    private static final int LONGEST_CELL = 1 << 15;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final ZipFile zip;
    private long total;
    private int sheets;

    WorkbookParts(ZipFile zip) {
        this.zip = zip;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    void check(ZipEntry entry) throws IOException {
        String name = entry.getName();
        boolean sheet = name.startsWith("xl/worksheets/");
        long most = Math.min(MOST_BYTES - total,
                sheet ? MOST_BYTES : name.endsWith("sharedStrings.xml") ? MOST_STRINGS : MOST_OTHER);
        try (BoundedInput in = BoundedInput.of(zip, entry, Math.max(most, 0))) {
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            if (xml) {
                check(new MarkedInput(in), name);
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
            total += in.count();
        }
    }

    private void check(MarkedInput in, String part) {
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(in);
            String encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
                throw ZipFiles.unsafe("its part '" + part + "' is not in UTF-8");
            }
            check(reader, part);
        } catch (XMLStreamException e) {
            if (in.fault != null) {
                throw ZipFiles.unsafe("its part '" + part + "' " + in.fault);
            }
            throw ZipFiles.damagedPart(part);
        } finally {
            close(reader);
        }
    }

    private static void close(XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a reader of bytes in memory has nothing to fail at when closed", e);
        }
    }

    private void check(XMLStreamReader reader, String part) throws XMLStreamException {
        int cells = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw ZipFiles.unsafe("its part '" + part + "' declares a document type or an entity");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                if (element.equals("row")) {
                    cells = 0;
                    checkRow(reader.getAttributeValue(null, "r"), part);
                } else if (element.equals("c")) {
                    checkCell(reader.getAttributeValue(null, "r"), ++cells, part);
                } else if (element.equals("sheet") && ++sheets > MOST_SHEETS) {
                    throw ZipFiles.unsafe("it has more than " + MOST_SHEETS + " sheets");
                }
            }
        }
    }

    private static void checkRow(String number, String part) {
        if (number != null && (!number.matches("[0-9]{1,7}") || Integer.parseInt(number) > MOST_ROWS)) {
            throw ZipFiles.unsafe("its part '" + part + "' has a row '" + abbreviated(number) + "'");
        }
    }

    private static void checkCell(String address, int cells, String part) {
        int column = 0;
        for (int index = 0; address != null && index < address.length() && column <= MOST_CELLS; index++) {
            char letter = address.charAt(index);
            column = letter >= 'A' && letter <= 'Z' ? column * 26 + letter - 'A' + 1 : column;
        }
        if (column > MOST_CELLS || cells > MOST_CELLS) {
            throw ZipFiles.unsafe("its part '" + part + "' has more than " + MOST_CELLS + " columns"
                    + (address == null ? "" : " (cell " + abbreviated(address) + ")"));
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "...";
    }

    /** Fails on a text or tag that does not end, before a parser gathers it, and on what is not UTF-8. */
    private static final class MarkedInput extends java.io.FilterInputStream {

        private int sinceTag;
        /** What is wrong with the part; null as long as nothing is. */
        private String fault;

        MarkedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int index = offset; index < offset + read; index++) {
                byte value = buffer[index];
                if (value == 0) {
                    fault = "is not in UTF-8";
                }
                sinceTag = value == '<' ? 0 : sinceTag + 1;
                if (sinceTag > 4 * LONGEST_CELL) {
                    fault = "has a cell of more than " + LONGEST_CELL + " characters";
                }
            }
            if (fault != null) {
                throw new IOException(fault);
            }
            return read;
        }
    }
}
