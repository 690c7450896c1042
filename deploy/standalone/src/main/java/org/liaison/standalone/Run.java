package org.liaison.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.liaison.standalone.home.AdminKey;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.HomeLock;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.home.RunState;
import org.liaison.standalone.process.PidFiles;
import org.liaison.standalone.study.Rehearsal;
import org.liaison.standalone.study.Study;
import org.liaison.standalone.study.StudyException;
import org.liaison.standalone.suite.Ending;
import org.liaison.standalone.suite.Installation;
import org.liaison.standalone.suite.Purpose;
import org.liaison.standalone.suite.Suite;
import org.liaison.standalone.suite.SuiteEndedException;

/** {@code demo}, {@code imitation} and {@code serve}: starts the suite, does what it is wanted for, and stays until the end. */
final class Run {

    /** A launcher that is stopping releases the home within this time. */
    private static final Duration END_OF_ANOTHER = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final long SHUTDOWN_SECONDS = 150;

    private final Installation installation;
    private final Home home;
    private final Options options;
    private final Console console;

    Run(Installation installation, Home home, Options options, Console console) {
        this.installation = installation;
        this.home = home;
        this.options = options;
        this.console = console;
    }

    int run() throws IOException, InterruptedException {
        home.create();
        var lock = HomeLock.acquire(home, GLANCE);
        if (lock.isEmpty() && RunState.read(home).filter(RunState::stopping).isPresent()) {
            console.step("waiting for an instance on this home that is stopping");
            lock = HomeLock.acquire(home, END_OF_ANOTHER);
        }
        if (lock.isEmpty()) {
            console.text("an instance runs on " + home.folder() + RunState.read(home).map(state -> ": " + state.gateway())
                    .orElse("") + "; stop it first, or choose another --home and --port");
            return 1;
        }
        try (var held = lock.get()) {
            return runAlone();
        }
    }

    private int runAlone() throws IOException, InterruptedException {
        PidFiles.endLeftovers(home);
        var state = new RunState(ProcessHandle.current().pid(), options.port(), false);
        state.write(home);
        var key = AdminKey.ensure(home);
        var purpose = purpose();
        var purposes = new ArrayList<>(Suite.portPurposes());
        purpose.ifPresent(wanted -> purposes.addAll(wanted.portPurposes()));
        var ports = Ports.choose(home, purposes);
        var suite = Suite.prepare(installation, home, ports);
        var over = endOnSignal(suite);
        try {
            purpose.ifPresent(wanted -> wanted.open(ports));
            console.step("starting PostgreSQL, Kafka and the services (logs in " + home.logs() + ")");
            suite.start(options.port(), purpose.map(wanted -> wanted.egress(ports)).orElse(List.of()));
            greet(state, key);
            purpose.ifPresent(wanted -> wanted.run(suite, state.gateway(), key.value(), console));
            return options.exit() ? 0 : stay(suite, state);
        } catch (SuiteEndedException e) {
            return report(e.ending());
        } catch (StudyException | UncheckedIOException | IllegalStateException e) {
            console.text("failed: " + e.getMessage());
            return 1;
        } finally {
            end(state, purpose, suite, over);
        }
    }

    private void end(RunState state, Optional<Purpose> purpose, Suite suite, CompletableFuture<Void> over) throws IOException {
        try {
            state.asStopping().write(home);
            console.step("stopping");
            suite.close();
            purpose.ifPresent(Purpose::close);
        } finally {
            over.complete(null);
        }
    }

    private Optional<Purpose> purpose() {
        return switch (options.command()) {
            case DEMO -> Optional.of(options.data().map(Study::onFiles).orElseGet(Study::onSample));
            case IMITATION -> Optional.of(new Rehearsal(home.folder().resolve("imitation"), options.small(), options.plain()));
            default -> Optional.empty();
        };
    }

    private void greet(RunState state, AdminKey key) {
        console.step("ready: " + state.gateway() + " (Swagger UI at " + state.gateway() + "/docs, human coding at "
                + state.gateway() + "/api/coding/page/)");
        if (key.isNew()) {
            console.text("\n  administrator's key: " + key.value() + "\n  kept in " + home.adminKey()
                    + "; send it as X-API-Key to write\n");
        }
    }

    private int stay(Suite suite, RunState state) {
        console.text("\n" + state.gateway() + "/docs stays up; end with Ctrl-C or 'deploy/standalone/run stop'");
        return report(suite.ending().join());
    }

    private int report(Ending ending) {
        if (ending.asked()) {
            return 0;
        }
        console.text(ending.reason() + "\nstart again to go on: all data are kept");
        return 1;
    }

    /** On a signal: asks the suite to end, and keeps the JVM until it has. */
    private static CompletableFuture<Void> endOnSignal(Suite suite) {
        var over = new CompletableFuture<Void>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            suite.ending().complete(Ending.onRequest());
            over.completeOnTimeout(null, SHUTDOWN_SECONDS, TimeUnit.SECONDS).join();
        }, "end-on-signal"));
        return over;
    }
}
