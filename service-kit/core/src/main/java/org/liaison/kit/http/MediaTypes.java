package org.liaison.kit.http;

/** The media types of tables, for {@code @Produces} and {@code @Consumes}. */
public final class MediaTypes {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PARQUET = "application/vnd.apache.parquet";
    public static final String DTA = "application/x-stata-dta";
    public static final String OCTETS = "application/octet-stream";

    private MediaTypes() {
    }
}
