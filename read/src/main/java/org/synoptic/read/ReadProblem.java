package org.synoptic.read;

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
    FOLDER_EMPTY("read.folder_empty", "Give a folder that holds texts, HTML pages or .jsonl files."),
    LINK_LOOP("read.link_loop", "Remove the link that leads back to a folder above it."),
    EMPTY("read.empty", "Save or download it again."),
    BINARY("read.binary", "Save its text as .txt (UTF-8) or .html and give that."),
    TOO_LARGE("read.too_large", "Split it into parts, one document each."),
    ENCODING("read.encoding", "Look at names and quotes; if they are wrong, save the file as UTF-8."),
    DAMAGED("read.damaged", "Compare with the original; if letters are missing, save the file again as UTF-8."),
    NO_TEXT("read.no_text", "Save the page's text as a .txt file and give that."),
    LINE("read.line", "Mend the line; each line has to be one JSON object in UTF-8."),
    RECORD("read.record", "Give each line a \"doc\" (or \"id\") and a \"text\", both strings."),
    DATE("read.date", "Write the date as YYYY-MM-DD."),
    DUPLICATE("read.duplicate", "Give each document an id (or file name) of its own.");

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

    Problem at(String place, String message) {
        return new Problem(code, place, message, advice);
    }
}
