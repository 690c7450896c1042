package org.liaison.kit.table;

import java.io.IOException;
import java.util.List;

/** Writes the observations of a Stata file, and in a second reading the long texts that they point to. */
final class DtaRows {

    private static final int MISSING_BYTE = 101;
    private static final int MISSING_LONG = 2_147_483_621;
    private static final long MISSING_DOUBLE = 0x7FE0_0000_0000_0000L;
    private static final int ZERO_ENDED_TEXT = 130;
    private static final byte[] NO_TEXT = new byte[0];
    private static final int OBSERVATION_SHIFT = 16;

    private final DtaOutput out;
    private final List<DtaStorage> storage;
    private long observations;
    private long longTextRow;

    DtaRows(DtaOutput out, List<DtaStorage> storage) {
        this.out = out;
        this.storage = storage;
    }

    /** Writes one observation; takes the rows in order. */
    void observation(String key, Object... values) throws IOException {
        observations++;
        for (int i = 0; i < values.length; i++) {
            cell(i, values[i]);
        }
    }

    private void cell(int column, Object value) throws IOException {
        var kind = storage.get(column);
        switch (kind.code()) {
            case DtaStorage.BYTE_CODE -> out.int8(value == null ? MISSING_BYTE : (int) DtaVariable.number(value));
            case DtaStorage.LONG_CODE -> out.int32(value == null ? MISSING_LONG : (int) DtaVariable.number(value));
            case DtaStorage.DOUBLE_CODE -> out.int64(
                    value == null ? MISSING_DOUBLE : Double.doubleToLongBits(DtaVariable.number(value)));
            case DtaStorage.LONG_TEXT_CODE -> out.int64(
                    text(value).length == 0 ? 0 : (column + 1) | observations << OBSERVATION_SHIFT);
            default -> out.padded(text(value), kind.width());
        }
    }

    /** Writes the long texts of one row; takes the rows in order, from the first. */
    void longTexts(String key, Object... values) throws IOException {
        longTextRow++;
        for (int i = 0; i < values.length; i++) {
            byte[] text = storage.get(i).code() == DtaStorage.LONG_TEXT_CODE ? text(values[i]) : NO_TEXT;
            if (text.length > 0) {
                out.tag("GSO");
                out.int32(i + 1);
                out.int64(longTextRow);
                out.int8(ZERO_ENDED_TEXT);
                out.int32(text.length + 1);
                out.padded(text, text.length + 1);
            }
        }
    }

    private static byte[] text(Object value) {
        return value == null ? NO_TEXT : DtaVariable.text(value);
    }
}
