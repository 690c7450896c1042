package org.liaison.collector.dryrun;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Selector;

/** Looks at a page without a profile: headings, dates, long texts and lists, each with a selector that finds it. */
final class PageSight {

    private static final int MOST = 5;
    private static final int LEAST_REPEATED = 3;
    private static final int LEAST_TEXT = 40;
    private static final int LONGEST_DATE_LINE = 200;
    private static final int BEGINNING = 300;

    private final Document page;
    private final DateReader dates;

    PageSight(Document page, DateReader dates) {
        this.page = page;
        this.dates = dates;
    }

    DryRunView.Seen seen() {
        return new DryRunView.Seen(page.title(), headings(), dated(), texts(), repeated(),
                Shortened.to(BEGINNING, page.body().text()));
    }

    private List<DryRunView.Candidate> headings() {
        return candidates(page.select("h1, h2, h3, meta[property=og:title]"));
    }

    private List<DryRunView.Candidate> dated() {
        List<Element> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.normalName().equals("meta") && hasDate(element.attr("content"))
                    || element.normalName().equals("time") && hasDate(element.attr("datetime"))) {
                found.add(element);
            } else {
                element.textNodes().stream().map(TextNode::text).filter(this::hasDate).findFirst()
                        .ifPresent(t -> found.add(element));
            }
        }
        return candidates(found);
    }

    private boolean hasDate(String text) {
        return !text.isBlank() && text.length() <= LONGEST_DATE_LINE && !dates.findAll(text, null).isEmpty();
    }

    /** Paragraphs count for the element that holds them. */
    private List<DryRunView.Candidate> texts() {
        Map<Element, Integer> lengths = new LinkedHashMap<>();
        page.getAllElements().forEach(element -> {
            int own = element.ownText().length();
            if (own >= LEAST_TEXT) {
                boolean paragraph = element.normalName().equals("p") || element.normalName().equals("li");
                lengths.merge(paragraph && element.parent() != null ? element.parent() : element, own, Integer::sum);
            }
        });
        return candidates(lengths.entrySet().stream().sorted(Map.Entry.<Element, Integer> comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(MOST).toList());
    }

    private List<DryRunView.Candidate> repeated() {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            Element line = link;
            // the outermost element that has brothers like it
            for (Element up = link; up.parent() != null && !up.normalName().equals("body"); up = up.parent()) {
                line = brothers(up) >= LEAST_REPEATED ? up : line;
            }
            if (line.parent() != null && brothers(line) >= LEAST_REPEATED) {
                List<Element> group = groups.computeIfAbsent(ElementPath.step(line.parent()) + " > " + ElementPath.step(line),
                        path -> new ArrayList<>());
                if (group.isEmpty() || !group.get(group.size() - 1).equals(line)) {
                    group.add(line);
                }
            }
        }
        return groups.entrySet().stream().filter(g -> g.getValue().size() >= LEAST_REPEATED)
                .sorted(Comparator.comparing(g -> -g.getValue().size())).limit(MOST)
                .map(g -> new DryRunView.Candidate(g.getKey(), page.select(g.getKey()).size(),
                        Shortened.to(Shortened.LINE, g.getValue().get(0).text())))
                .toList();
    }

    private static int brothers(Element element) {
        String step = ElementPath.step(element);
        return (int) element.parent().children().stream().limit(100).filter(e -> ElementPath.step(e).equals(step)).count();
    }

    private List<DryRunView.Candidate> candidates(List<Element> elements) {
        Set<String> told = new HashSet<>();
        List<DryRunView.Candidate> candidates = new ArrayList<>();
        for (Element element : elements) {
            String path = path(element);
            if (candidates.size() < MOST && told.add(path)) {
                candidates.add(new DryRunView.Candidate(path, page.select(Selector.of(path).css()).size(),
                        Shortened.to(Shortened.LINE, text(element))));
            }
        }
        return candidates;
    }

    private static String path(Element element) {
        if (element.normalName().equals("meta")) {
            String name = element.hasAttr("name") ? "name" : "property";
            return "meta[" + name + "=" + element.attr(name) + "]@content";
        }
        return ElementPath.of(element) + (element.hasAttr("datetime") ? "@datetime" : "");
    }

    private static String text(Element element) {
        return element.normalName().equals("meta") ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }
}
