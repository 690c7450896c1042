package org.liaison.standalone.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One HTTP request written byte for byte: a proper client would tidy up the addresses that matter here. */
final class RawRequest {

    private static final int PATIENCE_MS = 10_000;

    private RawRequest() {
    }

    static Answer send(int port, Conformance.Case sent) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Host", "suite.example:8080");
        headers.put("Connection", "close");
        if (sent.send() != null) {
            headers.put("Content-Length", Integer.toString(sent.send().length()));
        }
        headers.putAll(sent.headersSent());
        var head = new StringBuilder(sent.request()).append(" HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n").append(sent.send() == null ? "" : sent.send());
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.toString().getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    record Answer(int status, Map<String, String> headers, String body) {

        static Answer parse(String text) {
            var end = text.indexOf("\r\n\r\n");
            var lines = text.substring(0, end).split("\r\n");
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
        }
    }
}
