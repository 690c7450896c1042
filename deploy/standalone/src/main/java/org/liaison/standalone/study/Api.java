package org.liaison.standalone.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import org.liaison.standalone.suite.Suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The suite's HTTP API as the study needs it. Every failure is a {@link StudyException} with the service's own words. */
final class Api {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);
    private static final int WAIT_SECONDS = 30;
    private static final long LOOK_AGAIN_MS = 500;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Suite suite;
    private final String gateway;
    private final String key;

    Api(Suite suite, String gateway, String key) {
        this.suite = suite;
        this.gateway = gateway;
        this.key = key;
    }

    JsonNode get(String path) {
        return parse(send(HttpRequest.newBuilder(URI.create(gateway + path)).GET()).body());
    }

    /** Rows of a table, all of them. */
    List<NamedCsvRecord> rows(String path) {
        var csv = send(HttpRequest.newBuilder(URI.create(gateway + path)).header("Accept", "text/csv").GET()).body();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new StudyException("the table at " + path + " cannot be read", e);
        }
    }

    /** Sends a JSON body to an operation that may be repeated as it is. */
    JsonNode post(String path, Object body) {
        return parse(send(request(path, "application/json", BodyPublishers.ofByteArray(bytes(body)))).body());
    }

    /** Starts something once: the same body and attempt again give the same answer, also after a crash. */
    JsonNode once(String path, Object body, int attempt) {
        var content = bytes(body);
        return once(path, "application/json", BodyPublishers.ofByteArray(content), Digests.sha256(content) + "-" + attempt);
    }

    /** Sends a file once. */
    JsonNode once(String path, String contentType, BodyPublisher body, String idempotencyKey) {
        return parse(send(request(path, contentType, body).header("Idempotency-Key", idempotencyKey)).body());
    }

    private HttpRequest.Builder request(String path, String contentType, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).POST(body).header("Content-Type", contentType)
                .header("X-API-Key", key).header("Prefer", "wait=" + WAIT_SECONDS);
    }

    private byte[] bytes(Object body) {
        try {
            return body instanceof String text ? text.getBytes(UTF_8) : json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new StudyException("a request cannot be written", e);
        }
    }

    /** What was made: the answer itself, or what its job leads to. */
    JsonNode result(String path, JsonNode answer) {
        return answer.has("progress") ? get(finished(path, answer).get("result").asText()) : answer;
    }

    private JsonNode finished(String path, JsonNode started) {
        var address = path.substring(0, path.indexOf("/v1/") + 4) + "jobs/" + started.get("id").asText();
        var job = started;
        while (!job.get("status").asText().equals("succeeded")) {
            if (List.of("failed", "cancelled").contains(job.get("status").asText())) {
                throw new StudyException(path + ": " + job.path("problem").path("detail").asText(job.get("status").asText()));
            }
            suite.pause(LOOK_AGAIN_MS);
            job = get(address);
        }
        return job;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var ready = request.timeout(LONGEST_ANSWER).build();
        try {
            var answer = client.send(ready, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                suite.pause(0);
                throw new StudyException(ready.method() + " " + ready.uri().getPath() + " was answered " + answer.statusCode()
                        + ": " + explanation(answer.body()));
            }
            return answer;
        } catch (IOException e) {
            suite.pause(0);
            throw new StudyException(ready.method() + " " + ready.uri().getPath() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyException("interrupted", e);
        }
    }

    private String explanation(String body) {
        try {
            var problem = json.readTree(body);
            return problem.path("detail").asText("") + (problem.has("errors") ? " " + problem.get("errors") : "");
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StudyException("an answer is not JSON: " + body, e);
        }
    }
}
