package org.liaison.collector.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Press releases in any number, made from the name of the set: some 1,300 characters each; one in 50 is there again, word for
 * word or
 * corrected.
 */
final class PressReleases {

    private static final String[] STATES = { "Georgia", "Ukraine", "Sweden", "Finland", "Austria", "Armenia", "Jordan",
            "Morocco",
            "Kuwait", "Japan", "Australia", "Switzerland", "Ireland", "Moldova", "Kazakhstan", "Mongolia", "Serbia",
            "Tunisia" };
    private static final String[] WHO = { "Officers", "Planners", "Engineers", "Medical teams", "Instructors", "Diplomats",
            "Experts", "Pilots", "Divers", "Students" };
    private static final String[] DID = { "met", "trained", "worked", "discussed plans", "exchanged notes", "held talks",
            "studied",
            "rehearsed drills" };
    private static final String[] SUBJECTS = { "logistics", "cyber defence", "mine clearance", "maritime security",
            "language training", "civil emergencies", "air traffic", "defence reform", "field medicine", "border control" };
    private static final String[] PLACES = { "Brussels", "Mons", "Naples", "Izmir", "Ramstein", "Northwood", "Oberammergau",
            "Stavanger", "Bydgoszcz", "Rome" };
    private static final int SENTENCES = 11;
    private static final int AGAIN = 50;

    private final String name;
    private final Random random;
    private final ObjectMapper mapper = new ObjectMapper();

    private PressReleases(String name) {
        this.name = name;
        this.random = new Random(name.hashCode());
    }

    /** A release and the number of the one that it repeats, -1 for none. */
    private record Release(LocalDate date, String headline, String body) {
    }

    /**
     * Writes NDJSON.
     *
     * @param name of the set, in front of the number in each id: no two tests that share a database bring the same
     * @return ids of pairs that are the same page
     */
    static List<String[]> write(Path file, int count, String name) throws IOException {
        return new PressReleases(name).writeTo(file, count);
    }

    private List<String[]> writeTo(Path file, int count) throws IOException {
        List<String[]> pairs = new ArrayList<>();
        Release last = null;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                boolean again = i % AGAIN == AGAIN - 1;
                Release release = again ? again(last, i) : release();
                if (again) {
                    pairs.add(new String[] { name + "-" + (i - 1), name + "-" + i });
                }
                ObjectNode row = mapper.createObjectNode().put("id", name + "-" + i).put("source", "site-" + i % 7)
                        .put("address",
                                "https://site-" + i % 7 + ".example.org/news/" + release.date().getYear() + "/" + name + "-"
                                        + i)
                        .put("date", release.date().toString()).put("headline", release.headline()).put("body", release.body());
                out.write(mapper.writeValueAsString(row));
                out.write('\n');
                last = release;
            }
        }
        return pairs;
    }

    private Release again(Release of, int number) {
        boolean corrected = number % (2 * AGAIN) == AGAIN - 1;
        return new Release(of.date().plusDays(corrected ? 1 : 0), of.headline(),
                corrected ? of.body().replace("agreed", "have agreed") : of.body());
    }

    private Release release() {
        LocalDate date = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(2920));
        String state = random.nextInt(5) == 0 ? "the Alliance" : pick(STATES);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            body.append(pick(WHO)).append(" of ").append(i == 0 || random.nextInt(4) == 0 ? state : "both sides").append(' ')
                    .append(pick(DID)).append(" on ").append(pick(SUBJECTS)).append(" in ").append(pick(PLACES))
                    .append(" with ")
                    .append(10 + random.nextInt(990)).append(" participants and ").append(pick(SUBJECTS))
                    .append(" on the list.\n");
        }
        body.append("Both sides agreed to meet again in ").append(pick(PLACES)).append('.');
        return new Release(date, pick(WHO) + " of " + state + " discuss " + pick(SUBJECTS) + " in " + pick(PLACES),
                body.toString());
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
