package org.liaison.coding.errorrate;

import java.time.Instant;
import java.util.List;

/**
 * How often the machine is right and what it takes for what, measured against people. The unit is item x partner: what both
 * give a partner in an item, {@code none} where one gives nothing in scope; an item in which neither finds a partner is
 * one unit none x none.
 *
 * @param id codebook, version and scope
 * @param revision how often this has been measured; each measurement replaces the one before
 * @param scope working or strict
 * @param items items compared
 * @param units item x partner
 * @param classes categories in the codebook's order, then none
 * @param matrix every pair of classes, zeros included
 * @param byClass precision and recall of each class
 * @param rows detection of partner rows, whatever their category
 */
public record ErrorRates(String id, long revision, String codebook, String codebookVersion, String scope, Instant measuredAt,
        long items, long units, double confidence, String interval, List<String> classes, List<Cell> matrix,
        List<ClassRate> byClass, RowRate rows) {

    static final String NONE = "none";
    static final String METHOD = "wilson";

    /**
     * @param adjudicated what people decided
     * @param machine what the machine says
     * @param rate count over all units that people gave this class: P(machine | adjudicated); null where there is none
     */
    public record Cell(String adjudicated, String machine, long count, Double rate, Double confLow, Double confHigh) {
    }

    /**
     * @param recall share of the people's units of this class that the machine gives the same
     * @param precision share of the machine's units of this class that people gave the same
     */
    public record ClassRate(String category, long adjudicated, long machine, Double recall, Double recallConfLow,
            Double recallConfHigh, Double precision, Double precisionConfLow, Double precisionConfHigh, Double f1) {
    }

    /** Rows found, invented and missed. */
    public record RowRate(long hits, long extra, long missed, Double precision, Double precisionConfLow,
            Double precisionConfHigh,
            Double recall, Double recallConfLow, Double recallConfHigh, Double f1) {
    }
}
