package org.liaison.modelling.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Blocks of a column as stored: numbers as IEEE doubles, text as its distinct values and one code per row (-1 where missing),
 * deflated.
 */
final class BlockCodec {

    private BlockCodec() {
    }

    static byte[] encode(Values values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            out.writeInt(values.length());
            if (values.numbers() != null) {
                for (double number : values.numbers()) {
                    out.writeDouble(number);
                }
            } else {
                writeTexts(values.texts(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static Values decode(byte[] block, ColumnKind kind) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
            int rows = in.readInt();
            if (kind.isText()) {
                return Values.of(readTexts(in, rows));
            }
            double[] numbers = new double[rows];
            for (int i = 0; i < rows; i++) {
                numbers[i] = in.readDouble();
            }
            return Values.of(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeTexts(String[] texts, DataOutputStream out) throws IOException {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (String text : texts) {
            if (text != null) {
                codes.putIfAbsent(text, codes.size());
            }
        }
        out.writeInt(codes.size());
        for (String text : codes.keySet()) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
        for (String text : texts) {
            out.writeInt(text == null ? -1 : codes.get(text));
        }
    }

    private static String[] readTexts(DataInputStream in, int rows) throws IOException {
        String[] distinct = new String[in.readInt()];
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            int code = in.readInt();
            texts[i] = code < 0 ? null : distinct[code];
        }
        return texts;
    }
}
