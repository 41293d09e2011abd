package org.synoptic.read.format;

/**
 * A line of a page as it is laid out.
 *
 * @param left where it starts, in points from the page's left edge
 * @param right where it ends
 * @param base its base line, in points from the page's top
 * @param size of its letters, in points
 */
record PdfLine(String text, int page, float left, float right, float base, float size) {}
