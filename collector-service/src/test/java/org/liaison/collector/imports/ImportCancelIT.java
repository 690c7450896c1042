package org.liaison.collector.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.archive.WaitingFiles;
import org.liaison.kit.sql.Database;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ImportCancelIT {

    @TempDir
    Path folder;

    @Inject
    Database database;

    @Inject
    WaitingFiles files;

    private String submit(int items) throws IOException {
        File file = folder.resolve(items + ".ndjson").toFile();
        PressReleases.write(file.toPath(), items, "cancel" + items);
        return URI.create(given().header("X-API-Key", CollectorStack.COLLECTOR).header("Prefer", "respond-async")
                .contentType("application/x-ndjson").body(Files.readAllBytes(file.toPath())).post("/api/collector/v1/imports")
                .then().statusCode(202).extract().header("Location")).getPath();
    }

    @Test
    void shouldKeepNoFileOfAnImportThatWasCancelled() throws IOException {
        String job = submit(20_000);
        UUID waiting = database.first("select id from import order by created_at desc limit 1",
                row -> row.getObject(1, UUID.class)).orElseThrow();
        files.read(waiting, file -> assertThat(file).isNotEmptyFile());
        given().header("X-API-Key", CollectorStack.COLLECTOR).delete(job).then()
                .statusCode(oneOf(200, 202, 204));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> assertThat(given().get(job).jsonPath().getString("status")).isEqualTo("cancelled"));

        submit(5);

        assertThatThrownBy(() -> files.read(waiting, file -> {
        })).isInstanceOf(NoSuchFileException.class);
        assertThat(database.first("select file_waits from import where id = ?", row -> row.getBoolean(1), waiting))
                .contains(false);
    }
}
