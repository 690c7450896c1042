package org.liaison.collector.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Records in files of a folder. Each process writes files of its own, the one it is writing ends in {@code .open}; a locked
 * file
 * beside them shows other processes, and the next one, that their writer is still there. A file that has grown large is closed
 * and another begun. Bytes are forced to the disk before {@link #append} returns.
 */
final class FileRecords implements RecordStore {

    static final String OPEN = ".open";

    private final Path folder;
    private final long largest;
    private final String process;
    private WriterLock lock;
    private int count;
    private String name;
    private FileChannel file;

    /**
     * @param folder made where it is missing
     * @param largest bytes of a file, more or less
     * @param process begins the names of the files; no other process has the same
     */
    FileRecords(Path folder, long largest, String process) {
        this.folder = folder;
        this.largest = largest;
        this.process = process;
    }

    @Override
    public synchronized Place append(byte[] records) throws IOException {
        if (file != null && file.size() >= largest) {
            finish();
        }
        if (file == null) {
            begin();
        }
        long start = file.position();
        try {
            write(records);
        } catch (IOException e) {
            // half a record would make the rest of the file unreadable
            file.truncate(start);
            throw e;
        }
        return new Place(name, start);
    }

    private void write(byte[] records) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(records);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        file.force(false);
    }

    private void begin() throws IOException {
        Files.createDirectories(folder);
        if (lock == null) {
            lock = WriterLock.take(folder, process);
        }
        String fresh = "%s-%05d.warc.gz".formatted(process, ++count);
        FileChannel channel = FileChannel.open(folder.resolve(fresh + OPEN), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        try {
            file = channel;
            name = fresh;
            write(WarcRecords.fileInfo(fresh));
        } catch (IOException e) {
            file = null;
            channel.close();
            throw e;
        }
    }

    private void finish() throws IOException {
        FileChannel done = file;
        file = null;
        done.close();
        Files.move(folder.resolve(name + OPEN), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String fileName, long start, long length) throws IOException {
        if (!fileName.equals(Path.of(fileName).getFileName().toString())) {
            throw new IOException("not the name of a file of the archive: " + fileName);
        }
        FileChannel channel = channel(fileName);
        try {
            if (channel.size() < start + length) {
                throw new EOFException("the file " + fileName + " ends before the record");
            }
            channel.position(start);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Part(new BufferedInputStream(Channels.newInputStream(channel)), length);
    }

    /** A file may be closed and renamed between two looks. */
    private FileChannel channel(String fileName) throws IOException {
        for (String suffix : new String[] { "", OPEN }) {
            Path path = folder.resolve(fileName + suffix);
            if (Files.exists(path)) {
                return FileChannel.open(path, StandardOpenOption.READ);
            }
        }
        return FileChannel.open(folder.resolve(fileName), StandardOpenOption.READ);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            finish();
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    /** Ends what processes that are no more have left open. @return number of files */
    int recover() {
        try {
            return Files.isDirectory(folder) ? TornFiles.close(folder) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
