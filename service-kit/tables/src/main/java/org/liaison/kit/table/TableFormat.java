package org.liaison.kit.table;

/** The formats in which every table can be had. */
public enum TableFormat {

    /** An array of objects; what list pages wrap. */
    JSON("application/json", "json", true),

    /** RFC 4180 with a header line, UTF-8. */
    CSV("text/csv", "csv", true),

    /** One JSON object a line. */
    NDJSON("application/x-ndjson", "ndjson", true),

    /** Excel workbook: the data, and a code book as second sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),

    /** Apache Parquet. */
    PARQUET("application/vnd.apache.parquet", "parquet", false),

    /** Stata data file, release 118 (Stata 14 and later). */
    DTA("application/x-stata-dta", "dta", false);

    private final String mediaType;
    private final String extension;
    private final boolean streamed;

    TableFormat(String mediaType, String extension, boolean streamed) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.streamed = streamed;
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual end of file names, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Whether bytes leave the writer while rows arrive. The other formats are complete before the first byte leaves, so
     * that an error is met before anything was sent.
     */
    public boolean streamed() {
        return streamed;
    }

    /** The writer of this format. */
    public TableWriter writer() {
        return writer(false);
    }

    /**
     * The writer of this format.
     *
     * @param raw write text to CSV as it is, without the guard against spreadsheet formulas; other formats need no guard
     */
    public TableWriter writer(boolean raw) {
        return switch (this) {
            case JSON -> new JsonTableWriter();
            case CSV -> new CsvTableWriter(raw);
            case NDJSON -> new NdjsonTableWriter();
            case XLSX -> new XlsxTableWriter();
            case PARQUET -> new ParquetTableWriter();
            case DTA -> new DtaTableWriter();
        };
    }
}
