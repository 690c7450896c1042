package org.liaison.collector.dryrun;

import java.net.URI;

/**
 * The page on which a profile is tried.
 *
 * @param asked address that was asked for
 * @param readFrom address it came from in the end
 * @param charset named beside it, null where the page itself says it
 * @param fetched whether the site was asked
 */
record DryPage(URI asked, URI readFrom, byte[] body, String charset, boolean fetched) {
}
