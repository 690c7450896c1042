package org.liaison.standalone.suite;

import org.liaison.standalone.process.ParentWatch;

/** Main class that a service starts with in the standalone: its own, plus the watch over the launcher. */
final class ServiceStart {

    private ServiceStart() {
    }

    /**
     * @param args passed on to the service
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        ParentWatch.start();
        Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint").getMethod("main", String[].class).invoke(null,
                (Object) args);
    }
}
