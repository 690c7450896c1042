package org.liaison.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads bodies written in YAML by the same rules as JSON: unknown fields are refused, faults are named by their place. */
@Provider
@Consumes({ YamlReader.YAML, "application/x-yaml", "text/yaml" })
public class YamlReader implements MessageBodyReader<Object> {

    /** RFC 9512. */
    public static final String YAML = "application/yaml";

    private final ObjectMapper mapper;

    YamlReader(ObjectMapper json) {
        this.mapper = json.copyWith(new YAMLFactory());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return read(body, type);
    }

    /** @throws ProblemException where the text is no YAML */
    <T> T read(InputStream body, Class<T> type) throws IOException {
        try {
            return mapper.readValue(body, type);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof JsonParseException syntax) {
                throw noYaml(syntax.getLocation());
            }
            throw e;
        } catch (JsonParseException e) {
            throw noYaml(e.getLocation());
        }
    }

    private static ProblemException noYaml(JsonLocation at) {
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new ProblemException(KitProblem.BAD_REQUEST, "The body is not well-formed YAML" + where + ".");
    }
}
