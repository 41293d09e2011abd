package org.synoptic.read.format;

import org.synoptic.model.Problem;

/**
 * Everything that can be wrong with what is read, each with its code and what to do about it.
 *
 * <p>Example: {@code ReadProblem.EMPTY.code()} is {@code "read.empty"}.
 *
 * <p>Limits: codes are fixed once released and each is described in docs/problems.md.
 */
public enum ReadProblem {
    MISSING("read.missing", "Check the path for a typing mistake."),
    UNREADABLE("read.unreadable", "Check that you may read it and that the disk or share is still there."),
    FOLDER_EMPTY("read.folder_empty", "Give a folder that holds texts, pages, PDFs, mails or archives."),
    LINK_LOOP("read.link_loop", "Remove the link that leads back to a folder above it."),
    EMPTY("read.empty", "Save or download it again."),
    BINARY("read.binary", "Save its text as .txt (UTF-8) or .html and give that."),
    TOO_LARGE("read.too_large", "Split it into parts, one document each."),
    CUT("read.cut", "Split it into parts and give each; what follows the cut is missing from every result."),
    ENCODING("read.encoding", "Look at names and quotes; if they are wrong, save the file as UTF-8."),
    DAMAGED("read.damaged", "Compare with the original; if letters are missing, save the file again as UTF-8."),
    BROKEN("read.broken", "Open it in the program that it is made for and save it again, or save its text as .txt."),
    LOCKED("read.locked", "Save a copy without the password and give that."),
    NO_TEXT("read.no_text", "Save the page's text as a .txt file and give that."),
    SCANNED("read.scanned", "Install tesseract, or give a PDF with recognized text."),
    RECOGNIZED("read.recognized", "Compare names and figures with the original."),
    LINE("read.line", "Mend the line; each line has to be one JSON object in UTF-8."),
    RECORD("read.record", "Give each line a \"doc\" (or \"id\") and a \"text\", both strings."),
    LINK_ONLY("read.link_only", "Save what the link leads to and give that; nothing is fetched."),
    DATE("read.date", "Write the date as YYYY-MM-DD."),
    DUPLICATE("read.duplicate", "Give each document an id (or file name) of its own."),
    NESTED("read.nested", "Unpack it and give what it holds."),
    EXPANSION("read.expansion", "Unpack it where that does no harm, look at what it holds, and give the documents."),
    PARTS("read.parts", "Split it and give the parts."),
    ENTRY("read.entry", "Unpack it and look at that entry; the others are read."),
    CRASHED("read.crashed", "Save its text as .txt and give that; the other documents are read."),
    STALLED("read.stalled", "Save its text as .txt and give that; the other documents are read."),
    MEMORY("read.memory", "Split it into parts, or save its text as .txt and give that."),
    NO_WORKER("read.no_worker", "Check that Java may start programs here and that there is memory left.");

    private final String code;
    private final String advice;

    ReadProblem(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /** The code by which programs and docs/problems.md know it. */
    public String code() {
        return code;
    }

    /** What a person can do about it, one sentence. */
    public String advice() {
        return advice;
    }

    /** The problem at a place, with what happened, one sentence. */
    public Problem at(String place, String message) {
        return new Problem(code, place, message, advice);
    }
}
