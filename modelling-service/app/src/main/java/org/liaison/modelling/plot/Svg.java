package org.liaison.modelling.plot;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an SVG document with text as text; the same calls give the same bytes. Lengths are in pixels, y grows downwards.
 * Elements
 * that stand for data have the class {@code mark} and their numbers as a tooltip.
 */
final class Svg {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Svg(double width, double height, String title, String description) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes("width", number(width), "height", number(height), "viewBox",
                    "0 0 " + number(width) + " " + number(height),
                    "role", "img", "font-family", "DejaVu Sans, Verdana, Arial, sans-serif");
            leaf("title", title);
            leaf("desc", description);
            rectangle(0, 0, width, height, Ink.PAPER, 1, null);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the document. */
    byte[] bytes() {
        try {
            xml.writeEndElement();
            xml.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void line(double x1, double y1, double x2, double y2, Ink ink, double width) {
        element("line", null, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "stroke", ink.hex(),
                "stroke-width", number(width));
    }

    void dashed(double x1, double y1, double x2, double y2, Ink ink) {
        element("line", null, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "stroke", ink.hex(),
                "stroke-width", "1", "stroke-dasharray", "5 4");
    }

    /** @param points x and y in turn */
    void curve(double[] points, Ink ink, double width) {
        element("polyline", null, "points", list(points), "fill", "none", "stroke", ink.hex(), "stroke-width", number(width));
    }

    /** @param points x and y in turn, once around */
    void area(double[] points, Ink ink, double opacity) {
        element("polygon", null, "points", list(points), "fill", ink.hex(), "fill-opacity", number(opacity));
    }

    /** @param mark what it stands for; null where it stands for nothing */
    void rectangle(double x, double y, double width, double height, Ink ink, double opacity, String mark) {
        element("rect", mark, "x", number(x), "y", number(y), "width", number(width), "height", number(height), "fill",
                ink.hex(), "fill-opacity", number(opacity));
    }

    void dot(double x, double y, double radius, Ink ink, String mark) {
        element("circle", mark, "cx", number(x), "cy", number(y), "r", number(radius), "fill", ink.hex());
    }

    /** A dot of many, through which others show. */
    void speck(double x, double y, Ink ink) {
        element("circle", null, "class", "mark", "cx", number(x), "cy", number(y), "r", "2.5", "fill", ink.hex(),
                "fill-opacity", "0.45");
    }

    /** A point without a known error. */
    void ring(double x, double y, double radius, Ink ink, String mark) {
        element("circle", mark, "cx", number(x), "cy", number(y), "r", number(radius), "fill", Ink.PAPER.hex(), "stroke",
                ink.hex(), "stroke-width", "1.8");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String content, String anchor, double size, Ink ink) {
        label(content, "x", number(x), "y", number(y), "text-anchor", anchor, "font-size", number(size), "fill", ink.hex());
    }

    void heading(double x, double y, String content, double size) {
        label(content, "x", number(x), "y", number(y), "font-size", number(size), "font-weight", "bold", "fill",
                Ink.TEXT.hex());
    }

    /** Text that reads upwards, centred. */
    void upright(double x, double y, String content, double size) {
        label(content, "transform", "translate(" + number(x) + " " + number(y) + ") rotate(-90)", "text-anchor", "middle",
                "font-size", number(size), "fill", Ink.TEXT.hex());
    }

    private void label(String content, String... attributes) {
        try {
            xml.writeStartElement("text");
            attributes(attributes);
            xml.writeCharacters(clean(content));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void element(String name, String mark, String... attributes) {
        try {
            xml.writeStartElement(name);
            if (mark != null) {
                attributes("class", "mark");
            }
            attributes(attributes);
            if (mark != null) {
                leaf("title", mark);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leaf(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(content));
        xml.writeEndElement();
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1]);
        }
    }

    /** Names come from uploaded files; XML cannot hold control characters or halves of characters. */
    private static String clean(String content) {
        return content.codePoints()
                .map(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff ? 0xfffd
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String list(double[] points) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            list.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(points[i]));
        }
        return list.toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
