package org.liaison.collector.mention;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

import org.liaison.collector.partner.NameForm;
import org.liaison.collector.partner.PartnerRegister;

/**
 * Times the matcher with 2,000 names and the whole screening, in processor time of one thread, on press texts put together from
 * a fixed seed. Run by {@code benchmarks/screening}; prints a table.
 */
final class ScreeningBenchmark {

    private static final int NAMES = 2_000;
    private static final int TEXTS = 400;
    private static final int LENGTH = 2_000;
    private static final long CHARACTERS = 100_000_000;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] SENTENCES = {
            "The Deputy Secretary General met the Foreign Minister of %s at Headquarters on Tuesday.",
            "Experts from several nations worked through the plans for the coming exercise and agreed on the next steps.",
            "The delegation was briefed on maritime security, cyber defence and the reform of the armed forces.",
            "Officers of %s took part in the course, which was opened by the commander of the school.",
            "It was the third visit this year, and a report will be given to the committee in the spring.",
            "They also spoke about the situation in %s and about the training of engineers who clear mines.",
            "\"We have come a long way together,\" the ambassador said after the talks, and thanked the staff for their work.",
            "The frigate left the port in the morning and practised boarding with helicopters until the weather changed.",
            "Teachers from five academies compared their programmes, listened to lectures and visited a museum in the afternoon.",
            "The partnership has grown since then; a new programme for two years was signed by both sides." };

    private ScreeningBenchmark() {
    }

    public static void main(String[] arguments) {
        PartnerRegister register = PartnerRegister.shipped();
        List<NameForm> forms = new ArrayList<>();
        register.all().forEach(p -> forms.addAll(p.names()));
        Random random = new Random(1);
        List<NameMatcher.Term<String>> terms = new ArrayList<>();
        forms.forEach(f -> terms.add(new NameMatcher.Term<>(f.text(), f.stem(), f.partner())));
        while (terms.size() < NAMES) {
            terms.add(new NameMatcher.Term<>(invented(random), false, "other"));
        }
        NameMatcher<String> matcher = new NameMatcher<>(terms);
        MentionScreener screener = new MentionScreener(register);
        List<String> states = register.all().stream().map(p -> p.officialName(LocalDate.of(2016, 1, 1))).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text(random, states));
        }
        System.out.println("| what | names | MB a second, median | best | us a text of 2 KB, median |");
        System.out.println("|---|---:|---:|---:|---:|");
        time("matcher", terms.size(), CHARACTERS, texts, text -> matcher.all(text).size());
        NameMatcher<String> shipped = new NameMatcher<>(terms.subList(0, forms.size()));
        time("matcher, shipped names only", forms.size(), CHARACTERS, texts, text -> shipped.all(text).size());
        time("screening with verdicts", forms.size(), CHARACTERS / 10, texts, text -> screener
                .screen(new Page(null, LocalDate.of(2016, 1, 1), "Talks at Headquarters", text)).mentions().size());
    }

    private static void time(String what, int names, long characters, List<String> texts, ToIntFunction<String> work) {
        double[] rates = new double[ROUNDS];
        long found = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            long done = 0;
            while (done < characters) {
                for (String text : texts) {
                    found += work.applyAsInt(text);
                    done += text.length();
                }
            }
            if (round >= 0) {
                rates[round] = done / 1e6 / ((THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
            }
        }
        Arrays.sort(rates);
        System.out.printf("| %s | %d | %.0f | %.0f | %.1f |%n", what, names, rates[ROUNDS / 2], rates[ROUNDS - 1],
                LENGTH / rates[ROUNDS / 2]);
        if (found == 0) {
            throw new IllegalStateException("nothing found");
        }
    }

    private static String text(Random random, List<String> states) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)].formatted(states.get(random.nextInt(states.size()))))
                    .append(' ');
        }
        return text.toString();
    }

    private static String invented(Random random) {
        StringBuilder name = new StringBuilder();
        for (int word = random.nextInt(3); word >= 0; word--) {
            name.append((char) ('A' + random.nextInt(26)));
            for (int n = 3 + random.nextInt(6); n > 0; n--) {
                name.append((char) ('a' + random.nextInt(26)));
            }
            name.append(word > 0 ? " " : "");
        }
        return name.toString();
    }
}
