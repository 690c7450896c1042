package org.liaison.kit.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Apache Parquet with optional columns: UTF-8 string, INT64, DOUBLE, BOOLEAN and DATE. Labels are key-value metadata named
 * {@code label.<column>}. Pages are compressed with GZIP, which every reader knows.
 */
final class ParquetTableWriter extends FileTableWriter {

    /** Rows are held in memory up to this size; the library's 128 MB is meant for clusters. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    @Override
    void writeFile(Table table, String after, long limit, Path file) throws IOException {
        var columns = CheckedRows.columnsOf(table);
        try (var writer = new Builder(new LocalOutputFile(file), table.name(), columns).build()) {
            CheckedRows.send(table, after, limit, (key, values) -> writer.write(values));
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

        private final String name;
        private final List<Column> columns;

        Builder(OutputFile file, String name, List<Column> columns) {
            super(file);
            this.name = name;
            this.columns = columns;
            withConf(new PlainParquetConfiguration());
            withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
            withCompressionCodec(CompressionCodecName.GZIP);
            withCodecFactory(new GzipPages());
            withRowGroupSize(ROW_GROUP_BYTES);
            withExtraMetaData(labels(columns));
        }

        private static Map<String, String> labels(List<Column> columns) {
            return columns.stream()
                    .filter(c -> !c.label().isEmpty())
                    .collect(Collectors.toMap(c -> "label." + c.name(), Column::label));
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new ParquetRows(name, columns);
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new ParquetRows(name, columns);
        }
    }
}
