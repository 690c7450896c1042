package org.liaison.indicators.neighbour;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.source.Adjacency;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Definitions of neighbourhood by their names. */
@Singleton
public class NeighbourService {

    /** Code under which vintages list contiguity among their indicators. */
    public static final String CONTIGUITY = "contiguity";
    /** Code under which vintages list a user's neighbours among their indicators. */
    public static final String NEIGHBOURS = "neighbours";

    private static final List<String> CLASSES = List.of("cow_land", "cow_12", "cow_24", "cow_150", "cow_400");

    private final ShippedNeighbours shipped;
    private final NeighbourRepository repository;

    NeighbourService(ShippedNeighbours shipped, NeighbourRepository repository) {
        this.shipped = shipped;
        this.repository = repository;
    }

    /** Whether the name is a class of the contiguity data, which may not be there. */
    public static boolean needsContiguity(String name) {
        return name != null && CLASSES.contains(name);
    }

    /**
     * The list of a name: {@code land}, {@code land_sea} (also for null), {@code cow_land}, {@code cow_12}, {@code cow_24},
     * {@code cow_150}, {@code cow_400}, or the id of a vintage that is a list of neighbours.
     *
     * @param choice where contiguity data are taken from
     */
    public NeighbourList named(String name, SeriesChoice choice) {
        if (name == null || name.equals(ShippedNeighbours.LAND_SEA)) {
            return shipped.landAndSea();
        }
        if (name.equals(ShippedNeighbours.LAND)) {
            return shipped.land();
        }
        int classes = CLASSES.indexOf(name) + 1;
        if (classes > 0) {
            StoredSeries contiguity = choice.find(CONTIGUITY).orElseThrow(() -> new ProblemException(
                    IndicatorsProblem.NO_VINTAGE,
                    "'" + name + "' needs the contiguity data of the Correlates of War project; upload them with "
                            + "POST /vintages?source=cow_contiguity" + (choice.listed() ? " and list the vintage." : "."),
                    ProblemError.parameter("neighbours", "there is no contiguity vintage")));
            return new UploadedNeighbours(name, contiguity.vintage(), repository.of(contiguity.vintage()),
                    Set.copyOf(UploadedNeighbours.KINDS.subList(0, classes)));
        }
        List<Adjacency> listed = repository.of(name);
        if (listed.isEmpty()) {
            throw ProblemException.parameter("neighbours",
                    "expected land, land_sea, cow_150, cow_400 or the id of an uploaded list"
                            + " of neighbours, got '" + name + "'");
        }
        Set<String> kinds = new HashSet<>(UploadedNeighbours.KINDS);
        kinds.add("listed");
        return new UploadedNeighbours(name, name, listed, kinds);
    }
}
