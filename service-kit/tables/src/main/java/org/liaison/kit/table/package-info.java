/**
 * Tables and the formats in which they can be had. A {@link org.liaison.kit.table.Table} names its columns and sends its
 * rows; {@link org.liaison.kit.table.TableFormat#writer()} gives the {@link org.liaison.kit.table.TableWriter} of a format.
 * No writer needs more memory for more rows: JSON, NDJSON and CSV are streamed, the others go through a temporary file,
 * which also means that they fail before the first byte is sent or not at all.
 *
 * <table>
 * <caption>How values are written</caption>
 * <tr>
 * <th></th>
 * <th>text</th>
 * <th>whole number</th>
 * <th>decimal number</th>
 * <th>true, false</th>
 * <th>day</th>
 * <th>missing</th>
 * </tr>
 * <tr>
 * <td>JSON, NDJSON</td>
 * <td>string</td>
 * <td>number</td>
 * <td>shortest number that reads back as the same double</td>
 * <td>boolean</td>
 * <td>ISO 8601</td>
 * <td>{@code null}</td>
 * </tr>
 * <tr>
 * <td>CSV</td>
 * <td>see below</td>
 * <td>digits</td>
 * <td>as in JSON</td>
 * <td>true, false</td>
 * <td>ISO 8601</td>
 * <td>empty; empty text is {@code ""}</td>
 * </tr>
 * <tr>
 * <td>XLSX</td>
 * <td>text, at most 32,767 characters</td>
 * <td>number; text beyond 2^53</td>
 * <td>number</td>
 * <td>boolean</td>
 * <td>date; text before March 1900</td>
 * <td>no cell</td>
 * </tr>
 * <tr>
 * <td>Parquet</td>
 * <td>UTF-8 string</td>
 * <td>INT64</td>
 * <td>DOUBLE</td>
 * <td>BOOLEAN</td>
 * <td>DATE</td>
 * <td>null</td>
 * </tr>
 * <tr>
 * <td>Stata</td>
 * <td>str1 to str2045, beyond that strL</td>
 * <td>long; double if some number needs it; text if double
 * would lose a digit</td>
 * <td>double; text if a number is 2^1023 or more</td>
 * <td>byte 0, 1</td>
 * <td>long,
 * {@code %td}</td>
 * <td>{@code .}; empty text</td>
 * </tr>
 * </table>
 *
 * <p>
 * A number that is not finite is missing everywhere, and an unpaired surrogate becomes U+FFFD.
 *
 * <p>
 * <b>CSV</b> is RFC 4180 in UTF-8 without a byte order mark; lines end with LF. Text, and only text, that starts with one of
 * {@code = + - @}, tab, line end, or a full-width form of the four, gets an apostrophe in front, because a spreadsheet would
 * run it as a formula; the raw writer leaves it alone. If the table has a single column, a missing cell is {@code ""},
 * because readers skip empty lines.
 *
 * <p>
 * <b>XLSX</b> holds at most 1,048,575 rows, else {@link org.liaison.kit.table.TableTooLargeException}. The second sheet,
 * {@code codebook}, lists name, type and label of each column. Control characters that XML cannot hold are left out.
 *
 * <p>
 * <b>Parquet</b> pages are compressed with GZIP by the JDK; labels are file metadata {@code label.<column>}.
 *
 * <p>
 * <b>Stata</b> files are of release 118 (Stata 14 and later), carry no time, so that equal rows give equal bytes, and label
 * each variable (80 characters) with the column's label, or its name if it has none. Names become valid and different
 * within 32 characters; NUL characters in text are left out.
 */
package org.liaison.kit.table;
