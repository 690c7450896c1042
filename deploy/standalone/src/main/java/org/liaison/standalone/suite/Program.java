package org.liaison.standalone.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.Ports;

/**
 * One process of the suite before it is started.
 *
 * @param name of the process
 * @param command program and arguments
 * @param environment its settings
 * @param archive its class archive
 */
record Program(String name, List<String> command, Map<String, String> environment, ClassArchive archive) {

    static Program infrastructure(Installation installation, Home home) throws IOException {
        var archive = ClassArchive.of(installation.classArchives(), "infrastructure", List.of(installation.launcherJar()));
        return new Program("infrastructure",
                java(home, "320m", archive, installation.infrastructureClassPath(),
                        List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true"),
                        Infrastructure.class, home.folder().toString()),
                Map.of(), archive);
    }

    static Program service(Installation installation, Home home, Ports ports, String service,
            Map<String, String> settings) throws IOException {
        var jar = installation.serviceJar(service);
        var archive = ClassArchive.of(installation.classArchives(), service, List.of(installation.launcherJar(), jar,
                jar.resolveSibling("quarkus/generated-bytecode.jar")));
        return new Program(service,
                java(home, "384m", archive, List.of(installation.launcherJar().toString(), jar.toString()), List.of(),
                        ServiceStart.class),
                settings, archive);
    }

    private static List<String> java(Home home, String heap, ClassArchive archive, List<String> classPath,
            List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(home.processMark());
        command.add("-Xmx" + heap);
        // Small heaps on few cores: the serial collector is as fast and needs the least memory.
        command.add("-XX:+UseSerialGC");
        // Halves the time to start; the services wait for the database and the network most of the time.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(archive.options());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(java.io.File.pathSeparator, classPath));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
