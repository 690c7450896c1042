package org.liaison.modelling.panel;

import java.util.List;

/**
 * What is read of the event that announces a release of external data.
 *
 * @param panelLink RFC 6570 template of the call that gives covariates, relative to the gateway
 */
record VintageEvent(String id, long revision, String source, String label, String sha256, List<String> indicators,
        String panelLink) {
}
