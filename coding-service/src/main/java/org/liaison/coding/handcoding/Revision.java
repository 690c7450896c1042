package org.liaison.coding.handcoding;

import jakarta.ws.rs.core.EntityTag;

import org.liaison.coding.codebook.CodebookProblem;
import org.liaison.kit.problem.ProblemException;

/** The revision that a caller has seen, as the header If-Match has it. */
public final class Revision {

    private Revision() {
    }

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /** @throws ProblemException 428 without the header, 412 for what never was a tag of ours */
    public static long needed(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CodebookProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag that was read.");
        }
        return given(ifMatch);
    }

    /** As {@link #needed}, but null without the header. */
    public static Long given(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String tag = ifMatch.strip();
        boolean quoted = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
        try {
            return Long.valueOf(quoted ? tag.substring(1, tag.length() - 1) : tag);
        } catch (NumberFormatException e) {
            throw new ProblemException(CodebookProblem.PRECONDITION_FAILED, "It never had the ETag " + ifMatch + ".");
        }
    }

    /** @throws ProblemException 412 where somebody has changed it since the caller read it */
    public static void same(Long seen, long now) {
        if (seen != null && seen != now) {
            throw new ProblemException(CodebookProblem.PRECONDITION_FAILED,
                    "It was changed meanwhile; it has revision " + now + ".");
        }
    }
}
