package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.liaison.kit.problem.ProblemException;

/** The records of a Parquet file, a row group at a time; columns that nobody reads are not taken from the file. */
final class ParquetRecords implements GridRows {

    private final ParquetFileReader file;
    private final List<Type> columns;
    private final String[] cells;
    private final CellRules rules = new CellRules();
    private IntPredicate wanted = column -> true;
    private MessageColumnIO records;
    private RecordReader<String[]> group;
    private long left;
    private long number;
    private boolean headerGiven;

    ParquetRecords(ParquetFileReader file, List<Type> columns) {
        this.file = file;
        this.columns = columns;
        this.cells = new String[columns.size()];
    }

    @Override
    public void keep(IntPredicate kept) {
        wanted = kept;
    }

    @Override
    public GridRow next() {
        if (!headerGiven) {
            headerGiven = true;
            return new GridRow(0, columns.stream().map(Type::getName).toList());
        }
        try {
            while (left == 0) {
                PageReadStore pages = nextGroup();
                if (pages == null) {
                    return null;
                }
                left = pages.getRowCount();
                group = records.getRecordReader(pages, new Cells());
            }
            left--;
            rules.begin(++number);
            return new GridRow(number, List.of(group.read()));
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException problem ? problem : ParquetGrid.damaged();
        }
    }

    private PageReadStore nextGroup() throws IOException {
        if (records == null) {
            List<Type> kept = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                if (wanted.test(column)) {
                    kept.add(columns.get(column));
                }
            }
            MessageType whole = file.getFileMetaData().getSchema();
            MessageType asked = new MessageType(whole.getName(), kept);
            file.setRequestedSchema(asked);
            records = new ColumnIOFactory().getColumnIO(asked, whole);
        }
        return file.readNextRowGroup();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the array of cells of one record after another. */
    private final class Cells extends RecordMaterializer<String[]> {

        private final GroupConverter root = new GroupConverter() {

            private final List<Converter> converters = converters();

            @Override
            public Converter getConverter(int field) {
                return converters.get(field);
            }

            @Override
            public void start() {
                Arrays.fill(cells, "");
            }

            @Override
            public void end() {
                // the cells are read before the next record begins
            }
        };

        private List<Converter> converters() {
            List<Converter> converters = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                if (wanted.test(column)) {
                    int at = column;
                    converters.add(new ParquetText(columns.get(column).asPrimitiveType(), text -> {
                        rules.check(at, text);
                        cells[at] = text;
                    }));
                }
            }
            return converters;
        }

        @Override
        public String[] getCurrentRecord() {
            return cells;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }
}
