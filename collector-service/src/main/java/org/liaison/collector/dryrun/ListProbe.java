package org.liaison.collector.dryrun;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Html;
import org.liaison.collector.source.Leg;
import org.liaison.collector.source.Listed;
import org.liaison.collector.source.Route;
import org.liaison.collector.source.Selector;
import org.liaison.collector.source.SiteProfile;
import org.liaison.collector.source.SiteRoutes;
import org.liaison.collector.source.UnreadableListException;

/** Tries a profile on a page of results, a list, a feed or a sitemap. */
final class ListProbe {

    private static final int SHOWN_ROWS = 50;
    private static final int SHOWN_SKIPPED = 10;

    private final SiteProfile profile;
    private final SiteRoutes routes;
    private final Addresses addresses;
    private final Leg leg;
    private final DryPage page;
    private final List<String> failed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ListProbe(SiteProfile profile, Leg leg, DryPage page) {
        this.profile = profile;
        this.routes = new SiteRoutes(profile);
        this.addresses = routes.addresses();
        this.leg = leg;
        this.page = page;
    }

    DryRunView run() {
        boolean html = leg.route() == Route.SEARCH || leg.route() == Route.LISTING;
        Document document = Html.parse(page.body(), page.charset(), page.readFrom());
        DateReader dates = DateReader.of(profile);
        FieldProbe probe = new FieldProbe(document, dates, leg.yearly() ? (Integer) leg.from().getYear() : null);
        List<DryRunView.Skipped> skipped = html ? probeLines(probe, document) : List.of();
        DryRunView.Lines lines = null;
        try {
            Listed listed = routes.read(leg, page.body(), page.charset(), page.readFrom());
            lines = lines(listed, skipped);
            if (listed.rows().isEmpty() && listed.further().isEmpty()) {
                failed.add(pointer() + (html ? "/link" : ""));
            }
        } catch (UnreadableListException e) {
            failed.add(pointer());
            warnings.add(e.getMessage());
        }
        return new DryRunView(profile.id(), leg.route().slug(), page.asked().toString(), page.readFrom().toString(),
                page.fetched(),
                failed.isEmpty(), null, failed.stream().distinct().toList(), probe.fields(), null, lines,
                failed.isEmpty() ? null : new PageSight(document, dates).seen(), warnings);
    }

    private String pointer() {
        return leg.route() == Route.SEARCH ? "/search" : "/" + leg.route().slug() + "/" + leg.index();
    }

    private DryRunView.Lines lines(Listed listed, List<DryRunView.Skipped> skipped) {
        String next = routes.goesOn(leg, 0, listed, listed.rows().size(), listed.further())
                ? routes.address(leg, 1, listed.further()).map(URI::toString).orElse(null)
                : null;
        return new DryRunView.Lines(listed.claimed(), listed.lines(), listed.rows().size(),
                listed.rows().stream().limit(SHOWN_ROWS).map(r -> new DryRunView.Line(r.address().toString(),
                        addresses.key(r.address()), r.title(), r.date())).toList(),
                skipped, next);
    }

    private List<DryRunView.Skipped> probeLines(FieldProbe probe, Document document) {
        SiteProfile.Search s = profile.search();
        SiteProfile.Listing l = leg.route() == Route.LISTING ? profile.listing().get(leg.index()) : null;
        String row = l == null ? s.row() : l.row();
        String link = l == null ? s.link() : l.link();
        String total = l == null ? s.total() : l.total();
        if (probe.elements(pointer() + "/row", row, true).failure() != null) {
            failed.add(pointer() + "/row");
        }
        List<Element> lines = document.select(row);
        need(probe.inLines(pointer() + "/link", link, "href", lines, false));
        optional(probe, "/title", l == null ? s.title() : l.title(), lines, false);
        optional(probe, "/date", l == null ? s.date() : l.date(), lines, true);
        if (total != null) {
            need(probe.text(pointer() + "/total", total));
        }
        return skipped(lines, Selector.of(link).orAttribute("href"), l == null ? s.linkPattern() : l.linkPattern());
    }

    private void optional(FieldProbe probe, String name, String selector, List<Element> lines, boolean isDate) {
        if (selector != null) {
            need(probe.inLines(pointer() + name, selector, null, lines, isDate));
        }
    }

    private void need(DryRunView.Field field) {
        if (field.failure() != null) {
            failed.add(field.pointer());
        }
    }

    private List<DryRunView.Skipped> skipped(List<Element> lines, Selector link, String pattern) {
        List<DryRunView.Skipped> skipped = new ArrayList<>();
        for (Element line : lines) {
            Optional<String> href = link.read(line);
            Optional<URI> target = href.flatMap(h -> Html.resolve(page.readFrom(), h));
            String reason = href.isEmpty() ? "the line has no such link"
                    : target.isEmpty() ? "the link is no address"
                            : !addresses.belongs(target.get()) ? "the link leads to another host; see /hosts"
                                    : pattern != null
                                            && !com.google.re2j.Pattern.compile(pattern).matcher(target.get().toString()).find()
                                                    ? "link_pattern does not match"
                                                    : null;
            if (reason != null && skipped.size() < SHOWN_SKIPPED) {
                skipped.add(new DryRunView.Skipped(Shortened.to(Shortened.LINE, href.orElse(line.text())), reason));
            }
        }
        return skipped;
    }
}
