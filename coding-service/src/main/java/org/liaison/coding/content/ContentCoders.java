package org.liaison.coding.content;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Coder;
import org.liaison.coding.codebook.CodingUnit;
import org.liaison.kit.problem.ProblemException;

import com.google.re2j.PatternSyntaxException;

/** The engine of codebooks that find features in a text. */
@ApplicationScoped
public class ContentCoders implements Coder {

    private static final int MOST_KEPT = 50;

    private final Map<String, ContentCoder> compiled = new ConcurrentHashMap<>();

    @Override
    public String engine() {
        return "content";
    }

    @Override
    public List<ContentCoding> code(Codebook codebook, List<CodingUnit> units) {
        ContentCoder coder = coder(codebook);
        return PressItem.read(units).stream().map(coder::code).toList();
    }

    /** The answer for one item. */
    public ContentCoding code(Codebook codebook, PressItem item) {
        return coder(codebook).code(item);
    }

    /** The values of the variables for one item. */
    public Map<String, Object> values(Codebook codebook, PressItem item) {
        return code(codebook, item).values();
    }

    @Override
    public void check(Codebook codebook) {
        coder(codebook);
    }

    private ContentCoder coder(Codebook codebook) {
        if (compiled.size() > MOST_KEPT) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(codebook.sha256(), any -> compile(codebook));
    }

    private static ContentCoder compile(Codebook codebook) {
        try {
            return new ContentCoder(codebook);
        } catch (PatternSyntaxException e) {
            throw ProblemException.unprocessable("/features", "A pattern cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("/features", e.getMessage());
        }
    }
}
