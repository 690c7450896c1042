package org.liaison.coding.handcoding;

/**
 * What people say about an item has become final, or is final no longer; told within the transaction that changes it.
 *
 * @param codebook name of a codebook of interactions
 */
public record HandCodingChanged(String codebook, String itemId) {
}
