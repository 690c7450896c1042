package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;

/**
 * Files of the size that publishers' files have. By default a part of their length; {@code -Dliaison.large=true} writes and
 * reads all of it, some 400 MB of V-Dem and 250 MB of BACI, and says how long that took.
 */
class WideFilesTest {

    private static final Logger LOG = Logger.getLogger(WideFilesTest.class);
    private static final boolean LARGE = Boolean.getBoolean("liaison.large");
    private static final long SEED = 1;

    @TempDir
    Path folder;

    @Test
    void shouldReadTheIndicesOfAFileOfFourThousandColumns() throws IOException {
        int rows = LARGE ? 28_000 : 800;
        Path file = folder.resolve("wide.csv");
        FullWidthVdem.write(file, rows);

        Reading reading = timed("V-Dem", file, rows);

        assertThat(reading.source()).isEqualTo("vdem");
        assertThat(reading.malformedCount()).isZero();
        assertThat(reading.series()).hasSize(95);
        assertThat(reading.buffer().size()).isBetween(60 * rows, 95 * rows);
    }

    @Test
    void shouldSumTheProductsOfMillionsOfFlows() throws IOException {
        int rows = LARGE ? 8_000_000 : 100_000;
        Path file = folder.resolve("flows.csv");
        double sum = writeBaci(file, rows);

        Reading reading = timed("BACI", file, rows);

        assertThat(reading.buffer().size()).isLessThanOrEqualTo(100 * 99);
        assertThat(Samples.observations(reading).stream().mapToDouble(Observation::value).sum()).isCloseTo(sum,
                org.assertj.core.data.Percentage.withPercentage(1e-6));
    }

    private static Reading timed(String what, Path file, int rows) throws IOException {
        long begin = System.nanoTime();
        Reading reading = Samples.READERS.read(file, null, null);
        double seconds = (System.nanoTime() - begin) / 1e9;
        LOG.infof("%s: %d rows, %d MB, %d numbers in %.1f s, %.0f rows/s", what, rows, Files.size(file) >> 20,
                reading.buffer().size(), seconds, rows / seconds);
        return reading;
    }

    private static double writeBaci(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        List<Integer> numbers = new Countries().all().stream().filter(one -> one.numeric() != null).limit(100)
                .map(Country::numeric).toList();
        double sum = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append("t,i,j,k,v,q\n");
            for (int row = 0; row < rows; row++) {
                int from = random.nextInt(numbers.size());
                int to = (from + 1 + random.nextInt(numbers.size() - 1)) % numbers.size();
                double value = random.nextInt(1_000_000) / 1000.0;
                sum += value;
                out.append("2018,").append(numbers.get(from).toString()).append(',').append(numbers.get(to).toString())
                        .append(",0").append(Integer.toString(10121 + row % 5000)).append(',').append(Double.toString(value))
                        .append(row % 5 == 0 ? ",NA\n" : ",1.5\n");
            }
        }
        return sum;
    }
}
