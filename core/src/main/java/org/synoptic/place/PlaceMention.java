package org.synoptic.place;

import org.synoptic.model.Span;

/** A name in a sentence that may be a place: its tokens, how it stands to what happens, and whether it is wide. */
record PlaceMention(int first, int last, Span span, String name, Relation relation, boolean wide, boolean country) {

    /** How a place stands to what a sentence tells, nearest first. */
    enum Relation {
        WITHIN,
        MODIFIER,
        SIDE,
        THROUGH,
        OTHER
    }
}
