package org.liaison.coding.reliability;

/** Something that the reader of the figures should know. */
public record Note(String code, String message) {
}
