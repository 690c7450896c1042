package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Waiting files in a folder beside those of the archive. */
final class FolderFiles implements WaitingFiles {

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(UUID upload, Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.copy(file, path(upload), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public <E extends Exception> void read(UUID upload, Reading<E> reading) throws IOException, E {
        Path file = path(upload);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        reading.read(file);
    }

    @Override
    public void discard(UUID upload) throws IOException {
        Files.deleteIfExists(path(upload));
    }

    private Path path(UUID upload) {
        return folder.resolve(upload + ".upload");
    }
}
