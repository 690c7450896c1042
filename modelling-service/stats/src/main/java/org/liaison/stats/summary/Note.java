package org.liaison.stats.summary;

import java.util.List;

/**
 * Something about the fit that its reader must know.
 *
 * @param terms terms concerned; of a dropped term: itself first, then those it is a combination of
 * @param levels levels of a factor, unit or period concerned
 */
public record Note(NoteCode code, List<String> terms, List<String> levels, String message) {

    public Note {
        terms = List.copyOf(terms);
        levels = List.copyOf(levels);
    }
}
