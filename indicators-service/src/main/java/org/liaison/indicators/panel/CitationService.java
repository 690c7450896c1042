package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.vintage.Publication;
import org.liaison.indicators.vintage.Publications;
import org.liaison.kit.http.Digests;
import org.liaison.kit.table.TableFormat;

/** Names panels so that they can be had again, and the publishers that they rest on. */
@Singleton
class CitationService {

    private final PanelPreparation preparation;
    private final Publications publications;

    CitationService(PanelPreparation preparation, Publications publications) {
        this.preparation = preparation;
        this.publications = publications;
    }

    /** @param address of the panel, without host */
    CitationView cite(Prepared panel, String address) {
        List<CitationView.Vintage> vintages = vintages(panel);
        String names = String.join(", ", panel.columns().stream().map(column -> column.name()).toList());
        String title = "Country panel of " + names + ", " + panel.partners().size()
                + (panel.partners().size() == 1 ? " country" : " countries")
                + (panel.years().isEmpty() ? ""
                        : ", " + panel.years().get(0) + "-" + panel.years().get(panel.years().size() - 1));
        String sources = String.join("; ", new TreeSet<>(vintages.stream()
                .map(vintage -> vintage.citation() == null ? vintage.label() : vintage.citation().replaceFirst("\\.$", ""))
                .toList()));
        String citation = title + ". Liaison indicators, panel " + panel.hash().substring(0, 16) + ". Computed from: " + sources
                + ".";
        return new CitationView(panel.hash(), digest(panel), title, citation, bibtex(panel, title, sources, address), address,
                panel.columns().stream().map(column -> new CitationView.Variable(column.name(), column.definition().formula(),
                        column.definition().version())).toList(),
                panel.plan().needsNeighbours()
                        ? new CitationView.Neighbours(panel.neighbours().name(), panel.neighbours().version(),
                                panel.neighbours().vintage())
                        : null,
                panel.memberLists().stream().map(list -> new ProvenanceView.MemberList(null, list)).toList(),
                panel.interpolation().toString(), vintages);
    }

    private List<CitationView.Vintage> vintages(Prepared panel) {
        Map<String, List<StoredSeries>> byVintage = new LinkedHashMap<>();
        panel.plan().series().values()
                .forEach(series -> byVintage.computeIfAbsent(series.vintage(), id -> new ArrayList<>()).add(series));
        return byVintage.values().stream().map(series -> {
            StoredSeries first = series.get(0);
            Publication publication = publications.of(first.source());
            return new CitationView.Vintage(first.vintage(), first.vintageLabel(), first.source(), first.sha256(),
                    series.stream().map(StoredSeries::code).sorted().toList(),
                    publication == null ? null : publication.licence(),
                    publication == null ? null : publication.licenceUrl(), publication == null ? null : publication.terms(),
                    publication == null ? null : publication.citation(first.vintageLabel()));
        }).toList();
    }

    private String digest(Prepared panel) {
        MessageDigest sha256 = Digests.sha256();
        try (OutputStream hashing = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            TableFormat.CSV.writer().write(new PanelTable(new Blocks(panel, preparation::compute)), null, -1, hashing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digests.hex(sha256.digest());
    }

    private static String bibtex(Prepared panel, String title, String sources, String address) {
        return "@misc{liaison-" + panel.hash().substring(0, 12) + ",\n  title = {" + title.replace("_", "\\_")
                + "},\n  howpublished = {Liaison indicators, panel " + panel.hash().substring(0, 16)
                + "},\n  note = {Computed from: "
                + sources.replace("_", "\\_").replace("&", "\\&") + "},\n  url = {" + address + "}\n}\n";
    }
}
