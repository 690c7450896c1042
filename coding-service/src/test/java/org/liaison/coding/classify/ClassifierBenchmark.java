package org.liaison.coding.classify;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;

/**
 * Items a second on one thread, and how time grows with hostile texts. Run by {@code benchmarks/run}; prints CSV lines
 * {@code kind,name,value,unit}.
 */
final class ClassifierBenchmark {

    private static final int ROUNDS = 60;
    private static final int TOGETHER = 10;
    /** Processor time is told in hundredths of a second. */
    private static final double TICK = 0.01;
    private static final int LENGTH = 1_000_000;

    private ClassifierBenchmark() {
    }

    public static void main(String[] arguments) {
        for (String set : List.of("dev", "dev2")) {
            List<PressItem> items = GoldItem.read(set).stream().map(item -> GoldItem.item(item.gold())).toList();
            print("speed", set, speed(items), "items/s");
            print("speed", set + " long", speed(joined(items)), "items/s of about 2,000 characters");
        }
        HostileText.all().forEach(text -> {
            double half = best(text.text().apply(LENGTH / 2));
            double whole = best(text.text().apply(LENGTH));
            print("hostile", text.name(), whole, "s for 1,000,000 characters");
            print("growth", text.name(), whole / Math.max(half, TICK), "times the time of half the text");
        });
    }

    private static double speed(List<PressItem> items) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            items.forEach(Coding.CLASSIFIER::classifyItem);
            best = Math.max(best, items.size() * 1e9 / (cpu() - start));
        }
        return best;
    }

    /** Ten items after each other as the text of one: as long as a press release is, and denser. */
    private static List<PressItem> joined(List<PressItem> items) {
        return IntStream.range(0, items.size()).mapToObj(i -> {
            PressItem first = items.get(i);
            String body = IntStream.range(i, i + TOGETHER).mapToObj(j -> items.get(j % items.size()).body())
                    .collect(Collectors.joining(" "));
            return new PressItem(first.id(), first.source(), first.date(), first.headline(), body);
        }).toList();
    }

    private static double best(String body) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = cpu();
            Coding.nato("Visit", body);
            best = Math.min(best, (cpu() - start) / 1e9);
        }
        return best;
    }

    /** Work of the whole process: with one core, what a wall clock would show if nothing else ran. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void print(String kind, String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s,%s,%.2f,%s%n", kind, name, value, unit);
    }
}
