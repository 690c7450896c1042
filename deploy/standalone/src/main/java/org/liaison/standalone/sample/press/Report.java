package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.List;

/** The text of an item before it has an address. */
record Report(Occasion occasion, Site site, LocalDate published, String headline, List<String> paragraphs) {
}
