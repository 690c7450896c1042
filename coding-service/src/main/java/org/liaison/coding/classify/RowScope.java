package org.liaison.coding.classify;

/**
 * Whether one row counts, and why not where it does not.
 *
 * @param inScope counts under the working convention
 * @param inScopeStrict counts under the literal wording
 * @param exclusion empty for a row in scope, else {@code multilateral}, {@code not_yet_partner} or
 *        {@code source_excluded}
 */
public record RowScope(boolean inScope, boolean inScopeStrict, String exclusion) {
}
