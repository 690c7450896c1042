package org.liaison.coding.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The registers of a codebook: partners, offices, ranks, NATO posts and bodies, and the words of acts and realis.
 * Immutable once loaded.
 */
public final class Registers {

    private static final int SHORTEST_STEM = 2;

    private final Map<String, PartnerEntry> partners;
    private final Lexicon names;
    private final Lexicon markers;
    private final Set<String> militarySources;
    private final Set<String> excludedSources;
    private final Set<String> givenNames;
    private final Set<String> topicEnds;
    private final Set<String> purposeWords;
    private final Set<String> shipWords;
    private final Set<String> notPast;
    private final String pastEnding;
    private final Map<String, PartnerEntry> partnersByHost = new HashMap<>();
    private final Set<String> firstNameStates;
    private final Set<String> stateFollowers;
    private final Concepts concepts;

    Registers(Map<String, PartnerEntry> partners, Lexicon names, Lexicon markers, Set<String> militarySources,
            Set<String> excludedSources, Set<String> givenNames, WordLists words,
            Set<String> firstNameStates, Set<String> stateFollowers, Concepts concepts) {
        this.partners = partners;
        this.names = names;
        this.markers = markers;
        this.militarySources = militarySources;
        this.excludedSources = excludedSources;
        this.givenNames = givenNames;
        this.topicEnds = words.topicEnds();
        this.shipWords = words.shipWords();
        this.purposeWords = words.purposeWords();
        this.notPast = words.notPast();
        this.pastEnding = words.pastEnding();
        this.firstNameStates = firstNameStates;
        this.stateFollowers = stateFollowers;
        this.concepts = concepts;
        partners.values().forEach(partner -> partner.hosts().forEach(host -> partnersByHost.putIfAbsent(host, partner)));
    }

    /**
     * Reads {@code registers/<name>/*.yaml} from the class path.
     *
     * @throws IllegalArgumentException where a register is missing or malformed
     */
    public static Registers load(String name) {
        return load(name, List.of());
    }

    /**
     * The same, with entries of people's own.
     *
     * @throws IllegalArgumentException where a register is missing or malformed
     */
    public static Registers load(String name, List<RegisterEntry> added) {
        return new RegisterReader(name).read(added);
    }

    /**
     * The shipped entries, one by one.
     *
     * @throws IllegalArgumentException where there is no such register
     */
    static List<RegisterEntry> list(String name) {
        return new RegisterReader(name).list();
    }

    /** The partners in the register's order. */
    public List<PartnerEntry> partners() {
        return List.copyOf(partners.values());
    }

    /** The partner with this ISO3 code, or null. */
    public PartnerEntry partner(String iso3) {
        return partners.get(iso3);
    }

    /** Names of states, persons, posts and bodies; the longest one counts. */
    public Lexicon names() {
        return names;
    }

    /** Words of acts, activities, realis and form; all of them count. */
    public Lexicon markers() {
        return markers;
    }

    /** By what reports of one event are known. */
    public Concepts concepts() {
        return concepts;
    }

    /** Whether a source is a site of NATO itself. */
    public boolean isNatoSource(String source) {
        String host = source.toLowerCase(Locale.ROOT);
        return host.equals("nato.int") || host.endsWith(".nato.int");
    }

    /** Whether a source is the site of a military command. */
    public boolean isMilitarySource(String source) {
        return militarySources.contains(source.toLowerCase(Locale.ROOT));
    }

    /** Whether a source is outside the study. */
    public boolean isExcludedSource(String source) {
        return excludedSources.contains(source.toLowerCase(Locale.ROOT));
    }

    /** The partner whose site the source is, or null. */
    public String sourcePartner(String source) {
        String host = source.toLowerCase(Locale.ROOT);
        for (int dot = 0; dot >= 0 && dot < host.length(); dot = next(host, dot)) {
            PartnerEntry partner = partnersByHost.get(host.substring(dot));
            if (partner != null) {
                return partner.iso3();
            }
        }
        return null;
    }

    /** Where the name of the domain above begins, or -1. */
    private static int next(String host, int from) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    /** Whether a folded word is a usual first name. */
    public boolean isGivenName(String folded) {
        return givenNames.contains(folded);
    }

    /** Whether a folded state name before this folded word is the first name of a person, as in "Georgia Smith". */
    public boolean isFirstName(String state, String next) {
        return firstNameStates.contains(state) && !stateFollowers.contains(next);
    }

    /** Whether a folded word, as in "the aim is to", speaks of a purpose. */
    public boolean isPurpose(String folded) {
        return purposeWords.contains(folded);
    }

    /** Whether a folded word stands before the name of a ship, as in "frigate Admiral X". */
    public boolean isShipWord(String folded) {
        return shipWords.contains(folded);
    }

    /** Whether a folded word has the form of a past tense. */
    public boolean isPastTense(String folded) {
        return folded.length() >= pastEnding.length() + SHORTEST_STEM && folded.endsWith(pastEnding)
                && isLatin(folded) && !notPast.contains(folded);
    }

    private static boolean isLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Whether a folded word ends the reach of a topic, as "with" in "discussed x with y". */
    public boolean endsTopic(String folded) {
        return topicEnds.contains(folded);
    }
}
