package org.synoptic.read;

/** How much of one document is read; what is larger is a problem, so that no single file can exhaust the machine. */
final class Limits {
    /** A text of two million characters is some 300 000 words: the longest report of an inquiry, and to spare. */
    static final int CHARACTERS = 2_000_000;

    /** A page may carry pictures inside; its text is what counts, but its bytes have to fit. */
    static final int BYTES = 24_000_000;

    /** Pages of news have some thousand tags, long lists in encyclopedias a hundred thousand. */
    static final int TAGS = 150_000;

    /** Problems of one kind that are listed one by one for a file; the rest are counted. */
    static final int LISTED = 20;

    private Limits() {}
}
