package org.liaison.kit.table;

/**
 * How a Stata variable is stored.
 *
 * @param code the number of the storage type in the file
 * @param width bytes per observation
 * @param format how Stata displays it
 */
record DtaStorage(int code, int width, String format) {

    /** The longest text in a fixed-width variable, in bytes of UTF-8. */
    static final int MAX_FIXED_TEXT = 2045;

    static final int BYTE_CODE = 65530;
    static final int LONG_CODE = 65528;
    static final int DOUBLE_CODE = 65526;
    static final int LONG_TEXT_CODE = 32768;

    static final DtaStorage BYTE = new DtaStorage(BYTE_CODE, 1, "%8.0g");
    static final DtaStorage LONG = new DtaStorage(LONG_CODE, 4, "%12.0g");
    static final DtaStorage DAY = new DtaStorage(LONG_CODE, 4, "%tdCCYY-NN-DD");
    static final DtaStorage DOUBLE = new DtaStorage(DOUBLE_CODE, 8, "%10.0g");
    static final DtaStorage WHOLE_DOUBLE = new DtaStorage(DOUBLE_CODE, 8, "%20.0g");
    static final DtaStorage LONG_TEXT = new DtaStorage(LONG_TEXT_CODE, 8, "%9s");

    private static final int NARROWEST_DISPLAY = 9;
    private static final int WIDEST_DISPLAY = 60;

    /** Text of up to so many bytes. */
    static DtaStorage text(long bytes) {
        if (bytes > MAX_FIXED_TEXT) {
            return LONG_TEXT;
        }
        int width = Math.max(1, (int) bytes);
        int display = Math.min(Math.max(width, NARROWEST_DISPLAY), WIDEST_DISPLAY);
        return new DtaStorage(width, width, "%-" + display + "s");
    }
}
