package org.liaison.indicators.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Broken and hostile files by HTTP: each is refused saying what is wrong, nothing of it is stored, and the next one is read.
 */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class HostileUploadsIT {

    private static final int LINE_MEGABYTES = 16;

    @TempDir
    Path folder;

    static Stream<HostileFile> files() {
        return HostileFile.all(LINE_MEGABYTES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldRefuseInWordsStoreNothingAndGoOn(HostileFile hostile) throws IOException {
        Path file = folder.resolve("upload");
        hostile.writeTo(file);
        int before = Api.rows("/vintages").size();

        Api.upload("", file).then().statusCode(anyOf(is(413), is(422))).contentType("application/problem+json")
                .body("detail", containsString(hostile.mentions())).body("detail", containsString("othing was stored"));

        assertThat(Api.rows("/vintages")).hasSize(before);
        String good = "iso3,year,after_" + Math.abs(hostile.name().hashCode()) + "\nSWE,2014,1.5\n";
        Api.upload("", good).then().statusCode(anyOf(is(200), is(201))).body("observations", equalTo(1));
    }
}
