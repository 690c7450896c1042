package org.liaison.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Puts examples into the OpenAPI document: those of the kit's own operations, and those that the service keeps in
 * {@code openapi/examples.json}. Per operation id a request, a response and values of parameters. Kept in a file, they do not
 * crowd the resources.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesFilter implements OASFilter {

    private static final List<String> FILES = List.of("openapi/kit-examples.json", "openapi/examples.json");

    private final Map<String, Example> examples = read();

    /**
     * @param request of an operation that takes one media type
     * @param requests by media type, of an operation that takes several
     * @param parameters by name
     */
    record Example(Object request, Map<String, Object> requests, Object response, Map<String, Object> parameters) {
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations().values().forEach(this::complete));
    }

    private void complete(Operation operation) {
        Example example = examples.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (example.request() != null && operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), example.request());
        }
        if (example.requests() != null && operation.getRequestBody() != null) {
            Map<String, MediaType> types = operation.getRequestBody().getContent().getMediaTypes();
            example.requests().forEach((name, request) -> {
                if (types.containsKey(name)) {
                    types.get(name).setExample(request);
                }
            });
        }
        if (example.response() != null) {
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2")).findFirst()
                    .ifPresent(response -> set(response.getValue().getContent(), example.response()));
        }
        if (example.parameters() != null && operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> set(parameter, example.parameters().get(parameter.getName())));
        }
    }

    private static void set(Content content, Object example) {
        if (content != null) {
            content.getMediaTypes().entrySet().stream().findFirst().ifPresent(type -> type.getValue().setExample(example));
        }
    }

    private static void set(Parameter parameter, Object example) {
        if (example != null) {
            parameter.setExample(example);
        }
    }

    private static Map<String, Example> read() {
        Map<String, Example> examples = new HashMap<>();
        for (String name : FILES) {
            try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                if (file != null) {
                    examples.putAll(new ObjectMapper().readValue(file, new TypeReference<Map<String, Example>>() {
                    }));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return examples;
    }
}
