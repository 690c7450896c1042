package org.liaison.kit.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** One Stata file, section by section; the map of sections is filled in at the end, when their places are known. */
final class DtaFile {

    private static final int MAP_ENTRIES = 14;
    private static final int MAX_LABEL = 80;
    private static final int NAME_BYTES = 129;
    private static final int FORMAT_BYTES = 57;
    private static final int LABEL_BYTES = 321;

    private final String title;
    private final List<Column> columns;
    private final List<DtaStorage> storage;
    private final RowSpool rows;
    private final List<Long> map = new ArrayList<>();
    private long mapPosition;

    DtaFile(String title, List<Column> columns, List<DtaStorage> storage, RowSpool rows) {
        this.title = title;
        this.columns = columns;
        this.storage = storage;
        this.rows = rows;
    }

    void write(Path file) throws IOException {
        try (var out = new DtaOutput(file)) {
            map.add(out.position());
            out.tag("<stata_dta>");
            header(out);
            section(out, "map", this::emptyMap);
            variables(out);
            section(out, "characteristics", o -> {
            });
            var data = new DtaRows(out, storage);
            section(out, "data", o -> rows.replay(data::observation));
            section(out, "strls", o -> longTexts(data));
            section(out, "value_labels", o -> {
            });
            map.add(out.position());
            out.tag("</stata_dta>");
            map.add(out.position());
        }
        fillMap(file);
    }

    private void header(DtaOutput out) throws IOException {
        out.tag("<header><release>118</release><byteorder>LSF</byteorder><K>");
        out.int16(columns.size());
        out.tag("</K><N>");
        out.int64(rows.rows());
        out.tag("</N><label>");
        byte[] label = label(title);
        out.int16(label.length);
        out.bytes(label);
        // No time, so that the same rows give the same bytes.
        out.tag("</label><timestamp>");
        out.int8(0);
        out.tag("</timestamp></header>");
    }

    private void emptyMap(DtaOutput out) throws IOException {
        mapPosition = out.position();
        for (int i = 0; i < MAP_ENTRIES; i++) {
            out.int64(0);
        }
    }

    private void variables(DtaOutput out) throws IOException {
        var names = DtaNames.of(columns.stream().map(Column::name).toList());
        section(out, "variable_types", o -> {
            for (DtaStorage each : storage) {
                o.int16(each.code());
            }
        });
        section(out, "varnames", o -> {
            for (String name : names) {
                o.padded(Unicode.utf8(name), NAME_BYTES);
            }
        });
        section(out, "sortlist", o -> o.padded(new byte[0], Short.BYTES * (columns.size() + 1)));
        section(out, "formats", o -> {
            for (DtaStorage each : storage) {
                o.padded(Unicode.utf8(each.format()), FORMAT_BYTES);
            }
        });
        section(out, "value_label_names", o -> o.padded(new byte[0], NAME_BYTES * columns.size()));
        section(out, "variable_labels", o -> {
            for (Column column : columns) {
                o.padded(label(column.label().isEmpty() ? column.name() : column.label()), LABEL_BYTES);
            }
        });
    }

    private void longTexts(DtaRows data) throws IOException {
        if (storage.contains(DtaStorage.LONG_TEXT)) {
            rows.replay(data::longTexts);
        }
    }

    private void section(DtaOutput out, String name, Body body) throws IOException {
        map.add(out.position());
        out.tag("<" + name + ">");
        body.write(out);
        out.tag("</" + name + ">");
    }

    private void fillMap(Path file) throws IOException {
        var entries = ByteBuffer.allocate(Long.BYTES * MAP_ENTRIES).order(ByteOrder.LITTLE_ENDIAN);
        map.forEach(entries::putLong);
        entries.flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(entries, mapPosition);
        }
    }

    private static byte[] label(String text) {
        return Unicode.utf8(Unicode.firstCharacters(text.replace("\0", ""), MAX_LABEL));
    }

    @FunctionalInterface
    private interface Body {
        void write(DtaOutput out) throws IOException;
    }
}
