package org.liaison.kit.table;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Gives rows to the Parquet library, cell by cell. */
final class ParquetRows extends WriteSupport<Object[]> {

    private final String name;
    private final List<Column> columns;
    private RecordConsumer consumer;

    ParquetRows(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(new MessageType(name, columns.stream().map(ParquetRows::type).toList()), Map.of());
    }

    private static Type type(Column column) {
        var type = switch (column.type()) {
            case TEXT -> Types.optional(BINARY).as(LogicalTypeAnnotation.stringType());
            case INTEGER -> Types.optional(INT64);
            case DECIMAL -> Types.optional(DOUBLE);
            case BOOLEAN -> Types.optional(BOOLEAN);
            case DATE -> Types.optional(INT32).as(LogicalTypeAnnotation.dateType());
        };
        return type.named(column.name());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Object[] row) {
        consumer.startMessage();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                String field = columns.get(i).name();
                consumer.startField(field, i);
                cell(row[i]);
                consumer.endField(field, i);
            }
        }
        consumer.endMessage();
    }

    private void cell(Object value) {
        if (value instanceof String text) {
            consumer.addBinary(Binary.fromString(text));
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof Boolean bool) {
            consumer.addBoolean(bool);
        } else {
            consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
    }
}
