package org.liaison.collector.dryrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.liaison.collector.page.PageReader;
import org.liaison.collector.page.ReadPage;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Html;
import org.liaison.collector.source.Layouts;
import org.liaison.collector.source.SiteProfile;

/** Tries a profile on an item page. */
final class ItemProbe {

    /** Shorter texts are mostly a teaser or a caption. */
    private static final int SHORT_BODY = 200;
    private static final int SHOWN_BODY = 600;

    private final SiteProfile profile;
    private final Addresses addresses;
    private final DryPage page;
    private final List<String> failed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ItemProbe(SiteProfile profile, DryPage page) {
        this.profile = profile;
        this.addresses = new Addresses(profile);
        this.page = page;
    }

    DryRunView run() {
        Document document = Html.parse(page.body(), page.charset(), page.readFrom());
        DateReader dates = DateReader.of(profile, addresses.language(page.readFrom()).orElse(profile.languages().get(0)));
        FieldProbe probe = new FieldProbe(document, dates, Addresses.year(page.readFrom()));
        for (int i = 0; i < profile.layouts().size(); i++) {
            probe.elements("/layouts/" + i + "/when", profile.layouts().get(i).when(), false);
        }
        Layouts.Chosen layout = new Layouts(profile).of(document);
        DryRunView.Item item = item(new PageReader(profile).read(page.body(), page.charset(), page.readFrom()));
        fields(probe, layout, document);
        warn(probe, item, document);
        return new DryRunView(profile.id(), "item", page.asked().toString(), page.readFrom().toString(), page.fetched(),
                failed.isEmpty(), layout.pointer(), failed, probe.fields(), item, null,
                failed.isEmpty() ? null : new PageSight(document, dates).seen(), warnings);
    }

    private void fields(FieldProbe probe, Layouts.Chosen layout, Document document) {
        SiteProfile.Item item = layout.item();
        String at = layout.pointer();
        need(probe.text(at + "/title", item.title()));
        boolean dated = false;
        for (int i = 0; i < item.date().size(); i++) {
            dated |= probe.date(at + "/date/" + i, item.date().get(i)).value() != null;
        }
        if (!dated) {
            failed.add(at + "/date");
        }
        for (int i = 0; i < item.remove().size(); i++) {
            probe.elements(at + "/remove/" + i, item.remove().get(i), false);
            document.select(item.remove().get(i)).remove();
        }
        DryRunView.Field body = need(probe.elements(at + "/body", item.body(), true));
        if (body.failure() == null && body.texts().stream().allMatch(String::isBlank)) {
            failed.add(body.pointer());
        }
    }

    private DryRunView.Field need(DryRunView.Field field) {
        if (field.failure() != null) {
            failed.add(field.pointer());
        }
        return field;
    }

    private DryRunView.Item item(ReadPage read) {
        String key = addresses.key(page.readFrom());
        String body = read.body() == null ? "" : read.body();
        return new DryRunView.Item(key, Addresses.baseKey(key).orElse(null), read.title(), read.date(), read.language(),
                addresses.language(page.readFrom()).orElse(null), body.isEmpty() ? null : Shortened.to(SHOWN_BODY, body),
                body.length());
    }

    private void warn(FieldProbe probe, DryRunView.Item item, Document document) {
        probe.fields().stream().filter(f -> f.pointer().endsWith("/title") && f.matched() > 1)
                .forEach(f -> warnings.add(f.pointer() + ": " + f.matched() + " elements match; the first is taken"));
        probe.fields().stream().filter(f -> f.dates() != null && f.dates().stream().anyMatch(DryRunView.ReadDate::ambiguous))
                .forEach(f -> warnings.add(f.pointer() + ": day and month may stand either way; set date_order"));
        if (item.body() != null && item.bodyLength() < SHORT_BODY) {
            warnings.add("the text has only " + item.bodyLength() + " characters");
        }
        if (item.date() != null && item.date().isAfter(LocalDate.now(profile.zone()).plusDays(1))) {
            warnings.add("the date lies in the future");
        }
        if (!profile.canonical().patterns().isEmpty() && addresses.patternKey(page.readFrom()).isEmpty()) {
            warnings.add("no pattern of /canonical/patterns matches the address; its whole path is the key");
        }
        if (item.languageOfAddress() != null && !profile.languages().contains(item.languageOfAddress())) {
            warnings.add("the address names the language '" + item.languageOfAddress() + "', which /languages does not list");
        }
        if (document.text().toLowerCase(Locale.ROOT).contains("lorem ipsum")) {
            warnings.add("the page holds filler text (lorem ipsum)");
        }
    }
}
