package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/** Files that a process left open when it ended: what was half written at their end is cut off. */
final class TornFiles {

    private static final Logger LOG = Logger.getLogger(TornFiles.class);

    private TornFiles() {
    }

    /** Closes the files of processes that are no more. @return number of files */
    static int close(Path folder) throws IOException {
        int closed = 0;
        for (Path lockFile : ending(folder, WriterLock.SUFFIX)) {
            Optional<WriterLock> lock = WriterLock.tryTake(lockFile);
            if (lock.isPresent()) {
                try (WriterLock held = lock.get()) {
                    String name = lockFile.getFileName().toString();
                    String process = name.substring(0, name.length() - WriterLock.SUFFIX.length());
                    for (Path file : ending(folder, FileRecords.OPEN)) {
                        if (file.getFileName().toString().startsWith(process + "-")) {
                            close(folder, file);
                            closed++;
                        }
                    }
                }
            }
        }
        return closed;
    }

    private static List<Path> ending(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static void close(Path folder, Path path) throws IOException {
        long whole = GzipMembers.endOfLast(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            if (whole < file.size()) {
                LOG.warnf("archive file=%s cut from %d to %d bytes", path.getFileName(), file.size(), whole);
                file.truncate(whole);
                file.force(true);
            }
        }
        String name = path.getFileName().toString();
        Files.move(path, folder.resolve(name.substring(0, name.length() - FileRecords.OPEN.length())),
                StandardCopyOption.ATOMIC_MOVE);
    }
}
