package org.liaison.collector.mention;

import java.util.List;

import org.liaison.collector.partner.NameForm;

/**
 * What one stretch of text was found to be.
 *
 * @param forms names of partners, one a partner
 * @param trap the trap into which the names fall, null where there is none
 */
record Finds(List<NameForm> forms, RuleBook.Trap trap) {
}
