package org.liaison.standalone.imitation.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** How a site looks and lists its pages; see {@code imitation/sites.yaml}. */
record SiteStyle(String title, Map<String, Family> families, List<PageList> lists) {

    private static final Map<String, SiteStyle> ALL = read();

    static SiteStyle of(String site) {
        return ALL.get(site);
    }

    private static Map<String, SiteStyle> read() {
        try (var input = SiteStyle.class.getResourceAsStream("/imitation/sites.yaml")) {
            return new YAMLMapper().readValue(input, new TypeReference<Map<String, SiteStyle>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException("imitation/sites.yaml", e);
        }
    }

    /** The pages of one address family: layout before and after a change, and how they write a day. */
    record Family(String layout, String relaunched, String date, String locale) {

        String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(locale)).format(day);
        }

        String layout(boolean changed) {
            return changed && relaunched != null ? relaunched : layout;
        }
    }

    /**
     * A list of pages.
     *
     * @param kind list, search, sitemap or feed
     * @param position what its paging parameter counts: entries ({@code start}) or pages ({@code page})
     * @param total exact, rounded or none
     */
    record PageList(String kind, String path, List<String> families, String query, String from, String to, String format,
            String position, int first, int size, String total, String layout, String row, String relaunched,
            @JsonProperty("row_relaunched") String rowRelaunched, @JsonProperty("row_date") String rowDate, String locale) {

        boolean isSearch() {
            return kind.equals("search");
        }

        String day(LocalDate day) {
            return rowDate.isEmpty() ? "" : DateTimeFormatter.ofPattern(rowDate, Locale.forLanguageTag(locale)).format(day);
        }

        String layout(boolean changed) {
            return changed && relaunched != null ? relaunched : layout;
        }

        String row(boolean changed) {
            return changed && rowRelaunched != null ? rowRelaunched : row;
        }
    }
}
