package org.liaison.collector.duplicate;

/**
 * The words of an item.
 *
 * @param headline never null
 * @param body may be null
 */
public record ItemWords(String headline, String body) {
}
