package org.liaison.coding.handcoding;

import java.util.List;

import org.liaison.coding.classify.PressItem;
import org.liaison.kit.problem.ProblemError;

/** Whether marked words lie in the text. */
final class SpanCheck {

    private SpanCheck() {
    }

    static void check(Span span, PressItem text, String at, List<ProblemError> faults) {
        boolean headline = span != null && "headline".equals(span.field());
        if (span == null || !headline && !"body".equals(span.field())) {
            faults.add(ProblemError.pointer(at + "/field", "expected headline or body"));
            return;
        }
        String field = headline ? text.headline() : text.body();
        int length = field.codePointCount(0, field.length());
        if (span.start() == null || span.start() < 0 || span.start() >= length) {
            faults.add(ProblemError.pointer(at + "/start", "expected 0 to " + (length - 1)));
        } else if (span.end() == null || span.end() <= span.start() || span.end() > length) {
            faults.add(ProblemError.pointer(at + "/end", "expected " + (span.start() + 1) + " to " + length));
        }
    }
}
