package org.liaison.coding.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets of items that grow together, as far as no ruling keeps them apart. */
final class Clusters {

    private final List<String> items;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] root;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<EventRuling> splits = new ArrayList<>();

    Clusters(List<String> items) {
        this.items = items;
        this.root = new int[items.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            index.put(items.get(i), i);
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    int index(String item) {
        return index.get(item);
    }

    int root(int i) {
        return root[i];
    }

    /** From now on the ruling's items are not joined; what has been joined stays. */
    void keepApart(EventRuling split) {
        splits.add(split);
    }

    boolean mayJoin(int a, int b) {
        if (root[a] == root[b] || splits.isEmpty()) {
            return true;
        }
        for (int left : members.get(root[a])) {
            for (int right : members.get(root[b])) {
                if (splits.stream().anyMatch(split -> split.parts(items.get(left), items.get(right)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @return whether both are in one set now */
    boolean join(int a, int b) {
        if (!mayJoin(a, b)) {
            return false;
        }
        int into = Math.min(root[a], root[b]);
        int from = Math.max(root[a], root[b]);
        if (into != from) {
            for (int member : members.get(from)) {
                root[member] = into;
            }
            members.get(into).addAll(members.get(from));
            members.get(from).clear();
        }
        return true;
    }
}
