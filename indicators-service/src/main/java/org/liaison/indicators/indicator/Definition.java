package org.liaison.indicators.indicator;

import java.util.Map;

/**
 * An indicator that is derived from others, or that stands for a publisher's code.
 *
 * @param version grows with every change
 * @param title for people; the label of its column
 * @param description what it means and where it comes from; null where there is nothing to say
 * @param expression the formula
 * @param unit the unit of its values as its author states it; null to have it follow from the inputs
 * @param missing what missing inputs make
 * @param pinned the versions of other definitions that the formula was written against, by name
 * @param shipped whether it came with the service
 */
public record Definition(String name, int version, String title, String description, Expression expression, String unit,
        MissingRule missing, Map<String, Integer> pinned, boolean shipped) {

    /** A publisher's code as a variable of a panel. */
    static Definition ofCode(String code) {
        return new Definition(code, 1, code, null, new Expression.Name(code), null, MissingRule.PROPAGATE, Map.of(), false);
    }

    /** Whether this is nothing but a publisher's code. */
    public boolean isCode() {
        return expression.equals(new Expression.Name(name));
    }

    /** The formula as it is written. */
    public String formula() {
        return expression.toString();
    }
}
