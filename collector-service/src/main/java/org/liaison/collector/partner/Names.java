package org.liaison.collector.partner;

import java.util.List;

/**
 * Names that users added to those of the register.
 *
 * @param version grows with each change of the names, 0 where there was none
 * @param forms in force in this version
 */
public record Names(long version, List<NameForm> forms) {
}
