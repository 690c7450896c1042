package org.liaison.standalone.sample.press;

import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.liaison.standalone.sample.seed.Dice;

/**
 * Fills a template: a slot in braces is replaced, of {@code [a|b|c]} one is chosen. The first letter of the result is a
 * capital.
 */
final class Template {

    private Template() {
    }

    static String fill(String template, UnaryOperator<String> slots, Dice dice) {
        return capitalised(expand(template, slots, dice));
    }

    private static String expand(String template, UnaryOperator<String> slots, Dice dice) {
        var text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char sign = template.charAt(at);
            if (sign != '{' && sign != '[') {
                text.append(sign);
                at++;
                continue;
            }
            int end = template.indexOf(sign == '{' ? '}' : ']', at);
            String inner = template.substring(at + 1, end);
            text.append(
                    sign == '{' ? slots.apply(inner) : expand(dice.pick(Arrays.asList(inner.split("\\|", -1))), slots, dice));
            at = end + 1;
        }
        return text.toString();
    }

    static String capitalised(String text) {
        int first = text.startsWith("\"") ? 1 : 0;
        return text.substring(0, first) + Character.toUpperCase(text.charAt(first)) + text.substring(first + 1);
    }
}
