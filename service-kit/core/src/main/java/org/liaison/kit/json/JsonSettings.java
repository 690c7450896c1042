package org.liaison.kit.json;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * JSON as the API promises it: snake_case names, ISO dates, numbers in the shortest form that reads back to the same double,
 * null for what is missing (never NaN), unknown fields of a request refused.
 */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {

    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.getFactory().configure(StreamWriteFeature.USE_FAST_DOUBLE_WRITER.mappedFeature(), true);
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build());
        SimpleModule module = new SimpleModule("liaison-numbers");
        module.addSerializer(Double.class, new FiniteDoubles(Double.class));
        module.addSerializer(Double.TYPE, new FiniteDoubles(Double.TYPE));
        mapper.registerModule(module);
    }

    private static final class FiniteDoubles extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        FiniteDoubles(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }
}
