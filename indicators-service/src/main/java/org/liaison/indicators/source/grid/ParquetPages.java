package org.liaison.indicators.source.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;

/** Inflates Parquet pages in Java; the library's own codecs need native code or parts of Hadoop that are left out. */
final class ParquetPages implements CompressionCodecFactory {

    // Writers make pages of some megabytes; the length is stated by the file, and memory of that length is taken.
    private static final int LARGEST_PAGE = 256 << 20;

    @FunctionalInterface
    private interface Inflate {
        void into(byte[] compressed, byte[] page) throws IOException;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Pages((compressed, page) -> System.arraycopy(compressed, 0, page, 0, page.length));
            case GZIP -> new Pages((compressed, page) -> {
                try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                    in.readNBytes(page, 0, page.length);
                }
            });
            case SNAPPY -> new Pages(with(new SnappyDecompressor()));
            case ZSTD -> new Pages(with(new ZstdDecompressor()));
            case LZ4_RAW -> new Pages(with(new Lz4Decompressor()));
            default ->
                throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The pages of the Parquet file are packed by "
                        + codec + "; write it with SNAPPY, ZSTD, LZ4_RAW, GZIP or uncompressed.");
        };
    }

    private static Inflate with(Decompressor decompressor) {
        return (compressed, page) -> decompressor.decompress(compressed, 0, compressed.length, page, 0, page.length);
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("pages are only read here");
    }

    @Override
    public void release() {
        // holds nothing
    }

    private record Pages(Inflate inflate) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput compressed, int size) throws IOException {
            if (size < 0 || size > LARGEST_PAGE) {
                throw ZipFiles.unsafe("a page of it inflates to more than " + (LARGEST_PAGE >> 20) + " MB");
            }
            byte[] page = new byte[size];
            inflate.into(compressed.toByteArray(), page);
            return BytesInput.from(page);
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            byte[] compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(decompress(BytesInput.from(compressed), size).toByteArray());
        }

        @Override
        public void release() {
            // holds nothing
        }
    }
}
