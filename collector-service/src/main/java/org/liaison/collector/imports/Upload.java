package org.liaison.collector.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of an upload, plain or compressed with gzip: told by its first bytes, whatever its name or head says. */
final class Upload {

    /** Twice the largest upload: a text that inflates to more is a bomb. */
    private static final long LONGEST = 4L << 30;
    private static final int BUFFER = 1 << 16;

    private Upload() {
    }

    /** The text goes on beyond any size that an upload may have. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @return the text; wrong UTF-8 makes reading end with a {@link java.nio.charset.CharacterCodingException} */
    static Reader text(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            InputStream plain = zipped ? new Bounded(new GZIPInputStream(raw, BUFFER)) : raw;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), BUFFER);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long count;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            if (count > LONGEST) {
                throw new TooLongException();
            }
            return read;
        }
    }
}
