package org.liaison.indicators.panel;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Codebooks as other programs read them: W3C's CSV on the Web (metadata vocabulary, 2015) and DDI Codebook 2.5. */
final class CodebookFormats {

    private static final String DDI = "ddi:codebook:2_5";

    private CodebookFormats() {
    }

    /**
     * Metadata for the panel as CSV.
     *
     * @param url address of the CSV
     */
    static Map<String, Object> csvw(CodebookView codebook, String url) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (CodebookView.Variable variable : codebook.variables()) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", URLEncoder.encode(variable.name(), StandardCharsets.UTF_8));
            column.put("titles", variable.name());
            column.put("datatype", switch (variable.type()) {
                case "text" -> "string";
                case "decimal" -> "double";
                default -> variable.type();
            });
            column.put("required", variable.formula() == null);
            column.put("rdfs:label", variable.label());
            column.put("dc:description", text(variable));
            columns.add(column);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        schema.put("primaryKey", List.of("iso3", "year"));
        Map<String, Object> csvw = new LinkedHashMap<>();
        csvw.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        csvw.put("@type", "Table");
        csvw.put("url", url);
        csvw.put("dc:title", codebook.title());
        csvw.put("dc:identifier", "sha256:" + codebook.hash());
        csvw.put("null", "");
        csvw.put("dialect", Map.of("header", true, "delimiter", ",", "encoding", "utf-8"));
        csvw.put("tableSchema", schema);
        return csvw;
    }

    private static String text(CodebookView.Variable variable) {
        List<String> parts = new ArrayList<>();
        if (variable.description() != null) {
            // A description may end with a full stop of its own.
            parts.add(variable.description().replaceFirst("\\.$", ""));
        }
        if (variable.formula() != null) {
            parts.add("Formula (version " + variable.formulaVersion() + "): " + variable.formula());
            parts.add("Missing inputs: " + variable.missingRule());
        }
        variable.sources().forEach(source -> parts.add("Source: " + source.indicator() + " of " + source.vintageLabel() + " ("
                + source.vintage() + ", sha256 " + source.sha256() + ")"));
        return parts.isEmpty() ? variable.label() : String.join(". ", parts);
    }

    static String ddi(CodebookView codebook) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(DDI);
            xml.writeStartElement(DDI, "codeBook");
            xml.writeDefaultNamespace(DDI);
            xml.writeAttribute("version", "2.5");
            study(xml, codebook);
            file(xml, codebook);
            xml.writeStartElement(DDI, "dataDscr");
            for (CodebookView.Variable variable : codebook.variables()) {
                variable(xml, variable);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text takes every element", e);
        }
        return text.toString();
    }

    private static void study(XMLStreamWriter xml, CodebookView codebook) throws XMLStreamException {
        xml.writeStartElement(DDI, "stdyDscr");
        xml.writeStartElement(DDI, "citation");
        xml.writeStartElement(DDI, "titlStmt");
        element(xml, "titl", codebook.title());
        element(xml, "IDNo", "sha256:" + codebook.hash());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement(DDI, "stdyInfo");
        xml.writeStartElement(DDI, "sumDscr");
        if (!codebook.years().isEmpty()) {
            xml.writeStartElement(DDI, "timePrd");
            xml.writeAttribute("event", "start");
            xml.writeCharacters(codebook.years().get(0).toString());
            xml.writeEndElement();
            xml.writeStartElement(DDI, "timePrd");
            xml.writeAttribute("event", "end");
            xml.writeCharacters(codebook.years().get(codebook.years().size() - 1).toString());
            xml.writeEndElement();
        }
        for (String iso3 : codebook.partners()) {
            xml.writeStartElement(DDI, "nation");
            xml.writeAttribute("abbr", iso3);
            xml.writeEndElement();
        }
        element(xml, "anlyUnit", "country and year");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void file(XMLStreamWriter xml, CodebookView codebook) throws XMLStreamException {
        xml.writeStartElement(DDI, "fileDscr");
        xml.writeStartElement(DDI, "fileTxt");
        element(xml, "fileName", "panel.csv");
        xml.writeStartElement(DDI, "dimensns");
        element(xml, "caseQnty", Long.toString(codebook.rows()));
        element(xml, "varQnty", Integer.toString(codebook.variables().size()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void variable(XMLStreamWriter xml, CodebookView.Variable variable) throws XMLStreamException {
        xml.writeStartElement(DDI, "var");
        xml.writeAttribute("ID", "V_" + variable.name().replaceAll("[^A-Za-z0-9_.-]", "_"));
        xml.writeAttribute("name", variable.name());
        xml.writeAttribute("intrvl", variable.type().equals("decimal") ? "contin" : "discrete");
        element(xml, "labl", variable.label());
        if (variable.statistics() != null) {
            CodebookView.Statistics statistics = variable.statistics();
            statistic(xml, "vald", statistics.valid());
            statistic(xml, "invd", statistics.missing());
            statistic(xml, "mean", statistics.mean());
            statistic(xml, "stdev", statistics.stdDev());
            statistic(xml, "min", statistics.min());
            statistic(xml, "max", statistics.max());
        }
        element(xml, "txt", text(variable));
        xml.writeStartElement(DDI, "varFormat");
        xml.writeAttribute("type", variable.type().equals("text") ? "character" : "numeric");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void statistic(XMLStreamWriter xml, String type, Number value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(DDI, "sumStat");
            xml.writeAttribute("type", type);
            xml.writeCharacters(value.toString());
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(DDI, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
