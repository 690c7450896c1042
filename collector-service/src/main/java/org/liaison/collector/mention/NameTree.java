package org.liaison.collector.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms as a tree over folded characters, walked from where a word begins. The time is linear in the text, as no walk is
 * longer than the longest term and most end after three characters. The shallow nodes have full rows of children, the others
 * the
 * few that they have, so that the size stays linear in the terms.
 */
final class NameTree {

    /** 1,024 rows of some 200 characters are 1 MB, about what a core's cache holds. */
    private static final int FULL_ROWS = 1024;
    static final int ROOT = 0;
    /** No child: the root is that of no node. */
    private static final int NONE = 0;
    /** Class of ignored characters; 1 and 2 are letters and separators in no term. */
    private static final int IGNORED = 0;
    private static final int LETTER = 1;
    private static final int SEPARATOR = 2;

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    /** Which characters separate words. */
    private final boolean[] boundaries = new boolean[Character.MAX_VALUE + 1];
    private final int blank;
    private final int shift;
    private final int[] rows;
    /** Nodes are numbered by depth, so that the children of one follow each other; the last number is the count of nodes. */
    private final int[] firstChild;
    /** The character by which a node is reached. */
    private final char[] symbols;
    /** The term that ends in a node, -1 where none does. */
    private final int[] ends;

    /** @param terms folded, none empty, none twice */
    NameTree(List<String> terms) {
        int classCount = assignClasses(terms);
        boolean[] separators = new boolean[classCount];
        for (int c = 0; c < classes.length; c++) {
            separators[classes[c]] |= classes[c] >= SEPARATOR && !TextFold.word((char) c) && TextFold.fold((char) c) == c;
        }
        for (int c = 0; c < classes.length; c++) {
            boundaries[c] = separators[classes[c]];
        }
        blank = classes[' '];
        shift = 32 - Integer.numberOfLeadingZeros(classCount - 1);
        List<Map<Integer, Integer>> children = new ArrayList<>();
        int[] nodes = insert(terms, children);
        firstChild = new int[children.size() + 1];
        symbols = new char[children.size()];
        ends = new int[children.size()];
        link(children, nodes);
        rows = new int[Math.min(FULL_ROWS, children.size()) << shift];
        for (int node = 0; node < rows.length >> shift; node++) {
            for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
                rows[node << shift | symbols[child]] = child;
            }
        }
    }

    private int assignClasses(List<String> terms) {
        char next = SEPARATOR + 1;
        char[] ofFolded = new char[Character.MAX_VALUE + 1];
        ofFolded[' '] = next++;
        for (String term : terms) {
            for (int i = 0; i < term.length(); i++) {
                if (ofFolded[term.charAt(i)] == 0) {
                    ofFolded[term.charAt(i)] = next++;
                }
            }
        }
        for (int c = 0; c < classes.length; c++) {
            char folded = TextFold.fold((char) c);
            if (folded == TextFold.IGNORED) {
                classes[c] = IGNORED;
            } else if (ofFolded[folded] != 0) {
                classes[c] = ofFolded[folded];
            } else {
                classes[c] = (char) (TextFold.word((char) c) ? LETTER : SEPARATOR);
            }
        }
        return next;
    }

    /** @return the node in which each term ends, numbered as they came */
    private int[] insert(List<String> terms, List<Map<Integer, Integer>> children) {
        int[] nodes = new int[terms.size()];
        children.add(new TreeMap<>());
        for (int t = 0; t < nodes.length; t++) {
            for (char c : terms.get(t).toCharArray()) {
                Integer child = children.get(nodes[t]).putIfAbsent((int) classes[c], children.size());
                if (child == null) {
                    child = children.size();
                    children.add(new TreeMap<>());
                }
                nodes[t] = child;
            }
        }
        return nodes;
    }

    /** Numbers the nodes by depth. */
    private void link(List<Map<Integer, Integer>> children, int[] nodes) {
        int[] inserted = new int[ends.length];
        int[] renamed = new int[ends.length];
        int next = 1;
        for (int node = ROOT; node < inserted.length; node++) {
            firstChild[node] = next;
            for (Map.Entry<Integer, Integer> child : children.get(inserted[node]).entrySet()) {
                inserted[next] = child.getValue();
                renamed[child.getValue()] = next;
                symbols[next++] = (char) (int) child.getKey();
            }
        }
        firstChild[inserted.length] = next;
        Arrays.fill(ends, -1);
        for (int t = 0; t < nodes.length; t++) {
            ends[renamed[nodes[t]]] = t;
        }
    }

    /** @return whether a word begins there: behind a character that separates words, ignored ones left out */
    boolean wordBegins(char[] text, int at) {
        int before = at - 1;
        while (before >= 0 && classes[text[before]] == IGNORED) {
            before--;
        }
        return before < 0 || boundaries[text[before]];
    }

    /** @return whether a term may begin with the character */
    boolean possible(char first) {
        return rows[classes[first]] != NONE;
    }

    /** @return the node behind the character, the same where it makes no difference, the root where no term goes on so */
    int step(int node, char c) {
        int symbol = classes[c];
        int next = child(node, symbol);
        return next == NONE && (symbol == IGNORED || symbol == blank && symbols[node] == blank) ? node : next;
    }

    /** @return position of the term that ends in the node in the list given, -1 where none does */
    int term(int node) {
        return ends[node];
    }

    private int child(int node, int symbol) {
        int row = node << shift;
        if (row < rows.length) {
            return rows[row | symbol];
        }
        for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
            if (symbols[child] == symbol) {
                return child;
            }
        }
        return NONE;
    }

    /** @return the next place at which a term may begin, seen from such a place */
    int next(char[] text, int from) {
        int i = from;
        while (classes[text[from]] != IGNORED && i < text.length && !boundaries[text[i]]) {
            i++;
        }
        return i + 1;
    }
}
