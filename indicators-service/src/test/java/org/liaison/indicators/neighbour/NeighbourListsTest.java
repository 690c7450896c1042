package org.liaison.indicators.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;
import org.liaison.indicators.source.Adjacency;

/** Shipped and uploaded definitions of neighbourhood. */
class NeighbourListsTest {

    private final ShippedNeighbours shipped = new ShippedNeighbours();

    @Test
    void shouldBeSymmetricAndKnowOnlyCountriesOfTheRegister() {
        Countries countries = new Countries();
        for (NeighbourList list : List.of(shipped.land(), shipped.landAndSea())) {
            for (Country country : countries.all()) {
                assertThat(list.of(country.iso3(), 2018)).allSatisfy(neighbour -> {
                    assertThat(countries.find(neighbour.iso3())).as(country.iso3()).isPresent();
                    assertThat(list.of(neighbour.iso3(), 2018)).extracting(Neighbour::iso3).contains(country.iso3());
                });
            }
        }
    }

    @Test
    void shouldAddTheSeaToTheLand() {
        assertThat(shipped.land().of("JPN", 2018)).isEmpty();
        assertThat(shipped.landAndSea().of("JPN", 2018)).extracting(Neighbour::iso3).contains("RUS", "CHN", "KOR");
        assertThat(shipped.land().of("IRL", 2018)).containsExactly(new Neighbour("GBR", "land"));
    }

    @Test
    void shouldReadContiguityInBothDirectionsAndAListAsItIsWritten() {
        List<Adjacency> pairs = List.of(new Adjacency("TUR", "GEO", "land", 1991, null, 2, "x"),
                new Adjacency("TUR", "RUS", "land", 1946, 1990, 3, "x"),
                new Adjacency("TUR", "EGY", "sea_400", 1946, null, 4, "x"),
                new Adjacency("TUR", "JPN", "listed", null, null, 5, "x"));

        NeighbourList contiguity = new UploadedNeighbours("cow_150", "v", pairs, Set.of("land", "sea_12"));
        NeighbourList list = new UploadedNeighbours("v", "v", pairs, Set.of("listed"));

        assertThat(contiguity.of("TUR", 2018)).extracting(Neighbour::iso3).containsExactly("GEO");
        assertThat(contiguity.of("TUR", 1980)).extracting(Neighbour::iso3).containsExactly("RUS");
        assertThat(contiguity.of("GEO", 2018)).extracting(Neighbour::iso3).containsExactly("TUR");
        assertThat(list.of("TUR", 2018)).extracting(Neighbour::iso3).containsExactly("JPN");
        assertThat(list.of("JPN", 2018)).isEmpty();
    }
}
