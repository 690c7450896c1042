package org.liaison.indicators.source.grid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Values of one Parquet column as text that reads back as the same number; what is not a number is missing. */
final class ParquetText extends PrimitiveConverter {

    private final LogicalTypeAnnotation meaning;
    private final Consumer<String> cell;

    ParquetText(PrimitiveType type, Consumer<String> cell) {
        this.meaning = type.getLogicalTypeAnnotation();
        this.cell = cell;
    }

    @Override
    public void addBinary(Binary value) {
        cell.accept(meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()).toString()
                : value.toStringUsingUTF8());
    }

    @Override
    public void addLong(long value) {
        cell.accept(meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? BigDecimal.valueOf(value, decimal.getScale()).toString()
                : Long.toString(value));
    }

    @Override
    public void addInt(int value) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            cell.accept(LocalDate.ofEpochDay(value).toString());
        } else {
            addLong(value);
        }
    }

    @Override
    public void addDouble(double value) {
        if (!Double.isNaN(value)) {
            cell.accept(Double.toString(value));
        }
    }

    @Override
    public void addFloat(float value) {
        addDouble(value);
    }

    @Override
    public void addBoolean(boolean value) {
        cell.accept(value ? "1" : "0");
    }
}
