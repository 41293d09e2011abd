package org.synoptic.model;

import java.util.List;

/**
 * Where claims come from once repetition is taken out.
 *
 * <p>Example: one agency whose word stands in nine documents is one origin with nine accounts.
 *
 * <p>Limits: {@code kind} is body, person, unnamed, or publisher for an own voice; {@code evidence} says, one sentence a
 * merge, why claims of different accounts were put under this origin; {@code doubts} are the origins that it may be one
 * with, kept apart because nothing settles it.
 */
public record Origin(
        String id,
        String name,
        String kind,
        List<String> accounts,
        List<String> claims,
        List<String> evidence,
        List<Doubt> doubts) {
    public Origin {
        accounts = List.copyOf(accounts);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        doubts = List.copyOf(doubts);
    }

    /** An origin without doubts. */
    public Origin(
            String id, String name, String kind, List<String> accounts, List<String> claims, List<String> evidence) {
        this(id, name, kind, accounts, claims, evidence, List.of());
    }
}
