package org.liaison.collector.imports;

import jakarta.ws.rs.core.MediaType;

import org.liaison.kit.http.MediaTypes;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Kinds of files that can be imported. */
enum UploadType {
    NDJSON,
    CSV,
    XLSX;

    static UploadType of(MediaType type) {
        if (type.isCompatible(MediaType.valueOf(MediaTypes.CSV))) {
            return CSV;
        }
        return type.isCompatible(MediaType.valueOf(MediaTypes.XLSX)) ? XLSX : NDJSON;
    }

    RowReader reader(ObjectMapper mapper) {
        return switch (this) {
            case NDJSON -> new NdjsonReader(mapper);
            case CSV -> new CsvRowReader();
            case XLSX -> new XlsxRowReader();
        };
    }
}
