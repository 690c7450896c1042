package org.liaison.collector.fetch;

import java.util.List;

/** A line of the head of a request or an answer, as it was sent. */
public record Header(String name, String value) {

    /** @return value of the first header of that name, null where there is none */
    public static String first(List<Header> headers, String name) {
        return headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).findFirst().orElse(null);
    }

    /** @return values of all headers of that name, separated by comma; null where there is none */
    public static String all(List<Header> headers, String name) {
        List<String> values = headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).toList();
        return values.isEmpty() ? null : String.join(",", values);
    }
}
