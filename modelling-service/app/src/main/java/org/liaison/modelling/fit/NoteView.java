package org.liaison.modelling.fit;

import java.util.List;

import org.liaison.stats.summary.Note;

/** Something that the reader of a fit must know; {@code code} is one of a fixed list. */
public record NoteView(String code, List<String> terms, List<String> levels, String message) {

    static NoteView of(Note note) {
        return new NoteView(note.code().code(), note.terms(), note.levels(), note.message());
    }
}
