package org.liaison.collector.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows that the process which writes files of the archive is there: a lock that ends with it, on a file of its own, since
 * opening and closing a locked file once more would give the lock up.
 */
final class WriterLock implements Closeable {

    static final String SUFFIX = ".lock";
    /** Locks of this very process are not tried, which would give them up. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static WriterLock take(Path folder, String process) throws IOException {
        return tryTake(folder.resolve(process + SUFFIX))
                .orElseThrow(() -> new IOException("another process writes archive files of the name " + process));
    }

    /** @return the lock, or nothing while the process that made it is there */
    static Optional<WriterLock> tryTake(Path lockFile) throws IOException {
        Path path = lockFile.toAbsolutePath().normalize();
        if (!OURS.add(path)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            OURS.remove(path);
            return Optional.empty();
        }
        return Optional.of(new WriterLock(path, channel));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        channel.close();
        OURS.remove(path);
    }
}
