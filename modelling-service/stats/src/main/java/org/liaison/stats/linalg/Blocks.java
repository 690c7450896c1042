package org.liaison.stats.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows cut into fixed blocks that threads share. The cuts depend on the rows alone and partial results are added in the
 * order of the blocks, so that no digit depends on the number of threads.
 */
public final class Blocks {

    private static final int SMALLEST = 4096;
    private static final int MOST = 64;

    private final int[] cuts;

    private Blocks(int[] cuts) {
        this.cuts = cuts;
    }

    /** Blocks of about equal size. */
    public static Blocks of(int rows) {
        return of(rows, MOST);
    }

    /** At most {@code most} blocks of about equal size. */
    public static Blocks of(int rows, int most) {
        return of(rows, most, SMALLEST);
    }

    static Blocks of(int rows, int most, int smallest) {
        int size = size(rows, most, smallest);
        int count = Math.max(1, (rows + size - 1) / size);
        return new Blocks(IntStream.rangeClosed(0, count).map(b -> (int) Math.min(rows, (long) b * size)).toArray());
    }

    /** Blocks that end where a group ends; one block where the rows of a group do not lie together. */
    public static Blocks ofGroups(int[] group, int most) {
        int rows = group.length;
        int size = size(rows, most, SMALLEST);
        int[] cuts = new int[rows / size + 2];
        int count = 0;
        for (int i = 1; i < rows; i++) {
            if (group[i] < group[i - 1]) {
                return new Blocks(new int[] { 0, rows });
            }
            if (group[i] != group[i - 1] && i - cuts[count] >= size) {
                cuts[++count] = i;
            }
        }
        cuts[++count] = rows;
        return new Blocks(Arrays.copyOf(cuts, count + 1));
    }

    private static int size(int rows, int most, int smallest) {
        int count = Math.min(MOST, most);
        return Math.max(smallest, (rows + count - 1) / count);
    }

    /** Number of blocks. */
    public int count() {
        return cuts.length - 1;
    }

    /** Runs a task on each block, on several threads where there are several blocks. */
    public void each(Task task) {
        if (count() == 1) {
            task.run(0, 0, cuts[1]);
        } else {
            IntStream.range(0, count()).parallel().forEach(block -> task.run(block, cuts[block], cuts[block + 1]));
        }
    }

    /** Adds what each block gives, in order. */
    public double sum(Part part) {
        double[] parts = new double[count()];
        each((block, from, to) -> parts[block] = part.of(from, to));
        double sum = 0;
        for (double value : parts) {
            sum += value;
        }
        return sum;
    }

    /** Something to be done for the rows of a block; blocks may run at the same time. */
    @FunctionalInterface
    public interface Task {

        /** Works on rows {@code from} to before {@code to}. */
        void run(int block, int from, int to);
    }

    /** A sum over the rows of a block. */
    @FunctionalInterface
    public interface Part {

        /** The sum over rows {@code from} to before {@code to}. */
        double of(int from, int to);
    }
}
