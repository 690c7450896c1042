package org.liaison.standalone.imitation.site;

/**
 * What a site answers.
 *
 * @param location where a redirect leads, else null
 */
record Answer(int status, String type, String body, String location) {

    static Answer html(String body) {
        return new Answer(200, "text/html", body, null);
    }

    static Answer xml(String body) {
        return new Answer(200, "application/xml", body, null);
    }

    static Answer movedTo(String location) {
        return new Answer(301, "text/html", "", location);
    }

    static Answer nothing() {
        return new Answer(404, "text/html", "<!DOCTYPE html><title>Not found</title><p>Nothing here.</p>", null);
    }
}
