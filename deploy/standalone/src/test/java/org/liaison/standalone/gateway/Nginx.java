package org.liaison.standalone.gateway;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.liaison.kit.embedded.FreePorts;

/** A real nginx with the template of {@code deploy/gateway}. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program: named by the environment variable NGINX, else on the path; empty where there is none. */
    static Optional<Path> program() {
        var named = Stream.ofNullable(System.getenv("NGINX")).map(Path::of);
        var onPath = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    static Nginx start(Path folder, List<Upstream> upstreams) throws IOException {
        int port = FreePorts.find(1).get(0);
        Files.writeString(folder.resolve("site.conf"), site(folder, port, upstreams));
        // Workers of a root process become nobody, who cannot read a temporary folder.
        var user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        Files.writeString(folder.resolve("nginx.conf"), user + """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                error_log error.log;
                events { }
                http {
                    access_log off;
                    client_body_temp_path tmp-body;
                    proxy_temp_path tmp-proxy;
                    fastcgi_temp_path tmp-fastcgi;
                    uwsgi_temp_path tmp-uwsgi;
                    scgi_temp_path tmp-scgi;
                    include site.conf;
                }
                """);
        var process = new ProcessBuilder(program().orElseThrow().toString(), "-p", folder.toString(), "-e", "error.log", "-c",
                folder.resolve("nginx.conf").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile()).start();
        Awaitility.await().atMost(10, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
        return new Nginx(process, port);
    }

    private static String site(Path folder, int port, List<Upstream> upstreams) throws IOException {
        var pages = folder.resolve("docs");
        DocumentationFolder.write(pages);
        var site = Files.readString(Conformance.FOLDER.resolve("nginx.conf.template"))
                .replace("${GATEWAY_LISTEN}", "127.0.0.1:" + port).replace("${DOCS_ROOT}", pages.toString());
        for (var upstream : upstreams) {
            var name = "${" + upstream.service().toUpperCase(Locale.ROOT);
            site = site.replace(name + "_HOST}", "127.0.0.1").replace(name + "_PORT}", "" + upstream.port())
                    .replace(name + "_MANAGEMENT_PORT}", "" + upstream.managementPort());
        }
        return site;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
