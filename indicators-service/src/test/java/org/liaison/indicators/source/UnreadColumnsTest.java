package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Columns that are not read may hold anything: what is read, and the rows it is in, do not change by it. */
class UnreadColumnsTest {

    private static final String[] ODD = { "", "x", "\"a,b\"", "\"two\nlines\"", "\"say \"\"so\"\", twice\"", "\"\"",
            "5'6\" tall",
            "\"\r\n\r\n\"", "é年" };

    @Test
    void shouldReadTheSameNumbersFromTheSameRowsWhateverIsInOtherColumns() {
        for (int world = 1; world <= 50; world++) {
            Random random = new Random(world);
            StringBuilder text = new StringBuilder("note,country_text_id,other,year,v2x_a,v2tail,v2x_b,v2end\n");
            StringBuilder expected = new StringBuilder();
            int line = 2;
            for (int year = 1990; year < 2020; year++) {
                String[] odd = new String[4];
                int breaks = 0;
                for (int cell = 0; cell < odd.length; cell++) {
                    odd[cell] = ODD[random.nextInt(ODD.length)];
                    breaks += (int) odd[cell].replace("\r\n", "\n").chars().filter(letter -> letter == '\n').count();
                }
                text.append(odd[0]).append(",SWE,").append(odd[1]).append(',').append(year).append(",0.").append(year)
                        .append("7,")
                        .append(odd[2]).append(",\"").append(year).append("\",").append(odd[3])
                        .append(random.nextBoolean() ? "\n" : "\r\n");
                expected.append(year).append(" 0.").append(year).append("7 row ").append(line).append('\n').append(year)
                        .append(' ').append(year).append(".0 row ").append(line).append('\n');
                line += 1 + breaks;
            }

            Reading reading = Samples.read(text.toString());

            StringBuilder read = new StringBuilder();
            Samples.observations(reading).forEach(one -> read.append(one.year()).append(' ').append(one.value()).append(" row ")
                    .append(one.row()).append('\n'));
            assertThat(reading.malformed()).as(text.toString()).isEmpty();
            assertThat(read.toString()).as(text.toString()).isEqualTo(expected.toString());
        }
    }
}
