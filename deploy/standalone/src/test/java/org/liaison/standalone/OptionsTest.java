package org.liaison.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path HOME = Path.of("/some/home");

    @TempDir
    Path folder;

    @Test
    void shouldRunTheDemoWhereNothingIsSaid() {
        assertThat(parse()).isEqualTo(new Options(Command.DEMO, HOME, 8080, Optional.empty(), false, false, false));
    }

    @Test
    void shouldReadEveryOption() {
        assertThat(parse("demo", "--port", "9001", "--home", "/h", "--data", folder.toString(), "--exit"))
                .isEqualTo(new Options(Command.DEMO, Path.of("/h"), 9001, Optional.of(folder), true, false, false));
        assertThat(parse("imitation", "--small", "--plain"))
                .isEqualTo(new Options(Command.IMITATION, HOME, 8080, Optional.empty(), false, true, true));
    }

    @Test
    void shouldTakeOptionsWithoutACommand() {
        assertThat(parse("--exit").command()).isEqualTo(Command.DEMO);
    }

    @ParameterizedTest
    @CsvSource({ "serve,SERVE", "imitation,IMITATION", "stop,STOP", "status,STATUS", "reset,RESET" })
    void shouldKnowTheCommand(String word, Command command) {
        assertThat(parse(word, "--home", "/h").command()).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "start|unknown argument 'start'", "--port|--port needs a value",
            "--port 0|--port takes a number", "--port 65536|--port takes a number", "--port http|--port takes a number",
            "--data /no/such/folder|there is none", "serve --exit|belong to demo", "demo --small|belong to imitation",
            "demo serve|unknown argument 'serve'" })
    void shouldRefuseWhatItDoesNotUnderstand(String line, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(line.split(" "))).withMessageContaining(message);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), HOME);
    }
}
