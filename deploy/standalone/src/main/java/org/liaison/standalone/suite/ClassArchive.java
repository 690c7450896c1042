package org.liaison.standalone.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A program's classes, parsed and verified once and mapped into memory at later starts (class data sharing). The JVM writes the
 * archive at the orderly end of the first run; one that does not fit the jars any more is replaced.
 */
final class ClassArchive {

    private final Path archive;
    private final Path next;

    private ClassArchive(Path archive, Path next) {
        this.archive = archive;
        this.next = next;
    }

    /**
     * The archive of a program.
     *
     * @param folder where archives are kept
     * @param name of the program
     * @param jars what it is started from; every build changes at least one of them
     */
    static ClassArchive of(Path folder, String name, List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        var identity = new StringBuilder(System.getProperty("java.vm.version"));
        for (var jar : jars) {
            identity.append('|').append(jar).append('|').append(Files.size(jar)).append('|')
                    .append(Files.getLastModifiedTime(jar).toMillis());
        }
        var archive = folder.resolve(name + "-" + UUID.nameUUIDFromBytes(identity.toString().getBytes(UTF_8)) + ".jsa");
        // Instances that run side by side may write it at the same time.
        return new ClassArchive(archive, folder.resolve(archive.getFileName() + "." + UUID.randomUUID() + ".part"));
    }

    boolean exists() {
        return Files.exists(archive);
    }

    List<String> options() {
        return exists()
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")
                : List.of("-XX:ArchiveClassesAtExit=" + next, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Takes what the ended process has written into use, and removes archives of earlier builds. */
    void adopt() throws IOException {
        if (!Files.exists(next)) {
            return;
        }
        var name = archive.getFileName().toString();
        var program = name.substring(0, name.indexOf('-'));
        Files.move(next, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.list(archive.getParent())) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith(program + "-")
                    && file.toString().endsWith(".jsa") && !file.equals(archive)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
