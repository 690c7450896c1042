package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Which state followed which since 1945. */
@Singleton
public class Successions {

    private final List<Succession> all = RegisterFile.read("successions.csv").stream()
            .map(row -> new Succession(LocalDate.parse(row.getField("date")), row.getField("predecessor"),
                    row.getField("successor"), row.getField("kind"), RegisterFile.text(row, "note")))
            .toList();

    /** The successions in which a country came up or went away, in their order in the register. */
    public List<Succession> of(String iso3) {
        return all.stream().filter(one -> one.predecessor().equals(iso3) || one.successor().equals(iso3)).toList();
    }

    public List<String> successors(String iso3) {
        return all.stream().filter(one -> one.predecessor().equals(iso3)).map(Succession::successor).toList();
    }

    public List<String> predecessors(String iso3) {
        return all.stream().filter(one -> one.successor().equals(iso3)).map(Succession::predecessor).toList();
    }

    /** The first day of a country that was part of another one before; empty where it was not. */
    public Optional<LocalDate> start(String iso3) {
        return all.stream().filter(one -> one.successor().equals(iso3) && one.beginsSuccessor()).map(Succession::date)
                .findFirst();
    }
}
