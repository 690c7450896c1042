package org.liaison.collector.collection;

import java.net.URI;
import java.time.LocalDate;

/** A line of a list: the canonical key of the page, its address, and what the list showed. */
record Hit(String key, URI address, String title, LocalDate date) {
}
