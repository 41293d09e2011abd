package org.synoptic.casebook;

/**
 * An original that a casebook keeps.
 *
 * <p>Example: {@code new Kept("reports/a.txt", "9f86d0…", 1200, "text/plain")}.
 *
 * <p>Limits: {@code name} is unique in the casebook; for a line of a {@code .jsonl} it is the document's id. {@code sha256} is
 * of the bytes as they came, {@code size} in bytes; {@code media} is told by the name's ending alone.
 */
public record Kept(String name, String sha256, long size, String media) {}
