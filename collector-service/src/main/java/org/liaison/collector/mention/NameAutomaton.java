package org.liaison.collector.mention;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An Aho-Corasick automaton over folded characters whose terms begin only where a word does, so that inside other words it
 * rests
 * in one state. Time is linear in the text whatever the text is. The shallow states, in which nearly all of a text is read,
 * have
 * full rows of transitions; the deep ones keep their few children and a failure link, so that the size stays linear in the
 * terms.
 * Source: Aho and Corasick, Communications of the ACM 18 (1975), 333-340.
 */
final class NameAutomaton {

    /** Takes what was found: offsets in chars, end exclusive, and the position of the term in the list given. */
    interface Sink {
        void found(int start, int end, int term);
    }

    /** Rows of transitions: 4,096 rows of some 200 characters are 4 MB, about what a core's cache holds. */
    private static final int FULL_ROWS = 4096;
    private static final int INSIDE = 0;
    private static final int BOUNDARY = 1;
    private static final int OUTPUT = Integer.MIN_VALUE;
    private static final int STATE = Integer.MAX_VALUE;
    /** Class of ignored characters; 1 and 2 are letters and separators in no term. */
    private static final int IGNORED = 0;
    private static final int LETTER = 1;
    private static final int SEPARATOR = 2;

    private final char[] classes = new char[Character.MAX_VALUE + 1];
    private final WordStarts starts;
    private final int shift;
    private final int[] full;
    private final int fullStates;
    private final List<Map<Integer, Integer>> children = new ArrayList<>();
    private int[] fail;
    /** Terms that end in a state, and the next state on its failure path in which terms end. */
    private int[][] ends;
    private int[] nextEnd;
    private final int[] lengths;
    private boolean[] afterBlank;
    private final boolean[] separators;
    /** Which characters separate words. */
    private final boolean[] boundaries = new boolean[Character.MAX_VALUE + 1];

    /**
     * @param terms folded, none empty
     * @param starts where a term can begin
     */
    NameAutomaton(List<String> terms, WordStarts starts) {
        this.starts = starts;
        int classCount = assignClasses(terms);
        separators = new boolean[classCount];
        for (int c = 0; c < classes.length; c++) {
            separators[classes[c]] |= classes[c] >= SEPARATOR && !TextFold.word((char) c) && TextFold.fold((char) c) == c;
        }
        for (int c = 0; c < classes.length; c++) {
            boundaries[c] = separators[classes[c]];
        }
        shift = 32 - Integer.numberOfLeadingZeros(classCount - 1);
        lengths = terms.stream().mapToInt(String::length).toArray();
        int[] order = link(insert(terms));
        fullStates = Math.min(FULL_ROWS, order.length);
        full = new int[fullStates << shift];
        fillRows(classCount);
    }

    private int assignClasses(List<String> terms) {
        char next = SEPARATOR + 1;
        char[] ofFolded = new char[Character.MAX_VALUE + 1];
        for (String term : terms) {
            for (int i = 0; i < term.length(); i++) {
                if (ofFolded[term.charAt(i)] == 0) {
                    ofFolded[term.charAt(i)] = next++;
                }
            }
        }
        if (ofFolded[' '] == 0) {
            ofFolded[' '] = next++;
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

    private List<List<Integer>> insert(List<String> terms) {
        List<List<Integer>> found = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
        children.add(new HashMap<>());
        children.add(new HashMap<>());
        for (int t = 0; t < terms.size(); t++) {
            int state = BOUNDARY;
            for (int i = 0; i < terms.get(t).length(); i++) {
                int symbol = classes[terms.get(t).charAt(i)];
                Integer child = children.get(state).get(symbol);
                if (child == null) {
                    child = children.size();
                    children.get(state).put(symbol, child);
                    children.add(new HashMap<>(2));
                    found.add(new ArrayList<>());
                }
                state = child;
            }
            found.get(state).add(t);
        }
        return found;
    }

    /** Numbers the states by depth and sets the failure links. @return the states in their new order */
    private int[] link(List<List<Integer>> found) {
        int size = children.size();
        int[] order = byDepth(size);
        int[] renamed = new int[size];
        for (int i = 0; i < size; i++) {
            renamed[order[i]] = i;
        }
        List<Map<Integer, Integer>> before = new ArrayList<>(children);
        ends = new int[size][];
        for (int i = 0; i < size; i++) {
            Map<Integer, Integer> own = before.get(order[i]);
            Map<Integer, Integer> copy = new HashMap<>(own.size() * 2);
            own.forEach((symbol, child) -> copy.put(symbol, renamed[child]));
            children.set(i, copy);
            ends[i] = found.get(order[i]).stream().mapToInt(Integer::intValue).toArray();
        }
        fail = new int[size];
        nextEnd = new int[size];
        afterBlank = new boolean[size];
        int blank = classes[' '];
        Arrays.fill(nextEnd, -1);
        for (int state = BOUNDARY; state < size; state++) {
            int from = state;
            children.get(state).forEach((symbol, child) -> {
                fail[child] = stepWithoutRows(fail[from], symbol);
                nextEnd[child] = ends[fail[child]].length > 0 ? fail[child] : nextEnd[fail[child]];
                afterBlank[child] = symbol == blank;
            });
        }
        return order;
    }

    private int[] byDepth(int size) {
        int[] order = new int[size];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(BOUNDARY));
        int next = 1;
        while (!queue.isEmpty()) {
            int state = queue.poll();
            order[next++] = state;
            queue.addAll(children.get(state).values());
        }
        return order;
    }

    private int stepWithoutRows(int from, int symbol) {
        int state = from;
        while (true) {
            if (state == INSIDE) {
                return separators[symbol] ? BOUNDARY : INSIDE;
            }
            Integer child = children.get(state).get(symbol);
            if (child != null) {
                return child;
            }
            if (afterBlank[state] && symbol == classes[' ']) {
                return state;
            }
            state = fail[state];
        }
    }

    private void fillRows(int classCount) {
        for (int state = 0; state < fullStates; state++) {
            full[state << shift] = state;
            for (int symbol = 1; symbol < classCount; symbol++) {
                full[state << shift | symbol] = flagged(stepWithoutRows(state, symbol));
            }
        }
    }

    private int flagged(int state) {
        return ends[state].length > 0 || nextEnd[state] >= 0 ? state | OUTPUT : state;
    }

    /** Reports every term that begins at the start of a word, by its end. */
    void scan(char[] text, Sink sink) {
        int state = BOUNDARY;
        for (int i = 0; i < text.length; i++) {
            if (state == INSIDE || state == BOUNDARY && !boundaries[text[i]] && !starts.possible(text, i)) {
                i = endOfWord(text, i);
                state = BOUNDARY;
                continue;
            }
            int symbol = classes[text[i]];
            int next = state < fullStates ? full[state << shift | symbol]
                    : symbol == IGNORED ? state : flagged(stepWithoutRows(state, symbol));
            state = next & STATE;
            if (next < 0 && symbol != IGNORED) {
                report(text, i + 1, state, sink);
            }
        }
    }

    /**
     * Most of a text is words in which nothing can begin: a look at each character, independent of the one before, is enough.
     */
    private int endOfWord(char[] text, int from) {
        boolean[] boundary = boundaries;
        int i = from;
        while (i < text.length && !boundary[text[i]]) {
            i++;
        }
        return i;
    }

    private void report(char[] text, int end, int from, Sink sink) {
        for (int state = from; state >= 0; state = nextEnd[state]) {
            for (int term : ends[state]) {
                sink.found(start(text, end, lengths[term]), end, term);
            }
        }
    }

    private static int start(char[] text, int end, int length) {
        int at = end;
        char last = 0;
        for (int left = length; left > 0;) {
            char c = TextFold.fold(text[--at]);
            if (c != TextFold.IGNORED && (c != ' ' || last != ' ')) {
                left--;
                last = c;
            }
        }
        return at;
    }
}
