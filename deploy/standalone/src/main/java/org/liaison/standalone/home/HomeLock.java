package org.liaison.standalone.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Held by the launcher that runs on a home; the operating system releases it however the launcher ends. */
public final class HomeLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing where another launcher holds it. */
    public static Optional<HomeLock> tryAcquire(Home home) throws IOException {
        var channel = FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel));
    }

    /** Tries until {@code patience} is over. */
    public static Optional<HomeLock> acquire(Home home, Duration patience) throws IOException, InterruptedException {
        var end = Instant.now().plus(patience);
        var lock = tryAcquire(home);
        while (lock.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE.toMillis());
            lock = tryAcquire(home);
        }
        return lock;
    }

    /** Whether a launcher runs on the home. */
    public static boolean isHeld(Home home) throws IOException {
        if (!home.isOurs()) {
            return false;
        }
        var lock = tryAcquire(home);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
