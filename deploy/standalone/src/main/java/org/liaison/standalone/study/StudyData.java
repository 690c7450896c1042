package org.liaison.standalone.study;

import java.util.List;
import java.util.Optional;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.sample.SampleTruth;

/** What a study rests on: items at the collector, vintages at the indicators service. */
interface StudyData extends AutoCloseable {

    /** Ports it needs beside the suite's. */
    List<String> portPurposes();

    /** host:port values on loopback that the collector must be allowed to fetch from. */
    List<String> egress(Ports ports);

    /** Makes available what the suite may ask for as soon as it runs: a collection goes on by itself after a crash. */
    default void open(Ports ports) {
    }

    /** Brings items into the suite, and waits until they are there. */
    void bringItems(Api api, StudyProgress progress, Console console);

    /** Brings external data into the suite; gives the ids of the vintages. */
    List<String> bringVintages(Api api, Console console);

    /** What is true, where that is known. */
    Optional<SampleTruth> truth();

    @Override
    default void close() {
    }
}
