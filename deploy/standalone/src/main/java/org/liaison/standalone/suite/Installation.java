package org.liaison.standalone.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What has been built.
 *
 * @param root folder of the project
 */
public record Installation(Path root) {

    /** The installation that this launcher was started from. */
    public static Installation current() {
        return new Installation(Path.of(System.getProperty("liaison.root", "")).toAbsolutePath().normalize());
    }

    /** Home used where none is named. */
    public Path defaultHome() {
        return root.resolve(".liaison");
    }

    /** The jar of the launcher and of the small main classes that its children start with. */
    Path launcherJar() {
        return target().resolve("liaison-standalone-0.1.0-SNAPSHOT.jar");
    }

    /** Class path of the infrastructure process. */
    List<String> infrastructureClassPath() {
        return List.of(launcherJar().toString(), target().resolve("lib").toString() + "/*");
    }

    /** The jar that starts a service. */
    Path serviceJar(String service) {
        var nested = root.resolve(service + "-service/app/target/quarkus-app/quarkus-run.jar");
        return Files.exists(nested) ? nested : root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** Where class archives are kept: beside what they are made from, for every home. */
    Path classArchives() {
        return target().resolve("class-archives");
    }

    private Path target() {
        return root.resolve("deploy/standalone/target");
    }
}
