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

    // Rows of missing or repeated values take no space in a file; each takes time all the same.
    private static final long MOST_ROWS = 50_000_000;

    private final Path file;
    private final MessageType schema;

    ParquetGrid(Path file) throws IOException {
        this.file = file;
        try (ParquetFileReader reader = open(file)) {
            schema = reader.getFileMetaData().getSchema();
            check(reader.getFooter().getBlocks(), Files.size(file));
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException problem ? problem : damaged();
        } catch (StackOverflowError e) {
            // The library descends into groups by calling itself.
            throw ZipFiles.unsafe("its columns are nested too deeply");
        }
        if (schema.getFieldCount() > CellRules.MOST_COLUMNS) {
            throw ZipFiles.unsafe("it has more than " + CellRules.MOST_COLUMNS + " columns");
        }
        for (Type column : schema.getFields()) {
            if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
                throw CellRules.fault(0, "'" + column.getName() + "'",
                        "the column is nested or a list; only flat columns are read");
            }
        }
    }

    /** The library trusts the places and lengths that a file states; these must lie within the file. */
    private static void check(List<BlockMetaData> groups, long size) {
        long rows = 0;
        for (BlockMetaData group : groups) {
            rows += Math.max(0, Math.min(group.getRowCount(), MOST_ROWS + 1));
            if (rows > MOST_ROWS) {
                throw ZipFiles.unsafe("it has more than " + MOST_ROWS + " rows");
            }
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
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                "The Parquet file is damaged or cut off. Nothing was stored.");
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public GridRows rows(int sheet) {
        try {
            return new ParquetRecords(open(file), schema.getFields());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // each ParquetRecords holds and closes its own reader
    }
}
