package org.liaison.coding.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.register.Vocabulary;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/**
 * Finds what is wrong with a codebook that somebody made: its shape by the JSON Schema, then names, bounds and conditions.
 * Every
 * fault has a JSON pointer.
 */
@ApplicationScoped
class CodebookCheck {

    private static final String SCHEMA = "/codebooks/schema.json";
    /** Counted repetitions multiply; a pattern beyond this would need much memory, though never much time to match. */
    private static final int MOST_REPETITIONS = 1000;
    private static final int MOST_PHRASES = 100_000;
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]*),?([0-9]*)\\}");
    private static final Pattern COMPREHENSION = Pattern.compile("\\.\\s*(all|exists|exists_one|map|filter)\\s*\\(");
    private static final Set<String> TAKEN = Set.of("schema", "index", "true", "false", "null", "in", "as", "break", "const",
            "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var",
            "void",
            "while", "id", "confidence", "evidence", "reason", "year", "source", "words");

    private final Coders coders;
    private final JsonSchema schema;

    CodebookCheck(Coders coders) {
        this.coders = coders;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText(),
                InputFormat.JSON, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    }

    static String schemaText() {
        try (InputStream in = Objects.requireNonNull(CodebookCheck.class.getResourceAsStream(SCHEMA))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemException 422 with a pointer to each fault of shape */
    void shape(JsonNode content) {
        fail(schema.validate(content).stream().map(fault -> ProblemError.pointer(fault.getInstanceLocation().toString(),
                fault.getMessage().replaceFirst("^[^:]*: ", ""))).toList());
    }

    /** @throws ProblemException 422 with a pointer to each fault of names, bounds or conditions */
    void meaning(Codebook codebook) {
        List<ProblemError> faults = new ArrayList<>();
        names(codebook, faults);
        new References(codebook, faults).check();
        bounds(codebook, faults);
        fail(faults);
        coders.of(codebook).check(codebook);
    }

    private static void names(Codebook codebook, List<ProblemError> faults) {
        if (TAKEN.contains(codebook.name())) {
            faults.add(ProblemError.pointer("/name", "'" + codebook.name() + "' is taken"));
        }
        Set<String> seen = new HashSet<>(TAKEN);
        for (int f = 0; f < codebook.features().size(); f++) {
            unique(codebook.features().get(f).name(), seen, "/features/" + f + "/name", faults);
        }
        for (int v = 0; v < codebook.variables().size(); v++) {
            unique(codebook.variables().get(v).name(), seen, "/variables/" + v + "/name", faults);
        }
    }

    private static void unique(String name, Set<String> seen, String pointer, List<ProblemError> faults) {
        if (!seen.add(name)) {
            faults.add(ProblemError.pointer(pointer, "the name '" + name + "' is used twice or reserved"));
        }
    }

    private static void bounds(Codebook codebook, List<ProblemError> faults) {
        long phrases = 0;
        for (var list : codebook.wordLists().entrySet()) {
            for (int i = 0; i < list.getValue().size(); i++) {
                phrases += phrase(list.getValue().get(i), "/word_lists/" + list.getKey() + "/" + i, faults);
            }
        }
        for (int f = 0; f < codebook.features().size(); f++) {
            Feature feature = codebook.features().get(f);
            for (int i = 0; i < feature.phrases().size(); i++) {
                phrases += phrase(feature.phrases().get(i), "/features/" + f + "/phrases/" + i, faults);
            }
            for (int i = 0; i < feature.patterns().size(); i++) {
                pattern(feature.patterns().get(i), "/features/" + f + "/patterns/" + i, faults);
            }
        }
        if (phrases > MOST_PHRASES) {
            faults.add(ProblemError.pointer("/word_lists", "more than " + MOST_PHRASES + " phrases"));
        }
        for (int v = 0; v < codebook.variables().size(); v++) {
            for (int r = 0; r < codebook.variables().get(v).rules().size(); r++) {
                condition(codebook.variables().get(v).rules().get(r).when(), "/variables/" + v + "/rules/" + r + "/when",
                        faults);
            }
            condition(codebook.variables().get(v).derive(), "/variables/" + v + "/derive", faults);
        }
        for (int c = 0; c < codebook.consistency().size(); c++) {
            condition(codebook.consistency().get(c).unless(), "/consistency/" + c + "/unless", faults);
        }
        for (int r = 0; r < codebook.verdicts().size(); r++) {
            condition(codebook.verdicts().get(r).when(), "/verdicts/" + r + "/when", faults);
        }
        for (int r = 0; r < codebook.categoryRules().size(); r++) {
            condition(codebook.categoryRules().get(r).when(), "/category_rules/" + r + "/when", faults);
        }
    }

    private static long phrase(String phrase, String pointer, List<ProblemError> faults) {
        try {
            long count = Vocabulary.size(phrase);
            if (count > MOST_PHRASES / 10) {
                faults.add(ProblemError.pointer(pointer, "stands for more than " + MOST_PHRASES / 10 + " phrases"));
            }
            return Math.min(count, MOST_PHRASES);
        } catch (IllegalArgumentException e) {
            faults.add(ProblemError.pointer(pointer, e.getMessage()));
            return 0;
        }
    }

    private static void pattern(String pattern, String pointer, List<ProblemError> faults) {
        long repetitions = 1;
        var matcher = REPETITION.matcher(pattern);
        while (matcher.find() && repetitions <= MOST_REPETITIONS) {
            String most = matcher.group(2).isEmpty() ? matcher.group(1) : matcher.group(2);
            repetitions *= most.isEmpty() ? 1 : most.length() > 4 ? MOST_REPETITIONS + 1 : Math.max(1, Long.parseLong(most));
        }
        if (repetitions > MOST_REPETITIONS) {
            faults.add(ProblemError.pointer(pointer, "repeats more than " + MOST_REPETITIONS + " times"));
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            faults.add(ProblemError.pointer(pointer, e.getMessage()));
        }
    }

    private static void condition(String condition, String pointer, List<ProblemError> faults) {
        if (condition != null && COMPREHENSION.matcher(condition).find()) {
            faults.add(ProblemError.pointer(pointer, "comprehensions such as all and exists are not offered"));
        }
    }

    private static void fail(List<ProblemError> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The codebook has " + faults.size() + " fault"
                    + (faults.size() == 1 ? "" : "s") + ".", faults.stream().limit(100).toList());
        }
    }
}
