package org.liaison.standalone.sample.press;

/**
 * A fictional holder of a post.
 *
 * @param name with rank: "Major General Nino Beridze"
 * @param last as named again: "Major General Beridze"
 */
record Person(String title, String name, String last) {
}
