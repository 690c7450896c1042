package org.liaison.kit.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.liaison.kit.problem.ProblemException;

/**
 * Refuses query parameters that an operation does not declare (ignored in silence, a misspelt filter gives wrong data), and
 * values that do not fit the declared type, which the framework would answer as "not found".
 */
@Singleton
public class QueryParameters {

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, Class<?>> known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::declaredBy);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = known.get(name);
            if (type == null) {
                throw ProblemException.parameter(name, known.isEmpty() ? "this operation takes no parameters"
                        : "unknown here; this operation knows " + String.join(", ", known.keySet()));
            }
            values.forEach(value -> checkValue(name, value, type));
        });
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        Map<String, Class<?>> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            String name = queryName(parameter, parameter.getName());
            if (name != null) {
                names.put(name, parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        String fieldName = queryName(field, field.getName());
                        if (fieldName != null) {
                            names.put(fieldName, field.getType());
                        }
                    }
                }
            }
        }
        return names;
    }

    private static String queryName(AnnotatedElement element, String javaName) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return rest.value().isEmpty() ? javaName : rest.value();
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }

    private static void checkValue(String name, String value, Class<?> type) {
        try {
            if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Long.class || type == long.class) {
                Long.parseLong(value);
            } else if (type == Double.class || type == double.class) {
                Double.parseDouble(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if ((type == Boolean.class || type == boolean.class) && !"true".equals(value) && !"false".equals(value)) {
                throw new IllegalArgumentException(value);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ProblemException.parameter(name, "'" + value + "' is not " + expectation(type));
        }
    }

    private static String expectation(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date such as 2014-03-18";
        }
        if (type == UUID.class) {
            return "an id";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : "a number of the expected kind";
    }
}
