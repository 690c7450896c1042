package org.liaison.collector.page;

import java.util.stream.Collectors;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text of an element with one line for each block, without empty lines. */
final class Blocks implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();

    private Blocks() {
    }

    static String text(Element root) {
        Blocks blocks = new Blocks();
        root.traverse(blocks);
        return blocks.out.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            out.append(StringUtil.normaliseWhitespace(text.getWholeText()));
        } else {
            breakLine(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        breakLine(node);
    }

    private void breakLine(Node node) {
        if (node instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) {
            out.append('\n');
        }
    }
}
