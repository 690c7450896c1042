package org.liaison.indicators.fetch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is to be fetched.
 *
 * @param source {@code worldbank_api}, {@code sdmx} or {@code url}
 * @param base address of the service; the World Bank's own where absent
 * @param provider in place of a base, a server of statistics by name: {@code imf}, {@code oecd}, {@code eurostat}, {@code ecb}
 * @param indicators World Bank codes
 * @param countries ISO codes, for the World Bank; all where absent
 * @param date year or range such as {@code 2008:2018}, for the World Bank
 * @param perPage records on a page, for the World Bank
 * @param database number of the World Bank's database, such as 2 for the WDI and 3 for the WGI
 * @param flow data flow, for SDMX
 * @param key the key of the series, such as {@code A..XG_FOB_USD}; {@code all} where absent
 * @param startPeriod first period, for SDMX
 * @param endPeriod last period, for SDMX
 * @param parameters further query parameters, for SDMX
 * @param url address of a file
 * @param layout source by which the file is read; told by the content where absent
 * @param mapping as with an upload
 * @param onError {@code skip} stores the good rows of a file with malformed ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewFetch(String source, String base, String provider, List<String> indicators, List<String> countries,
        String date, Integer perPage, Integer database, String flow, String key, String startPeriod, String endPeriod,
        Map<String, String> parameters, String url, String layout, JsonNode mapping, String onError) {

    /** The same without the values of secret parameters. */
    NewFetch masked() {
        Map<String, String> shown = parameters == null ? null : new TreeMap<>(parameters);
        if (shown != null) {
            shown.replaceAll((name, value) -> Masking.isSecret(name) ? Masking.MASK : value);
        }
        return new NewFetch(source, base, provider, indicators, countries, date, perPage, database, flow, key, startPeriod,
                endPeriod, shown, url == null ? null : Masking.address(java.net.URI.create(url)), layout, mapping, onError);
    }
}
