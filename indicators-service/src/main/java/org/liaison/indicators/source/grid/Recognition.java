package org.liaison.indicators.source.grid;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/** Tells from its first bytes that a file is none that is read, and says what it is instead. */
final class Recognition {

    private Recognition() {
    }

    static void refuseOtherKinds(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\\u00ef\\u00bb\\u00bf", "").stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            throw refused(
                    "This is a web page and not a file of data, as servers send it in place of the file they fail to give.");
        }
        if (text.startsWith("<?xml") || text.startsWith("<!--") || text.startsWith("<")) {
            throw refused("This is XML, which is not read; ask the publisher for CSV, XLSX, Parquet or JSON.");
        }
        if (start.length >= 2 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
            throw ZipFiles.unsafe("there is an archive in the archive");
        }
        if (text.startsWith("%pdf") || text.startsWith("7z\u00bc\u00af") || text.startsWith("rar!") || text.startsWith("bzh")
                || text.startsWith("\u00fd7zxz") || text.startsWith("(\u00b5/\u00fd")) {
            throw refused(
                    "This is a PDF or an archive of a kind that is not read; unpack it and save the table as CSV or XLSX.");
        }
        boolean utf16 = start.length >= 2 && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
        if (!utf16 && text.indexOf('\0') >= 0) {
            throw refused("This is no text: row 1 holds bytes that are zero. If it is text in UTF-16, save it as UTF-8.");
        }
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, reason + " Nothing was stored.");
    }
}
