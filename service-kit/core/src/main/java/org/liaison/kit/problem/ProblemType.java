package org.liaison.kit.problem;

import java.net.URI;

/**
 * A kind of error that clients can tell apart. Each service has one enum of these: the constant's name, in kebab case, is the
 * slug, and the slug is the anchor of its paragraph in the documentation.
 */
public interface ProblemType {

    /** The name of the constant; an enum supplies it. */
    String name();

    /** HTTP status code. */
    int status();

    /** One short sentence that does not depend on the occurrence. */
    String title();

    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    default URI uri() {
        return URI.create("urn:liaison:problem:" + slug());
    }
}
