package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.List;

/** A page before it has an address. */
final class Draft {

    final String site;
    final String family;
    final String language;
    final LocalDate published;
    final String headline;
    final List<String> paragraphs;
    final String event;
    final String kind;
    final List<PageMention> mentions;
    Draft textOf;
    String relation;
    String translations;
    String english;

    Draft(String site, String family, String language, LocalDate published, String headline, List<String> paragraphs,
            String event, String kind, List<PageMention> mentions) {
        this.site = site;
        this.family = family;
        this.language = language;
        this.published = published;
        this.headline = headline;
        this.paragraphs = paragraphs;
        this.event = event;
        this.kind = kind;
        this.mentions = mentions;
        this.english = headline;
    }

    Draft repeats(Draft other, String how) {
        textOf = other;
        relation = how;
        return this;
    }

    /** Address made from this headline where the own one has letters that addresses lack. */
    Draft namedAfter(String headlineOfOther) {
        english = headlineOfOther;
        return this;
    }
}
