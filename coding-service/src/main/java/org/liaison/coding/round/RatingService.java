package org.liaison.coding.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.DecidedRow;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.codebook.Variable;
import org.liaison.coding.errorrate.ErrorRateService;
import org.liaison.coding.errorrate.ErrorRates;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.FinalCoding;
import org.liaison.coding.handcoding.FinalCodings;
import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.coding.reliability.Figures;
import org.liaison.coding.reliability.PairAgreement;
import org.liaison.coding.reliability.ReliabilityReport;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/** Compares what people say in a round, among themselves and with the machine. */
@ApplicationScoped
public class RatingService {

    private static final String MACHINE = "machine";
    private static final String FINAL = "adjudicated";

    private final RoundService rounds;
    private final RoundItems items;
    private final FinalCodings finals;
    private final MachineCoder machine;
    private final ErrorRateService errorRates;

    RatingService(RoundService rounds, RoundItems items, FinalCodings finals, MachineCoder machine,
            ErrorRateService errorRates) {
        this.rounds = rounds;
        this.items = items;
        this.finals = finals;
        this.machine = machine;
        this.errorRates = errorRates;
    }

    /**
     * A round that somebody may see as a whole: a reviewer who does not code in it; once it is closed, everybody who codes.
     *
     * @throws ProblemException 403 for others
     */
    Round readable(UUID id, String person, boolean reviewer) {
        Round round = rounds.get(id);
        if (!round.closed() && (!reviewer || round.coders().contains(person))) {
            throw new ProblemException(HandCodingProblem.SAME_PERSON,
                    "Until the round is closed, only reviewers who do not code in it see this.");
        }
        return round;
    }

    /**
     * What is said of an item.
     *
     * @param sides rows by who says so
     */
    private record Said(RoundItem item, Map<String, List<CodedRow>> sides) {

        Said and(String who, List<CodedRow> rows) {
            Map<String, List<CodedRow>> more = new LinkedHashMap<>(sides);
            more.put(who, rows);
            return new Said(item, more);
        }
    }

    /** Everything that was said: by each coder, by the machine, and what is final. */
    List<RatingMaker.Rating> ratings(Round round) {
        Codebook codebook = rounds.codebook(round);
        Map<String, FinalCoding> decided = decided(round);
        return ratings(codebook, withMachine(codebook, said(round)).stream().map(it -> {
            FinalCoding coding = decided.get(it.item().text().id());
            return coding == null ? it : it.and(FINAL, coding.rows());
        }).toList());
    }

    private List<Said> said(Round round) {
        Map<String, List<ItemCoding>> codings = items.codings(round.id(), null).stream().filter(ItemCoding::done)
                .sorted(Comparator.comparing(ItemCoding::coder)).collect(Collectors.groupingBy(ItemCoding::itemId));
        return items.of(round.id()).stream().map(item -> {
            Map<String, List<CodedRow>> sides = new LinkedHashMap<>();
            codings.getOrDefault(item.text().id(), List.of()).forEach(coding -> sides.put(coding.coder(), coding.rows()));
            return new Said(item, sides);
        }).toList();
    }

    private List<Said> withMachine(Codebook codebook, List<Said> said) {
        return said.stream().map(it -> it.and(MACHINE, machine.code(codebook, it.item().text()).rows())).toList();
    }

    private static List<RatingMaker.Rating> ratings(Codebook codebook, List<Said> said) {
        RatingMaker maker = new RatingMaker(codebook);
        said.forEach(it -> maker.item(it.item().text().id(), it.item().text().date(), it.sides()));
        return maker.ratings();
    }

    private Map<String, FinalCoding> decided(Round round) {
        return finals.ofRound(round.id()).stream().collect(Collectors.toMap(FinalCoding::itemId, it -> it));
    }

    /**
     * Agreement under one variable.
     *
     * @param people the coders among themselves; units are what they name, whatever the machine says
     * @param machine each coder against the machine
     */
    public record OfVariable(String variable, ReliabilityReport people, List<PairAgreement> machine) {
    }

    /**
     * Agreement under each variable for which there are ratings.
     *
     * @param level null for that of the variable
     * @param overTime year, quarter or month
     */
    List<OfVariable> reliability(Round round, String level, long seed, String overTime) {
        return figures(round, level, seed, overTime, true);
    }

    /** As {@link #reliability}, of the coders among themselves as a whole; the machine is not asked. */
    public List<OfVariable> amongPeople(Round round, long seed) {
        return figures(round, null, seed, null, false);
    }

    private List<OfVariable> figures(Round round, String level, long seed, String overTime, boolean besideMachine) {
        Codebook codebook = rounds.codebook(round);
        List<Said> said = said(round);
        Map<String, List<RatingMaker.Rating>> people = byVariable(ratings(codebook, said));
        Map<String, List<RatingMaker.Rating>> all = besideMachine
                ? byVariable(ratings(codebook, withMachine(codebook, said)))
                : Map.of();
        List<OfVariable> figures = new ArrayList<>();
        for (Variable variable : codebook.variables()) {
            List<RatingMaker.Rating> own = people.get(variable.name());
            if (own != null && variable.group() == null && !List.of("text", "span").contains(variable.level())) {
                VariableScale scale = new VariableScale(codebook, variable, level);
                List<RatingMaker.Rating> both = all.getOrDefault(variable.name(), List.of());
                boolean machineRates = both.stream().anyMatch(rating -> rating.coder().equals(MACHINE));
                figures.add(new OfVariable(variable.name(),
                        Figures.of(plain(own, scale), scale.wanted(seed, null, overTime, null)),
                        machineRates ? pairs(Figures.of(plain(both, scale), scale.wanted(seed, MACHINE, null, 0)))
                                : List.of()));
            }
        }
        return figures;
    }

    private static Map<String, List<RatingMaker.Rating>> byVariable(List<RatingMaker.Rating> ratings) {
        return ratings.stream().collect(Collectors.groupingBy(RatingMaker.Rating::variable));
    }

    private static List<PairAgreement> pairs(ReliabilityReport report) {
        return report.pairs().stream().filter(pair -> pair.kind().equals("coder_machine")).toList();
    }

    private static List<Figures.Rating> plain(List<RatingMaker.Rating> ratings, VariableScale scale) {
        return ratings.stream().map(it -> new Figures.Rating(it.unit(), it.coder(), scale.value(it.value()), it.day()))
                .toList();
    }

    /**
     * The machine against the final values, published as error rates.
     *
     * @throws ProblemException 422 under another codebook than one of interactions, 409 where nothing is final
     */
    ErrorRates errorRates(Round round, Scope scope, double confidence) {
        Codebook codebook = rounds.codebook(round);
        if (!codebook.codesPartners()) {
            throw ProblemException.unprocessable("/codebook", "Error rates are measured for codebooks of interactions.");
        }
        Map<String, PressItem> texts = new HashMap<>();
        items.of(round.id()).forEach(item -> texts.put(item.text().id(), item.text()));
        Map<PressItem, List<DecidedRow>> decided = new LinkedHashMap<>();
        decided(round).forEach((id, coding) -> decided.put(texts.get(id), coding.rows().stream()
                .map(CodedRow::decided).toList()));
        if (decided.isEmpty()) {
            throw new ProblemException(KitProblem.CONFLICT, "No item of the round is agreed or adjudicated.");
        }
        return errorRates.measure(codebook, scope, confidence, decided);
    }
}
