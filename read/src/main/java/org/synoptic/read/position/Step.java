package org.synoptic.read.position;

/**
 * One step on the way from a file to a place in it, as {@code page 3} or {@code entry reports/a.pdf}.
 *
 * <p>Example: {@code new Step("page", "3")}.
 *
 * <p>Limits: {@code kind} is one of {@code entry} (of an archive), {@code message} (of a mailbox, from 1), {@code part} (of
 * a mail, numbered as IMAP does, RFC 3501 section 6.4.5), {@code record} (a WARC-Record-ID), {@code captured} (its
 * WARC-Date), {@code page} (of a PDF, from 1), {@code element} (a CSS selector), {@code paragraph} (from 1), {@code row}
 * (of a table: {@code Sheet!3} or {@code 3}), {@code item} (of a JSON list, from 1), {@code line} (from 1).
 */
public record Step(String kind, String at) {}
