package org.liaison.collector.dryrun;

import java.util.List;

import org.jsoup.nodes.Element;

/** Writes a selector for an element as a person would: tag with id or class, below the next parent that has such a name. */
final class ElementPath {

    private ElementPath() {
    }

    static String of(Element element) {
        String own = step(element);
        if (!own.equals(element.normalName())) {
            return own;
        }
        for (Element parent = element.parent(); parent != null
                && !parent.normalName().equals("body"); parent = parent.parent()) {
            String step = step(parent);
            if (!step.equals(parent.normalName())) {
                return step + " " + own;
            }
        }
        return own;
    }

    /** @return tag with its id, or else its first two classes; names that need escapes are left out */
    static String step(Element element) {
        if (isName(element.id())) {
            return element.normalName() + "#" + element.id();
        }
        List<String> classes = element.classNames().stream().filter(ElementPath::isName).limit(2).toList();
        return classes.isEmpty() ? element.normalName() : element.normalName() + "." + String.join(".", classes);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                && !Character.isDigit(name.charAt(0));
    }
}
