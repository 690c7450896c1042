package org.liaison.stats.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Units in runs of similar size, worked on side by side. Where the runs end depends on the data alone, and results are in
 * their order, so that sums are the same on any machine.
 */
public final class UnitBlocks {

    /** Below this a thread costs more than it saves. */
    private static final int ROWS = 512;
    private static final int MOST = 64;

    private final int[] first;

    public UnitBlocks(PanelData data) {
        int rows = Math.max(ROWS, data.rows() / MOST);
        List<Integer> bounds = new ArrayList<>(List.of(0));
        int from = 0;
        for (int u = 0; u < data.units(); u++) {
            if (data.start()[u + 1] - from >= rows) {
                bounds.add(u + 1);
                from = data.start()[u + 1];
            }
        }
        if (bounds.get(bounds.size() - 1) < data.units()) {
            bounds.add(data.units());
        }
        this.first = bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /** First unit of a block; that of the block after the last is the number of units. */
    public int first(int block) {
        return first[block];
    }

    /** The results of a function of each block's number. */
    public <T> List<T> map(IntFunction<T> work) {
        int count = first.length - 1;
        return count == 1 ? List.of(work.apply(0)) : IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
}
