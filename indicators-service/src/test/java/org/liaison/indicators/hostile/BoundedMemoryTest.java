package org.liaison.indicators.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.SourceReaders;
import org.liaison.kit.problem.ProblemException;

/**
 * Hostile files read one after another by a virtual machine of 192 MB, less than any of them would take that was held in
 * memory.
 * {@code -Dliaison.large=true} makes the lines without end 1 GB long.
 */
class BoundedMemoryTest {

    private static final int LINE_MEGABYTES = Boolean.getBoolean("liaison.large") ? 1024 : 300;
    private static final String HEAP = "-Xmx192m";
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void shouldRefuseEveryHostileFileWithinASmallHeap() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"), Child.class.getName(),
                folder.toString(), Integer.toString(LINE_MEGABYTES)).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        boolean ended = child.waitFor(MINUTES, TimeUnit.MINUTES);
        child.destroyForcibly();

        assertThat(ended).as("end in %d minutes: %s", MINUTES, Files.readString(log)).isTrue();
        assertThat(Files.readString(log, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("-- ")))
                .as(Files.readString(log)).hasSize((int) HostileFile.all(1).count()).allMatch(line -> line.contains("refused"));
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("extracted-"));
        }
    }

    /** What the small virtual machine runs. */
    static final class Child {

        private Child() {
        }

        public static void main(String[] arguments) throws IOException {
            Countries countries = new Countries();
            SourceReaders readers = new SourceReaders(countries, new CountryCodes(countries));
            Path file = Path.of(arguments[0]).resolve("hostile");
            for (HostileFile hostile : HostileFile.all(Integer.parseInt(arguments[1])).toList()) {
                hostile.writeTo(file);
                long start = System.nanoTime();
                String answer = read(readers, file);
                System.out.printf("-- %s: %s, %d ms%n", hostile.name(), answer, (System.nanoTime() - start) / 1_000_000);
            }
        }

        private static String read(SourceReaders readers, Path file) throws IOException {
            try {
                long faults = readers.read(file, null, null).malformedCount();
                return faults > 0 ? "refused for " + faults + " places" : "read";
            } catch (ProblemException e) {
                return "refused: " + e.getMessage();
            }
        }
    }
}
