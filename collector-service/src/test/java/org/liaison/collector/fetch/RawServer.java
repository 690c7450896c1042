package org.liaison.collector.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on loopback that sends whatever bytes a test wants, and counts who came. */
final class RawServer implements AutoCloseable {

    /** Answers a request with bytes. */
    interface Answer {
        void send(String path, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int connections;

    RawServer(Answer answer) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(() -> {
            while (true) {
                Socket client = socket.accept();
                connections++;
                daemon(() -> serve(client, answer));
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                // the client has gone, or the test is over
            }
        }, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client, Answer answer) throws Exception {
        try (client) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            String path = head.toString().split(" ", 3)[1];
            OutputStream out = client.getOutputStream();
            if (path.equals("/robots.txt")) {
                text(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            } else {
                answer.send(path, out);
            }
            out.flush();
        }
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static void page(OutputStream out, String moreHeaders, byte[] body) throws IOException {
        text(out, "HTTP/1.1 200 OK\r\n" + moreHeaders + "Content-Length: " + body.length + "\r\n\r\n");
        out.write(body);
    }

    int port() {
        return socket.getLocalPort();
    }

    String hostPort() {
        return "127.0.0.1:" + port();
    }

    int connections() {
        return connections;
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
