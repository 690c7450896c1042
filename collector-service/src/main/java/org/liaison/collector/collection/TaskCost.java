package org.liaison.collector.collection;

/**
 * What a task is expected to list.
 *
 * @param everything whether it walks lists of everything, in which the pages of the searches are too
 * @param lists pages of lists
 * @param pages different item pages
 */
record TaskCost(boolean everything, double lists, double pages) {
}
