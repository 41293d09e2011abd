package org.synoptic.model;

import java.util.List;

/**
 * Where claims come from once repetition is taken out.
 *
 * <p>Example: one agency whose word stands in nine documents is one origin with nine accounts.
 *
 * <p>Limits: {@code kind} is body, person, unnamed, or publisher for an own voice; {@code evidence} says, one sentence a
 * merge, why claims of different accounts were put under this origin.
 */
public record Origin(
        String id, String name, String kind, List<String> accounts, List<String> claims, List<String> evidence) {
    public Origin {
        accounts = List.copyOf(accounts);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
    }
}
