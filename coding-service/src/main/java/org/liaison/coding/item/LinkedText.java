package org.liaison.coding.item;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Fetches the text of an item that is too long for an event, from the link that the event carries. */
@Singleton
class LinkedText {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 5;

    private final URI base;
    private final ObjectMapper mapper;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    LinkedText(@ConfigProperty(name = "liaison.links.base-url") URI base, ObjectMapper mapper) {
        this.base = base;
        this.mapper = mapper;
    }

    /** The text: from the event, else from its link, else null. */
    String textOf(ItemEvent item) {
        if (item.body() != null || item.bodyLink() == null) {
            return item.body();
        }
        HttpRequest request = HttpRequest.newBuilder(base.resolve(item.bodyLink())).timeout(PATIENCE)
                .header("Accept", "text/plain, application/json").build();
        for (int attempt = 1;; attempt++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
                    return json ? mapper.readTree(answer.body()).path("body").asText(null) : answer.body();
                }
                throw new IOException(request.uri() + " answered " + answer.statusCode());
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("the text of item " + item.id() + " cannot be had", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
