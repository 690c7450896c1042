package org.liaison.stats.absorb;

import java.util.Arrays;

/** Connected components of the graph whose edges are the rows and whose vertices are the levels of two dimensions. */
final class Components {

    private final int[] parent;
    private final int firstSize;

    Components(int[] first, int firstSize, int[] second, int secondSize) {
        this.firstSize = firstSize;
        this.parent = new int[firstSize + secondSize];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < first.length; i++) {
            int a = root(first[i]);
            int b = root(firstSize + second[i]);
            if (a != b) {
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    /** The component of a level of the first dimension, named by one of its vertices. */
    int ofFirst(int level) {
        return root(level);
    }

    /** The component of a level of the second dimension, named by one of its vertices. */
    int ofSecond(int level) {
        return root(firstSize + level);
    }

    /** Number of components. */
    int count() {
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            count += parent[i] == i ? 1 : 0;
        }
        return count;
    }

    private int root(int vertex) {
        int at = vertex;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
