package org.synoptic.bench;

/** One part of one set with its sheet: "accounts", unseen. */
record Result(String set, Split part, Sheet sheet) {
    /** How the baseline names it. */
    String key() {
        return set + "/" + part.name().toLowerCase(java.util.Locale.ROOT);
    }
}
