package org.liaison.collector.collection;

import java.util.List;

/** Adds up what the tasks of one site cost. Item pages that several tasks list are asked for once. */
final class SourceCost {

    /** Time that an answer takes besides the delay, in milliseconds. */
    private static final int ANSWER_MS = 300;
    /** Of the pages that searches for different names list, so many are different ones. */
    private static final double DIFFERENT = 0.8;

    private SourceCost() {
    }

    /**
     * @param known costs of the tasks of which something is known
     * @param unknown number of the other tasks, all searches
     * @param there items of the period that are there already
     */
    static EstimateView.Source of(String source, List<TaskCost> known, int unknown, long there, int delayMs) {
        List<TaskCost> searches = known.stream().filter(c -> !c.everything()).toList();
        double meanLists = searches.stream().mapToDouble(TaskCost::lists).average().orElse(1);
        double meanPages = searches.stream().mapToDouble(TaskCost::pages).average().orElse(0);
        double all = known.stream().filter(TaskCost::everything).mapToDouble(TaskCost::pages).max().orElse(0);
        double searched = searches.stream().mapToDouble(TaskCost::pages).sum() + unknown * meanPages;
        double largest = known.stream().mapToDouble(TaskCost::pages).max().orElse(0);
        double lists = known.stream().mapToDouble(TaskCost::lists).sum();
        var listRequests = new EstimateView.Range(Math.round(lists) + unknown, Math.round(lists + unknown * meanLists));
        long least = Math.max(0, Math.round(largest) - there);
        long likely = Math.max(least, Math.round(Math.max(all, DIFFERENT * searched)) - there);
        var pages = new EstimateView.Range(least, likely);
        return new EstimateView.Source(source, known.size() + unknown, listRequests, pages, there, delayMs,
                new EstimateView.Range(seconds(listRequests.least() + least, delayMs),
                        seconds(listRequests.likely() + likely, delayMs)));
    }

    private static long seconds(long requests, int delayMs) {
        return Math.round(requests * (delayMs + ANSWER_MS) / 1000.0);
    }
}
