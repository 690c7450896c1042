package org.liaison.stats.audit;

import java.util.List;

import org.liaison.stats.Option;

/**
 * What two models have to do with each other.
 *
 * @param models names of two models; where nested, the larger first, unless the terms of one are a part of the terms of
 *        the other, which decides then
 */
public record Relation(List<String> models, Kind kind) {

    /** Kinds of relations. */
    public enum Kind implements Option {

        /** One model is the other with terms left out, on the same rows: its log-likelihood cannot be higher. */
        NESTED("nested"),
        /** The same model written twice, for example with a term that the effects absorb: the log-likelihood is the same. */
        EQUAL("equal");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public Relation {
        models = List.copyOf(models);
    }
}
