package org.synoptic.read.format;

/**
 * How much is read; what is larger is refused or cut, and a problem says so, so that no file can exhaust the machine.
 *
 * <p>Example: {@code Limits.PAGES}.
 *
 * <p>Limits: all of them are listed in docs/reading.md.
 */
public interface Limits {
    /** A text of two million characters is some 300 000 words: the longest report of an inquiry, and to spare. */
    int CHARACTERS = 2_000_000;

    /** A page may carry pictures inside; its text is what counts, but its bytes have to fit. */
    int BYTES = 24_000_000;

    /** A file that is read in pieces, such as a web archive or a PDF, may be this large. */
    long FILE = 4_000_000_000L;

    /** Pages of news have some thousand tags, long lists in encyclopedias a hundred thousand. */
    int TAGS = 150_000;

    /** Problems of one kind that are listed one by one for a file; the rest are counted. */
    int LISTED = 20;

    /** Pages of one PDF. */
    int PAGES = 3_000;

    /** Pages of one PDF whose letters are recognized from their picture. */
    int RECOGNIZED = 200;

    /** Pixels of the picture of a page. */
    long PIXELS = 12_000_000;

    /** Archives, mails and mailboxes inside one another. */
    int DEPTH = 5;

    /** Entries, mails and records of one file, with those inside them. */
    int PARTS = 100_000;

    /** Documents of one file. */
    int DOCUMENTS = 20_000;

    /** Characters of all documents of one file. */
    long ALL_CHARACTERS = 400_000_000L;

    /** How often the size of a packed file its unpacked content may be; text packs to a tenth, rarely to a fiftieth. */
    int EXPANSION = 200;

    /** Bytes that may always be unpacked, whatever the packed size. */
    long EXPANDED = 50_000_000L;

    /** Elements of XML inside one another. */
    int XML_DEPTH = 2_000;

    /** Rows of one table. */
    int ROWS = 50_000;
}
