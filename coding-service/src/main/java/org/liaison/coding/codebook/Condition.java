package org.liaison.coding.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.tools.Script;
import org.projectnessie.cel.tools.ScriptException;
import org.projectnessie.cel.tools.ScriptHost;

import com.google.api.expr.v1alpha1.Decl;
import com.google.api.expr.v1alpha1.Type;

/** A compiled CEL expression over named values. */
public final class Condition {

    private static final ScriptHost HOST = ScriptHost.newBuilder().build();

    private final Script script;

    private Condition(Script script) {
        this.script = script;
    }

    /**
     * Compiles an expression.
     *
     * @param sample one value for each name, from which the types are taken
     * @throws IllegalArgumentException where it is wrong or names something unknown
     */
    public static Condition of(String expression, Map<String, Object> sample) {
        List<Decl> names = new ArrayList<>();
        sample.forEach((name, value) -> names.add(Decls.newVar(name, type(value))));
        try {
            return new Condition(HOST.buildScript(expression).withDeclarations(names).build());
        } catch (ScriptException e) {
            throw new IllegalArgumentException(firstLine(e.getMessage()), e);
        }
    }

    /** Whether it holds; what cannot be worked out, such as a division by nought, does not. */
    public boolean holds(Map<String, Object> values) {
        return Boolean.TRUE.equals(value(false, values));
    }

    /**
     * Its value, or null where it cannot be worked out.
     *
     * @param like a text, a truth or a double: what kind of value is wanted; whole numbers become doubles
     */
    public Object value(Object like, Map<String, Object> values) {
        try {
            return strictly(like, values);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @throws IllegalArgumentException where it cannot be worked out or is of another kind */
    Object strictly(Object like, Map<String, Object> values) {
        Object value;
        try {
            value = script.execute(Object.class, values);
        } catch (ScriptException e) {
            throw new IllegalArgumentException(firstLine(e.getMessage()), e);
        }
        if (like instanceof Double && value instanceof Number number) {
            return number.doubleValue();
        }
        if (value == null || !value.getClass().equals(like.getClass())) {
            throw new IllegalArgumentException("gives no " + (like instanceof Boolean ? "true or false"
                    : like instanceof Double ? "number" : "text"));
        }
        return value;
    }

    private static Type type(Object value) {
        if (value instanceof Boolean) {
            return Decls.Bool;
        }
        if (value instanceof Double) {
            return Decls.Double;
        }
        return value instanceof String ? Decls.String : Decls.Int;
    }

    private static String firstLine(String message) {
        String text = message == null ? "not a condition" : message.strip();
        return text.lines().findFirst().orElse(text).replaceFirst("^(check|parse) failed: ", "");
    }
}
