package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liaison.indicators.SharedFolder;
import org.liaison.kit.problem.ProblemException;

/**
 * Every publisher's file cut off, with bytes changed or left out, and in other encodings: read or refused in words, never a
 * failure. Some variants of the smaller files; {@code -Dliaison.large=true} makes a hundred of each.
 */
class DamagedFilesTest {

    private static final boolean LARGE = Boolean.getBoolean("liaison.large");
    private static final int VARIANTS = LARGE ? 100 : 4;
    private static final long LARGEST = LARGE ? Long.MAX_VALUE : 400_000;
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1);
    private static final long SEED = 5;

    @TestFactory
    Stream<DynamicTest> shouldReadOrRefuseEveryDamagedFile() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Stream.concat(Files.walk(SharedFolder.data("raw")),
                Files.walk(SharedFolder.data("constructed")))) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        return files.stream().filter(file -> size(file) <= LARGEST)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> damage(file)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(SEED);
        for (int variant = 0; variant < VARIANTS; variant++) {
            byte[] damaged = damaged(whole, variant % 4, random);
            try {
                assertThat(Samples.read(damaged, null, null).source()).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.type().status()).as("variant %d", variant).isIn(413, 422);
            }
        }
    }

    private static byte[] damaged(byte[] whole, int kind, Random random) {
        if (kind == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        if (kind == 1) {
            byte[] changed = whole.clone();
            for (int change = random.nextInt(20); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            return changed;
        }
        if (kind == 2) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + random.nextInt(2000));
            byte[] shorter = Arrays.copyOf(whole, whole.length - (to - from));
            System.arraycopy(whole, to, shorter, from, whole.length - to);
            return shorter;
        }
        return new String(whole, StandardCharsets.UTF_8).getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
    }
}
