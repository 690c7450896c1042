package org.liaison.standalone.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.suite.Suite;

/** What is done with the suite once it is ready. */
public interface StudyRun {

    /** The study that the command line asks for. */
    static StudyRun of(boolean wanted, Optional<Path> data) {
        return new None();
    }

    /** Ports it needs beside the suite's. */
    List<String> portPurposes();

    /** host:port values on loopback that the collector must be allowed to fetch from. */
    List<String> egress(Ports ports);

    /** Runs it to the end. */
    void run(Suite suite, String gateway, String key, Ports ports, Console console);

    /** No study. */
    record None() implements StudyRun {

        @Override
        public List<String> portPurposes() {
            return List.of();
        }

        @Override
        public List<String> egress(Ports ports) {
            return List.of();
        }

        @Override
        public void run(Suite suite, String gateway, String key, Ports ports, Console console) {
        }
    }
}
