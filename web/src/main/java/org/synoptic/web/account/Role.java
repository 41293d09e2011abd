package org.synoptic.web.account;

/**
 * What a person may do; each role may do what the earlier ones may.
 *
 * <p>Example: {@code Role.EDITOR.may(Role.REVIEWER)} is true.
 *
 * <p>Limits: {@code NOBODY} is whoever has not logged in.
 */
public enum Role {
    /** Has not logged in. */
    NOBODY,
    /** Reads and exports. */
    READER,
    /** Also rules on claims. */
    REVIEWER,
    /** Also adds documents, settles differences, joins sources, publishes. */
    EDITOR,
    /** Also keeps accounts and withdraws documents. */
    ADMINISTRATOR;

    /** Whether this role may do what needs at least the other. */
    public boolean may(Role least) {
        return compareTo(least) >= 0;
    }
}
