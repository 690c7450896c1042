package org.liaison.indicators.neighbour;

import java.util.List;

/** One definition of neighbourhood. */
public interface NeighbourList {

    /** Name of the definition; for an uploaded list, how it can be asked for again. */
    String name();

    /** The vintage that the list comes from; null for a shipped one. */
    String vintage();

    /** Changes with the content of the list: digest of a shipped one, vintage of an uploaded one. */
    String version();

    /** The last year that the list tells of; null where it holds up to now. */
    Integer lastYear();

    /** The neighbours of a country at the end of a year, in the order of their codes. */
    List<Neighbour> of(String iso3, int year);
}
