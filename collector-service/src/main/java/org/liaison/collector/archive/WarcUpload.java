package org.liaison.collector.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A WARC file (1.0 or 1.1) as web archives give it out: plain, compressed record by record, or compressed as a whole. */
final class WarcUpload implements UploadReader {

    private static final int STEP = 1 << 16;

    @Override
    public void read(Path file, Sink sink, Tally tally) throws IOException, BadArchiveException {
        long number = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                WarcReader reader = new WarcReader(channel)) {
            long[] inflated = { 0 };
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                number++;
                tally.share = (double) channel.position() / channel.size();
                WarcRecord record = next.get();
                byte[] block = block(record, channel, inflated);
                Optional<UploadedRecord> taken = block == null ? Optional.empty() : taken(record, block);
                if (taken.isEmpty()) {
                    tally.skipped++;
                } else {
                    tally.digestMismatches += block.length > 0 && contradicts(record, block) ? 1 : 0;
                    sink.accept(taken.get());
                }
            }
        } catch (EOFException e) {
            throw new BadArchiveException("The file ends within record " + Math.max(1, number) + "; it is not whole.");
        } catch (ParsingException | ZipException | UncheckedIOException e) {
            throw new BadArchiveException(number == 0 ? "The file does not begin with a WARC record."
                    : "Record " + (number + 1) + " cannot be read: the file is damaged there, or not whole.");
        }
        if (number == 0) {
            throw new BadArchiveException("The file is empty.");
        }
    }

    /** @return the block; null where it is larger than any page */
    private static byte[] block(WarcRecord record, FileChannel channel, long[] inflated)
            throws IOException, BadArchiveException {
        long size = record.body().size();
        byte[] block = size > MOST ? null : new byte[(int) size];
        byte[] buffer = new byte[STEP];
        long read = 0;
        InputStream in = record.body().stream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (block != null) {
                System.arraycopy(buffer, 0, block, (int) read, count);
            }
            read += count;
            inflated[0] += count;
            if (inflated[0] > RATIO_COUNTS_FROM && inflated[0] / MOST_RATIO > channel.position()) {
                throw new BadArchiveException("The file inflates to more than " + MOST_RATIO + " times its size.");
            }
        }
        if (read < size) {
            throw new EOFException();
        }
        return block;
    }

    private static Optional<UploadedRecord> taken(WarcRecord record, byte[] block) {
        String type = record instanceof WarcResponse ? Capture.RESPONSE
                : record instanceof WarcRevisit ? Capture.REVISIT : record instanceof WarcResource ? Capture.RESOURCE : null;
        if (type == null || !(record instanceof WarcTargetRecord target)) {
            return Optional.empty();
        }
        String address = unbracketed(target.target());
        boolean web = address != null && (address.startsWith("http://") || address.startsWith("https://"));
        if (!web || address.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new UploadedRecord(address, record.date(), type, record.contentType().toString(), block,
                record.headers().first("WARC-Payload-Digest").map(String::strip).orElse(null)));
    }

    /** Files of the old format have the address between angle brackets. */
    private static String unbracketed(String address) {
        return address != null && address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1)
                : address;
    }

    private static boolean contradicts(WarcRecord record, byte[] block) {
        try {
            Optional<WarcDigest> stated = record.blockDigest();
            return stated.isPresent() && !Arrays.equals(stated.get().getDigester().digest(block), stated.get().bytes());
        } catch (NoSuchAlgorithmException | RuntimeException e) {
            // a digest of a kind that is not known says nothing
            return false;
        }
    }
}
