package org.liaison.collector.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks a file of members of gzip (RFC 1952), of which our archive has one for each record, and says how far it is whole. */
final class GzipMembers {

    private static final int STEP = 1 << 16;
    /** The head that we write: no name, no comment. */
    private static final int HEAD = 10;
    private static final int TAIL = 8;

    private final InputStream in;
    private final byte[] buffer = new byte[STEP];
    private int begin;
    private int end;
    private long position;

    private GzipMembers(InputStream in) {
        this.in = in;
    }

    /** @return offset behind the last member that is complete and has the checksum it states */
    static long endOfLast(Path file) throws IOException {
        long whole = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            GzipMembers members = new GzipMembers(in);
            while (members.next()) {
                whole = members.position;
            }
        } catch (EOFException | DataFormatException e) {
            // what follows is not whole
        }
        return whole;
    }

    /** @return whether there was another member */
    private boolean next() throws IOException, DataFormatException {
        if (begin == end && !fill()) {
            return false;
        }
        byte[] head = take(HEAD);
        if ((head[0] & 0xFF) != 0x1F || (head[1] & 0xFF) != 0x8B || head[3] != 0) {
            throw new DataFormatException("no member of ours");
        }
        Inflater inflater = new Inflater(true);
        try {
            CRC32 checksum = new CRC32();
            byte[] out = new byte[STEP];
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    if (begin == end && !fill()) {
                        throw new EOFException();
                    }
                    inflater.setInput(buffer, begin, end - begin);
                    position += end - begin;
                    begin = end;
                }
                checksum.update(out, 0, inflater.inflate(out));
            }
            begin = end - inflater.getRemaining();
            position -= inflater.getRemaining();
            byte[] tail = take(TAIL);
            if (number(tail, 0) != checksum.getValue() || number(tail, 4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
                throw new DataFormatException("another checksum");
            }
            return true;
        } finally {
            inflater.end();
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer);
        begin = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            if (begin == end && !fill()) {
                throw new EOFException();
            }
            bytes[i] = buffer[begin++];
            position++;
        }
        return bytes;
    }

    private static long number(byte[] bytes, int at) {
        return bytes[at] & 0xFFL | (bytes[at + 1] & 0xFFL) << 8 | (bytes[at + 2] & 0xFFL) << 16 | (bytes[at + 3] & 0xFFL) << 24;
    }
}
