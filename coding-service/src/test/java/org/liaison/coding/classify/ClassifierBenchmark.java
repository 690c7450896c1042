package org.liaison.coding.classify;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * Items a second on one thread, and how time grows with hostile texts. Run by {@code benchmarks/run}; prints CSV lines
 * {@code kind,name,value,unit}.
 */
final class ClassifierBenchmark {

    private static final int ROUNDS = 15;
    private static final int LENGTH = 1_000_000;

    private ClassifierBenchmark() {
    }

    public static void main(String[] arguments) {
        for (String set : List.of("dev", "dev2")) {
            List<PressItem> items = GoldItem.read(set).stream().map(item -> GoldItem.item(item.gold())).toList();
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = cpu();
                items.forEach(Coding.CLASSIFIER::classifyItem);
                best = Math.max(best, items.size() * 1e9 / (cpu() - start));
            }
            print("speed", set, best, "items/s");
        }
        HostileText.all().forEach(text -> {
            double half = best(text.text().apply(LENGTH / 2));
            double whole = best(text.text().apply(LENGTH));
            print("hostile", text.name(), whole, "s for 1,000,000 characters");
            print("growth", text.name(), whole / half, "times the time of half the text");
        });
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
