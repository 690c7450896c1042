package org.liaison.standalone.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Folder of one instance of the suite.
 *
 * @param folder absolute path
 */
public record Home(Path folder) {

    private static final String MARKER = "liaison-home.txt";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Creates what is missing. Refuses a folder with content that no instance of the suite made. */
    public void create() throws IOException {
        if (Files.isDirectory(folder) && !isOurs() && !isEmpty()) {
            throw new IOException(folder + " is not empty and not a home of this program; choose another --home");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(MARKER),
                "Data, logs and keys of one instance of Liaison. 'deploy/standalone/run reset' empties this folder.\n");
        Files.createDirectories(logs());
        Files.createDirectories(run());
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Whether an instance has been started here before. */
    public boolean isOurs() {
        return Files.exists(folder.resolve(MARKER));
    }

    /** Deletes everything in the folder, and the folder. */
    public void delete() throws IOException {
        if (!isOurs()) {
            throw new IOException(folder + " is not a home of this program; nothing was deleted");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Files about the present run only. */
    public Path run() {
        return folder.resolve("run");
    }

    public Path postgres() {
        return folder.resolve("data/postgres");
    }

    public Path kafka() {
        return folder.resolve("data/kafka");
    }

    /** Pages that the collector has read, as WARC files. */
    public Path archive() {
        return folder.resolve("data/archive");
    }

    public Path ports() {
        return folder.resolve("ports.properties");
    }

    public Path adminKey() {
        return folder.resolve("admin.key");
    }

    public Path keysFile() {
        return folder.resolve("keys.properties");
    }

    /** Argument that marks every process of this instance, so that no other process is ever stopped. */
    public String processMark() {
        return "-Dliaison.home=" + folder;
    }
}
