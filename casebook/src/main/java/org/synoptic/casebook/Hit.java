package org.synoptic.casebook;

/**
 * A document or claim that a search found.
 *
 * <p>Example: {@code casebook.search("market", 20).get(0).extract()}.
 *
 * <p>Limits: {@code claim} is true for a claim, whose id {@code id} then is; {@code extract} are words around the first place where a
 * word that was looked for stands, without marks.
 */
public record Hit(boolean claim, String id, String extract) {}
