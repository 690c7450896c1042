package org.liaison.collector.dryrun;

/** Examples of the interface's description. */
final class DryRunExamples {

    static final String SAVED = """
            {"address": "https://www.example.org/news_123.htm",
             "page": "<html><body><h1>Minister visits</h1><p class=date>16 Dec. 2019</p><article>The minister met the delegation.</article></body></html>"}""";
    static final String LIST = """
            {"reads": "listing", "index": 0, "from": "2017-01-01", "to": "2017-12-31"}""";
    static final String SEARCH = """
            {"reads": "search", "name": "Georgia", "from": "2017-01-01", "to": "2017-12-31"}""";
    static final String DRAFT = """
            {"profile": {"id": "example-press", "name": "Example press site", "base": "https://www.example.org",
                         "feed": {"path": "/rss.xml"}, "item": {"title": "h1.headline", "date": "p.date", "body": "article"}},
             "address": "https://www.example.org/news_123.htm",
             "page": "<html><body><h1>Minister visits</h1><p class=date>16 Dec. 2019</p><article>The minister met the delegation.</article></body></html>"}""";
    static final String ANSWER = """
            {"source": "example-press", "reads": "item", "address": "https://www.example.org/news_123.htm",
             "read_from": "https://www.example.org/news_123.htm", "fetched": false, "ok": false, "layout": "/item",
             "failed": ["/item/title"],
             "fields": [{"pointer": "/item/title", "selector": "h1.headline", "matched": 0, "texts": [],
                         "failure": "no element matches; the page has 1 'h1'; the page has 0 '.headline'"},
                        {"pointer": "/item/date/0", "selector": "p.date", "matched": 1, "texts": ["16 Dec. 2019"], "value": "2019-12-16",
                         "dates": [{"text": "16 Dec. 2019", "date": "2019-12-16", "pattern": "d MMMM uuuu", "ambiguous": false}]},
                        {"pointer": "/item/body", "selector": "article", "matched": 1, "texts": ["The minister met the delegation."]}],
             "item": {"key": "example-press:/news_123.htm", "date": "2019-12-16", "language": "en",
                      "body": "The minister met the delegation.", "body_length": 32},
             "seen": {"title": "", "headings": [{"selector": "h1", "count": 1, "text": "Minister visits"}],
                      "dated": [{"selector": "p.date", "count": 1, "text": "16 Dec. 2019"}], "texts": [], "repeated": [],
                      "text": "Minister visits 16 Dec. 2019 The minister met the delegation."},
             "warnings": ["the text has only 32 characters"]}""";

    private DryRunExamples() {
    }
}
