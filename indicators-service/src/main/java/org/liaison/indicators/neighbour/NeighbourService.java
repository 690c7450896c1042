package org.liaison.indicators.neighbour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Definitions of neighbourhood by their names and versions. */
@Singleton
public class NeighbourService {

    /** Code under which vintages list contiguity among their indicators. */
    public static final String CONTIGUITY = "contiguity";
    /** Code under which vintages list a user's neighbours among their indicators. */
    public static final String NEIGHBOURS = "neighbours";

    private static final List<String> CLASSES = List.of("cow_land", "cow_12", "cow_24", "cow_150", "cow_400");
    private static final String LISTED = "listed";

    private final ShippedNeighbours shipped;
    private final NeighbourRepository repository;

    NeighbourService(ShippedNeighbours shipped, NeighbourRepository repository) {
        this.shipped = shipped;
        this.repository = repository;
    }

    /** A list as it is asked for; the version is null where any will do. */
    private record Asked(String name, String version) {

        static Asked of(String text) {
            int at = text == null ? -1 : text.lastIndexOf('@');
            return at <= 0 ? new Asked(text, null) : new Asked(text.substring(0, at), text.substring(at + 1));
        }

        boolean allows(String other) {
            return version == null || version.equals(other);
        }
    }

    /** Whether the name is a class of the contiguity data, which may not be there. */
    public static boolean needsContiguity(String name) {
        return name != null && CLASSES.contains(Asked.of(name).name());
    }

    /**
     * The list of a name: {@code land}, {@code land_sea} (also for null), {@code cow_land}, {@code cow_12}, {@code cow_24},
     * {@code cow_150}, {@code cow_400}, the id of a vintage that is a list of neighbours, or the label that such a list was
     * uploaded with, of which the newest is meant. A version behind {@code @} is refused where the list has another one.
     *
     * @param choice where contiguity data are taken from
     */
    public NeighbourList named(String name, SeriesChoice choice) {
        Asked asked = Asked.of(name == null ? ShippedNeighbours.LAND_SEA : name);
        if (asked.name().equals(ShippedNeighbours.LAND_SEA)) {
            return checked(asked, shipped.landAndSea());
        }
        if (asked.name().equals(ShippedNeighbours.LAND)) {
            return checked(asked, shipped.land());
        }
        return CLASSES.contains(asked.name()) ? contiguity(asked, choice) : listed(asked, name);
    }

    private static NeighbourList checked(Asked asked, NeighbourList list) {
        if (!asked.allows(list.version())) {
            throw ProblemException.parameter("neighbours", "'" + asked.name() + "' has no version " + asked.version()
                    + " here; it is " + list.version());
        }
        return list;
    }

    private NeighbourList contiguity(Asked asked, SeriesChoice choice) {
        SeriesChoice among = asked.version() == null ? choice
                : new SeriesChoice(choice.available().stream().filter(one -> asked.allows(one.vintage())).toList(),
                        choice.listed());
        StoredSeries contiguity = among.find(CONTIGUITY).orElseThrow(() -> new ProblemException(
                IndicatorsProblem.NO_VINTAGE,
                "'" + asked.name() + "' needs the contiguity data of the Correlates of War project"
                        + (asked.version() == null ? "" : " of vintage " + asked.version()) + "; upload them with "
                        + "POST /vintages?source=cow_contiguity" + (choice.listed() ? " and list the vintage." : "."),
                ProblemError.parameter("neighbours", "there is no such contiguity vintage")));
        return new UploadedNeighbours(asked.name(), contiguity.vintage(), repository.of(contiguity.vintage()),
                Set.copyOf(kinds(asked.name())));
    }

    private NeighbourList listed(Asked asked, String whole) {
        NeighbourRepository.Uploaded found = repository.lists().stream()
                .filter(one -> one.isCalled(asked.name()) && asked.allows(one.vintage()) || one.isCalled(whole)).findFirst()
                .orElseThrow(() -> ProblemException.parameter("neighbours",
                        "expected land, land_sea, cow_land, cow_12, cow_24, cow_150, cow_400, or the id or label of an uploaded"
                                + " list of neighbours, got '" + whole + "'; GET /neighbours/lists has them all"));
        Set<String> kinds = new HashSet<>(UploadedNeighbours.KINDS);
        kinds.add(LISTED);
        // A label may have an @ of its own.
        return new UploadedNeighbours(found.isCalled(asked.name()) ? asked.name() : whole, found.vintage(),
                repository.of(found.vintage()), kinds);
    }

    private static List<String> kinds(String contiguityClass) {
        return UploadedNeighbours.KINDS.subList(0, CLASSES.indexOf(contiguityClass) + 1);
    }

    /** Every definition that a panel can name now, each in every version that is there. */
    List<NeighbourListView> lists() {
        List<NeighbourListView> lists = new ArrayList<>();
        lists.add(shipped.describe(shipped.landAndSea(), "Land borders and adjacent or opposite maritime zones"));
        lists.add(shipped.describe(shipped.land(), "Land borders"));
        Set<String> named = new HashSet<>();
        for (NeighbourRepository.Uploaded one : repository.lists()) {
            if (one.code().equals(CONTIGUITY)) {
                for (String name : CLASSES) {
                    NeighbourRepository.Extent extent = repository.extent(one.vintage(), kinds(name));
                    lists.add(new NeighbourListView(name, one.vintage(), named.add(name), one.vintage(), one.label(),
                            String.join(", ", kinds(name)), true, extent.countriesBothWays(), extent.bothWays(), extent.from(),
                            extent.to()));
                }
            } else {
                NeighbourRepository.Extent extent = repository.extent(one.vintage(), List.of(LISTED));
                lists.add(new NeighbourListView(one.vintage(), one.vintage(), true, one.vintage(), one.label(), LISTED, false,
                        extent.countries(), extent.pairs(), extent.from(), extent.to()));
            }
        }
        return lists;
    }
}
