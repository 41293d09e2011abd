package org.synoptic.read.format;

import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.read.position.SourceMap;

/**
 * Takes what comes of reading a file, piece by piece, in the file's order.
 *
 * <p>Example: an implementation that keeps documents in a list.
 *
 * <p>Limits: called from one thread.
 */
public interface Sink {
    /** A document, with where it was taken from; the place names it to a person. */
    void document(Document document, String place, SourceMap source);

    /** Something that could not be read, or only with a doubt. */
    void problem(Problem problem);

    /** A part of the file is now to be read; the parts of a file come in the same order each time. False: pass it over. */
    default boolean part(String place) {
        return true;
    }

    /** Some more of the file has been read: told at each page, entry and record, so that a silent reader hangs. */
    default void progress() {}
}
