package org.liaison.indicators.source;

/**
 * An indicator as one file has it.
 *
 * @param code the publisher's code
 * @param label the publisher's name for it; may equal the code
 * @param unit unit of measurement and price base; null where the file does not say
 */
public record SeriesInfo(String code, String label, String unit) {
}
