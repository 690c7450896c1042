package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Reads files with R and Python where they and the packages needed are installed; elsewhere the test is skipped. */
final class Foreign {

    private static final int TIME_OUT_SECONDS = 120;

    private Foreign() {
    }

    static Read haven(Path file) throws IOException, InterruptedException {
        return read("read-dta.R", file, rWith("haven"));
    }

    static Read readxl(Path file) throws IOException, InterruptedException {
        return read("read-xlsx.R", file, rWith("readxl"));
    }

    static Read pandas(Path file) throws IOException, InterruptedException {
        var python = Stream.of("python3", "/usr/bin/python3").filter(p -> succeeds(p, "-c", "import pandas")).findFirst();
        return read("read-dta.py", file, present(python, "Python with pandas"));
    }

    private static String rWith(String library) {
        var r = Stream.of("Rscript").filter(p -> succeeds(p, "-e", "library(" + library + ")")).findFirst();
        return present(r, "R with " + library);
    }

    private static String present(Optional<String> program, String what) {
        Assumptions.assumeTrue(program.isPresent(), what + " is not installed, so this round trip is not checked here");
        return program.orElseThrow();
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(TIME_OUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Read read(String script, Path file, String program) throws IOException, InterruptedException {
        Path copy = Files.createTempFile("reader", script);
        Path output = Files.createTempFile("reader", ".txt");
        try (var resource = Foreign.class.getResourceAsStream("/readers/" + script)) {
            Files.write(copy, resource.readAllBytes());
            var builder = new ProcessBuilder(program, copy.toString(), file.toString())
                    .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            assertThat(process.waitFor(TIME_OUT_SECONDS, TimeUnit.SECONDS)).isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return parse(text);
        } finally {
            Files.delete(copy);
            Files.delete(output);
        }
    }

    private static Read parse(String text) {
        var lines = text.lines().toList();
        long rows = Long.parseLong(lines.get(0).split("\t", -1)[1]);
        var labels = new LinkedHashMap<String, String>();
        var columns = new LinkedHashMap<String, List<Object>>();
        List<Object> cells = List.of();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("column\t")) {
                String[] parts = line.split("\t", -1);
                cells = new ArrayList<>();
                columns.put(parts[1], cells);
                labels.put(parts[1], unhex(parts[2]));
            } else {
                cells.add(cell(line));
            }
        }
        return new Read(rows, labels, columns);
    }

    private static Object cell(String line) {
        if (line.equals("NA")) {
            return null;
        }
        String value = line.substring(2);
        return switch (line.charAt(0)) {
            case 't' -> unhex(value);
            case 'n' -> Double.valueOf(value);
            case 'd' -> LocalDate.ofEpochDay(Long.parseLong(value));
            case 'b' -> Boolean.valueOf(value);
            default -> throw new AssertionError("unexpected line: " + line);
        };
    }

    private static String unhex(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }

    /** What a foreign program found in a file; numbers are always {@link Double}. */
    record Read(long rows, Map<String, String> labels, Map<String, List<Object>> columns) {
    }
}
