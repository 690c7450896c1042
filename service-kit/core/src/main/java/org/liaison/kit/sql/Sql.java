package org.liaison.kit.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A statement that is put together part by part, with the values of its placeholders in their order. */
public final class Sql {

    private final StringBuilder text;
    private final List<Object> values;

    public Sql(String text, Object... values) {
        this.text = new StringBuilder(text);
        this.values = new ArrayList<>(Arrays.asList(values));
    }

    /** Adds a part and the values of its placeholders. */
    public Sql add(String part, Object... itsValues) {
        text.append(part);
        values.addAll(Arrays.asList(itsValues));
        return this;
    }

    /**
     * Adds a condition with one placeholder, unless nothing is asked for.
     *
     * @param asked null, or a list without elements, where nothing is asked for
     */
    public Sql and(String condition, Object asked) {
        boolean nothing = asked == null || asked instanceof Collection<?> list && list.isEmpty();
        return nothing ? this : add(" and " + condition, asked);
    }

    public String text() {
        return text.toString();
    }

    public Object[] values() {
        return values.toArray();
    }
}
