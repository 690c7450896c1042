package org.liaison.stats.vcov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/**
 * One way to group rows for a clustered covariance.
 *
 * @param codes cluster of each row
 * @param count number of clusters
 * @param sign +1, or -1 for the intersection in two-way clustering (Cameron, Gelbach and Miller 2011)
 */
record Clusters(int[] codes, int count, int sign) {

    /** Number of clusters of each grouping that {@link #of} gives; every column needs two. */
    static int[] counts(Sample sample, List<String> columns) {
        List<Clusters> all = of(sample, columns);
        for (int c = 0; c < columns.size(); c++) {
            if (all.get(c).count < 2) {
                throw SpecificationException.field("vcov.cluster", "Clustered errors need at least two clusters; '"
                        + columns.get(c) + "' has " + all.get(c).count + ".");
            }
        }
        return all.stream().mapToInt(Clusters::count).toArray();
    }

    /** The groupings to be summed: one for one column; two and their intersection for two. */
    static List<Clusters> of(Sample sample, List<String> columns) {
        List<Clusters> all = new ArrayList<>();
        for (String column : columns) {
            Grouping grouping = sample.group(column);
            all.add(new Clusters(grouping.codes(), grouping.size(), 1));
        }
        if (columns.size() == 2) {
            all.add(intersection(all.get(0), all.get(1)));
        }
        return all;
    }

    private static Clusters intersection(Clusters a, Clusters b) {
        Map<Long, Integer> pairs = new HashMap<>();
        int[] codes = new int[a.codes.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = pairs.computeIfAbsent((long) a.codes[i] * b.count + b.codes[i], key -> pairs.size());
        }
        return new Clusters(codes, pairs.size(), -1);
    }
}
