package org.liaison.standalone.sample;

/** The true counts of a partner in a year, named as {@code GET /api/coding/v1/counts} names them. */
public record CellCount(String iso3, int year, int frequency, int intensity, int politicalTechnical, int militaryTechnical,
        int militaryRepresentative, int politicalRepresentative) {
}
