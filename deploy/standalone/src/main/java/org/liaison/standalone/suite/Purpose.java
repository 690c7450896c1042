package org.liaison.standalone.suite;

import java.util.List;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;

/** What the suite is started for: what it needs before the suite runs, and what is done once it does. */
public interface Purpose extends AutoCloseable {

    /** Ports it needs beside the suite's. */
    List<String> portPurposes();

    /** host:port values on loopback that the collector must be allowed to fetch from. */
    List<String> egress(Ports ports);

    /** Makes available what the suite may ask for as soon as it runs; to be called before the suite starts. */
    void open(Ports ports);

    /**
     * Does what is to be done.
     *
     * @param key the administrator's
     * @throws SuiteEndedException where the suite ends before it
     */
    void run(Suite suite, String gateway, String key, Console console);

    /** Ends what it has opened. */
    @Override
    void close();
}
