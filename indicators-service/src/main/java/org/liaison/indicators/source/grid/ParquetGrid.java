package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/**
 * A flat Apache Parquet file as one sheet; its column names are the header, numbered 0, and its records are numbered from 1.
 */
final class ParquetGrid implements Grid {

    // As many as the other formats may have.
    private static final int MOST_COLUMNS = 20_000;

    private final Path file;
    private final MessageType schema;

    ParquetGrid(Path file) throws IOException {
        this.file = file;
        try (ParquetFileReader reader = open(file)) {
            schema = reader.getFileMetaData().getSchema();
            check(reader.getFooter().getBlocks(), Files.size(file));
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException problem ? problem : damaged();
        }
        if (schema.getFieldCount() > MOST_COLUMNS) {
            throw ZipFiles.unsafe("it has more than " + MOST_COLUMNS + " columns");
        }
    }

    /** The library trusts the places and lengths that a file states; these must lie within the file. */
    private static void check(List<BlockMetaData> groups, long size) {
        for (BlockMetaData group : groups) {
            for (ColumnChunkMetaData column : group.getColumns()) {
                long start = column.getStartingPos();
                if (start < 0 || column.getTotalSize() < 0 || start > size - column.getTotalSize()) {
                    throw damaged();
                }
            }
        }
    }

    static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(new LocalInputFile(file), ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetPages()).build());
    }

    static ProblemException damaged() {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The Parquet file is damaged or cut off.");
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public GridRows rows(int sheet) {
        try {
            return new ParquetRecords(open(file), schema.getFields().stream().filter(Type::isPrimitive).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // each ParquetRecords holds and closes its own reader
    }
}
