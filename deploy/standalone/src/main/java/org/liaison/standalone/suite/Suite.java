package org.liaison.standalone.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.liaison.standalone.gateway.Gateway;
import org.liaison.standalone.gateway.RouteTable;
import org.liaison.standalone.gateway.Upstream;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.process.ChildProcess;

/**
 * The whole suite on one machine:
 *
 * <pre>
 * browser, R, Python, Stata -> gateway (this process) -> collector, coding, indicators, modelling (a process each)
 *                                                         -> PostgreSQL and Kafka (the infrastructure process)
 * </pre>
 *
 * If any of the processes ends, the suite is over: {@link #ending} completes, and a new start goes on from the durable data.
 */
public final class Suite implements AutoCloseable {

    private static final long LOOK_AGAIN_MS = 100;
    private static final long ORDERLY_END_SECONDS = 60;

    private final List<ChildProcess> services = new ArrayList<>();
    private final List<ClassArchive> archives = new ArrayList<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final Installation installation;
    private final Home home;
    private final Ports ports;
    private final RouteTable routes = RouteTable.load();
    private ChildProcess infrastructure;
    private Gateway gateway;
    private volatile boolean closing;

    private Suite(Installation installation, Home home, Ports ports) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
    }

    /** What the suite needs ports for, the gateway's aside. */
    public static List<String> portPurposes() {
        var services = RouteTable.load().services().stream()
                .flatMap(service -> Stream.of(ServiceSettings.httpPort(service), ServiceSettings.managementPort(service)));
        return Stream.concat(Stream.of("postgres", "kafka", "kafka.controller"), services).toList();
    }

    /**
     * A suite that is not started yet.
     *
     * @param ports ports for all of {@link #portPurposes}
     */
    public static Suite prepare(Installation installation, Home home, Ports ports) {
        return new Suite(installation, home, ports);
    }

    /**
     * Starts everything and waits until all services are ready.
     *
     * @param gatewayPort loopback port of the gateway
     * @param egress host:port values on loopback that the collector may fetch from
     */
    public void start(int gatewayPort, List<String> egress) throws IOException {
        gateway = Gateway.start(gatewayPort, routes, upstreams());
        Files.deleteIfExists(Infrastructure.readyFile(home));
        infrastructure = launch(Program.infrastructure(installation, home));
        while (!Files.exists(Infrastructure.readyFile(home))) {
            pause(LOOK_AGAIN_MS);
        }
        for (var service : routes.services()) {
            var settings = ServiceSettings.of(service, home, ports, gateway.port(), egress);
            services.add(launch(Program.service(installation, home, ports, service, settings)));
        }
        while (!gateway.notReady().isEmpty()) {
            pause(LOOK_AGAIN_MS);
        }
    }

    private List<Upstream> upstreams() {
        return routes.services().stream().map(service -> new Upstream(service, ports.of(ServiceSettings.httpPort(service)),
                ports.of(ServiceSettings.managementPort(service)))).toList();
    }

    private ChildProcess launch(Program program) throws IOException {
        archives.add(program.archive());
        var child = ChildProcess.start(home, program.name(), program.command(), program.environment());
        child.onExit().thenAccept(code -> {
            if (!closing) {
                ending.complete(Ending.of(child, code));
            }
        });
        return child;
    }

    /**
     * Waits while the suite is used.
     *
     * @throws SuiteEndedException at once when it is over
     */
    public void pause(long milliseconds) {
        try {
            throw new SuiteEndedException(ending.get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // Still running: what is hoped for.
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new SuiteEndedException(Ending.onRequest());
        }
    }

    /** Completes when a process ends that should not, or when somebody asks for the end. */
    public CompletableFuture<Ending> ending() {
        return ending;
    }

    /** Ends the services, then the infrastructure, then the gateway; data stay. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            services.forEach(ChildProcess::askToEnd);
            for (var service : services) {
                service.awaitEnd(ORDERLY_END_SECONDS);
            }
            if (infrastructure != null) {
                infrastructure.askToEnd();
                infrastructure.awaitEnd(ORDERLY_END_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var archive : archives) {
            archive.adopt();
        }
        if (gateway != null) {
            gateway.close();
        }
    }
}
