package org.liaison.modelling.fit;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.liaison.modelling.data.ColumnKind;
import org.liaison.modelling.data.Values;
import org.liaison.stats.SpecificationException;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.types.BoolT;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.ref.Val;

import com.google.api.expr.v1alpha1.Decl;
import com.google.api.expr.v1alpha1.Expr;
import com.google.api.expr.v1alpha1.Type;

/**
 * A condition over columns in CEL. Its cost per row is bounded by its length: there are no macros and hence no loops, and
 * patterns run in linear time. Where the condition cannot be told because a value is missing, the row is left out, as R's
 * {@code subset} does; {@code x == null} asks for missing values.
 */
final class Subset {

    private static final String FIELD = "subset";
    private static final int DEEPEST_BRACKETS = 50;

    private final Program program;
    private final Map<String, ColumnKind> columns;

    private Subset(Program program, Map<String, ColumnKind> columns) {
        this.program = program;
        this.columns = columns;
    }

    /**
     * Reads a condition.
     *
     * @param available kinds of all columns
     * @throws SpecificationException of the field {@code subset}
     */
    static Subset compile(String condition, Map<String, ColumnKind> available, int longest) {
        checkSize(condition, longest);
        Env parser = Env.newEnv(EnvOption.clearMacros());
        Env.AstIssuesTuple parsed = parser.parse(condition);
        if (parsed.hasIssues()) {
            throw refused("The subset cannot be read: " + firstLine(parsed));
        }
        Map<String, ColumnKind> used = new HashMap<>();
        for (String name : names(parsed.getAst().getExpr(), new LinkedHashSet<>())) {
            ColumnKind kind = available.get(name);
            if (kind == null) {
                throw refused("The subset uses the column '" + name + "', which is not there. Columns are: "
                        + String.join(", ", available.keySet()) + ".");
            }
            used.put(name, kind);
        }
        Env env = Env.newEnv(EnvOption.clearMacros(), EnvOption.declarations(
                used.entrySet().stream().map(column -> declaration(column.getKey(), column.getValue())).toList()));
        Ast ast = parsed.getAst();
        Env.AstIssuesTuple checked = env
                .check(new Ast(new DataSemantics(used).rewrite(ast.getExpr()), ast.getSourceInfo(), ast.getSource()));
        if (checked.hasIssues()) {
            throw refused("The subset cannot be read: " + firstLine(checked));
        }
        if (!checked.getAst().getResultType().equals(Decls.Bool)) {
            throw refused("The subset must be a condition that is true or false.");
        }
        return new Subset(env.program(checked.getAst()), used);
    }

    /** The columns that the condition uses. */
    Set<String> columns() {
        return columns.keySet();
    }

    /**
     * The rows for which the condition is true.
     *
     * @throws SpecificationException where there is none, or naming the row in which the condition cannot be computed
     */
    int[] rows(int rows, Map<String, Values> values) {
        Map<String, Object> row = new HashMap<>();
        int[] selected = IntStream.range(0, rows).filter(i -> isTrue(i, row, values)).toArray();
        if (selected.length == 0) {
            throw refused("The subset leaves none of the " + rows + " rows.");
        }
        return selected;
    }

    private boolean isTrue(int i, Map<String, Object> row, Map<String, Values> values) {
        boolean complete = true;
        for (Map.Entry<String, ColumnKind> column : columns.entrySet()) {
            Object cell = values.get(column.getKey()).cell(column.getValue(), i);
            complete &= cell != null;
            row.put(column.getKey(), cell);
        }
        Val result = program.eval(row).getVal();
        if (Err.isError(result) && complete) {
            throw SpecificationException.cell(i, FIELD, "The subset cannot be computed: " + result + ".");
        }
        return result == BoolT.True;
    }

    private static void checkSize(String condition, int longest) {
        if (condition.length() > longest) {
            throw refused("The subset is longer than " + longest + " characters.");
        }
        int depth = 0;
        for (char c : condition.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > DEEPEST_BRACKETS) {
                throw refused("The subset nests brackets deeper than " + DEEPEST_BRACKETS + " levels.");
            }
        }
    }

    private static Set<String> names(Expr expression, Set<String> names) {
        switch (expression.getExprKindCase()) {
            case IDENT_EXPR -> names.add(expression.getIdentExpr().getName());
            case LIST_EXPR -> expression.getListExpr().getElementsList().forEach(element -> names(element, names));
            case SELECT_EXPR -> names(expression.getSelectExpr().getOperand(), names);
            case CALL_EXPR -> {
                if (expression.getCallExpr().hasTarget()) {
                    names(expression.getCallExpr().getTarget(), names);
                }
                expression.getCallExpr().getArgsList().forEach(argument -> names(argument, names));
            }
            default -> {
                // constants; messages and comprehensions are refused by the checker
            }
        }
        return names;
    }

    /** Wrapper types may be null. */
    private static Decl declaration(String name, ColumnKind kind) {
        Type type = switch (kind) {
            case INTEGER -> Decls.Int;
            case NUMBER -> Decls.Double;
            case TEXT -> Decls.String;
        };
        return Decls.newVar(name, Decls.newWrapperType(type));
    }

    private static String firstLine(Env.AstIssuesTuple issues) {
        List<String> lines = issues.getIssues().toString().lines().toList();
        return lines.isEmpty() ? "syntax error" : lines.get(0).replaceFirst("^ERROR: <input>:", "at ");
    }

    private static SpecificationException refused(String message) {
        return SpecificationException.field(FIELD, message);
    }
}
