package org.liaison.coding.codebook;

/** Fired inside the transaction that puts a version in force. */
public record CodebookPublished(String name, String version) {
}
