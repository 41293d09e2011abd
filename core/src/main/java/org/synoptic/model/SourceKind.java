package org.synoptic.model;

/**
 * What kind of speaker a source is.
 *
 * <p>Example: "SANA" is a {@link #BODY}, "Rami Abdel Rahman" a {@link #PERSON}, "a medical source" {@link #UNNAMED}.
 *
 * <p>Limits: read off the words alone; no register of bodies is asked.
 */
public enum SourceKind {
    /** A named body: an agency, a ministry, a monitor, an armed group. */
    BODY,
    /** A named person. */
    PERSON,
    /** A speaker without a name, kept in its words. */
    UNNAMED
}
