package org.liaison.coding.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.ProblemException;

class TableFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void shouldReadTheSeparatorThatTheHeadHas(String separator) throws IOException {
        byte[] text = "\uFEFFunit,name,value\r\nu1,\"a\nb\",1\r\n,,\r\nu2,Mičko\r\n".replace(",", separator).getBytes(UTF_8);

        assertThat(read(text, MediaTypes.CSV)).containsExactly("0 [unit, name, value]", "1 [u1, a\nb, 1]", "3 [u2, Mičko, ]");
    }

    @Test
    void shouldNameTheRowThatIsTooLong() {
        assertFault("a,b\n1,2\n1,2,3\n".getBytes(UTF_8), MediaTypes.CSV, 2);
    }

    @Test
    void shouldRefuseWhatIsNoTable() {
        assertFault(new byte[0], MediaTypes.CSV, 0);
        assertFault("unit,value\nKöln,1\n".getBytes(ISO_8859_1), MediaTypes.CSV, 0);
        assertFault(("unit,value\n" + "u,1\n".repeat(20_000) + "Köln,1\n").getBytes(ISO_8859_1), MediaTypes.CSV, -1);
        assertFault("not a workbook".getBytes(UTF_8), MediaTypes.XLSX, 0);
        assertFault(new byte[] { 'P', 'K', 3, 4, 0, 0 }, MediaTypes.XLSX, 0);
    }

    private void assertFault(byte[] bytes, String type, long row) {
        assertThatThrownBy(() -> read(bytes, type)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(422);
            if (row >= 0) {
                assertThat(problem.errors()).extracting(error -> error.row()).containsExactly(row);
            }
        });
    }

    private List<String> read(byte[] bytes, String type) throws IOException {
        Path file = Files.write(folder.resolve("table"), bytes);
        List<String> rows = new ArrayList<>();
        TableFile.read(file, MediaType.valueOf(type), (number, cells) -> rows.add(number + " " + List.of(cells)));
        return rows;
    }
}
