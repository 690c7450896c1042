package org.liaison.standalone.imitation.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A piece of HTML with slots in double braces. */
final class Layout {

    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Layout() {
    }

    /** The layout with its slots filled; a slot without a value stays empty. Values are HTML already. */
    static String fill(String name, Map<String, String> values) {
        String layout = READ.computeIfAbsent(name, Layout::read);
        var html = new StringBuilder();
        int at = 0;
        for (int open = layout.indexOf("{{"); open >= 0; open = layout.indexOf("{{", at)) {
            int close = layout.indexOf("}}", open);
            html.append(layout, at, open).append(values.getOrDefault(layout.substring(open + 2, close), ""));
            at = close + 2;
        }
        return html.append(layout.substring(at)).toString();
    }

    private static String read(String name) {
        try (var input = Layout.class.getResourceAsStream("/imitation/layout/" + name + ".html")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String paragraphs(Iterable<String> paragraphs) {
        var html = new StringBuilder();
        paragraphs.forEach(paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>\n"));
        return html.toString();
    }
}
