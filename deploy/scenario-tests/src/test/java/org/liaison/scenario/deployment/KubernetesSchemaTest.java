package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.KubernetesResource;

/**
 * Every object is what the API of Kubernetes takes. Two models read each: the official client's finds unknown and missing
 * fields, the other one wrong types. Strimzi's and CloudNativePG's objects are known to their operators only; here they are
 * held to having a name and a specification.
 */
class KubernetesSchemaTest {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    // The model collects unknown fields instead of refusing them.
                    return false;
                }
            });

    static Stream<Named<JsonNode>> rendered() {
        return Stream.of(Manifests.base(), Manifests.dev()).flatMap(KubernetesSchemaTest::named);
    }

    static Stream<Named<JsonNode>> written() throws IOException {
        return named(Manifests.written());
    }

    private static Stream<Named<JsonNode>> named(Manifests manifests) {
        return manifests.objects().stream().map(
                object -> Named.of(object.get("kind").asText() + " " + object.at("/metadata/name").asText(), object));
    }

    @ParameterizedTest
    @MethodSource("rendered")
    void shouldRenderWhatTheApiTakes(JsonNode object) throws Exception {
        check(object);
    }

    @ParameterizedTest
    @MethodSource("written")
    void shouldSayWhatTheApiTakes(JsonNode object) throws Exception {
        check(object);
    }

    private static void check(JsonNode object) throws Exception {
        if (isOperators(object)) {
            var resource = new ObjectMapper().treeToValue(object, GenericKubernetesResource.class);
            assertThat(resource.getMetadata().getName()).isNotBlank();
            assertThat(resource.getAdditionalProperties()).containsOnlyKeys("spec");
        } else {
            validateWithOfficialClient(object);
            assertThat(readStrictly(object)).isNotNull();
        }
    }

    @Test
    void shouldRefuseAnUnknownFieldAndAWrongType() throws IOException {
        JsonNode deployment = Manifests.written().ofKind("Deployment").get(0);
        ObjectNode misspelt = deployment.deepCopy();
        ((ObjectNode) misspelt.at("/spec/template/spec/containers/0")).put("livenesProbe", "x");
        ObjectNode wrongType = deployment.deepCopy();
        ((ObjectNode) wrongType.at("/spec")).put("replicas", "two");

        assertThatThrownBy(() -> validateWithOfficialClient(misspelt)).hasStackTraceContaining("livenesProbe");
        assertThatThrownBy(() -> readStrictly(misspelt)).hasMessageContaining("livenesProbe");
        assertThatThrownBy(() -> readStrictly(wrongType)).hasMessageContaining("two");
    }

    private static boolean isOperators(JsonNode object) {
        return object.get("apiVersion").asText().matches("(kafka\\.strimzi\\.io|postgresql\\.cnpg\\.io)/v1");
    }

    private static void validateWithOfficialClient(JsonNode object) throws ReflectiveOperationException {
        try {
            Class.forName("io.kubernetes.client.openapi.models.V1" + object.get("kind").asText())
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(object.toString()));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private static KubernetesResource readStrictly(JsonNode object) throws Exception {
        // Which class an object belongs to is the lenient reader's knowledge.
        KubernetesResource lenient = new ObjectMapper().treeToValue(withoutSpecification(object), KubernetesResource.class);
        assertThat(lenient).isNotInstanceOf(GenericKubernetesResource.class);
        return STRICT.treeToValue(object, lenient.getClass());
    }

    private static JsonNode withoutSpecification(JsonNode object) {
        ObjectNode shell = object.deepCopy();
        return shell.without("spec");
    }
}
