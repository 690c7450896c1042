package org.liaison.indicators.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** A Parquet file of nothing but its description: a column in a column in a column. */
final class NestedParquet {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private NestedParquet() {
    }

    static HostileFile.Content ofDepth(int depth) {
        return out -> {
            List<SchemaElement> schema = new ArrayList<>();
            for (int level = 0; level < depth; level++) {
                SchemaElement group = new SchemaElement("level" + level);
                group.setNum_children(1);
                if (level > 0) {
                    group.setRepetition_type(FieldRepetitionType.OPTIONAL);
                }
                schema.add(group);
            }
            SchemaElement leaf = new SchemaElement("leaf");
            leaf.setType(Type.INT32);
            leaf.setRepetition_type(FieldRepetitionType.OPTIONAL);
            schema.add(leaf);
            ByteArrayOutputStream footer = new ByteArrayOutputStream();
            Util.writeFileMetaData(new FileMetaData(1, schema, 0, List.of()), footer);
            out.write(MAGIC);
            footer.writeTo(out);
            out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.size()).array());
            out.write(MAGIC);
        };
    }
}
