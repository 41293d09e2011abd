package org.synoptic.casebook;

import java.util.List;

/**
 * What a withdrawal took away.
 *
 * <p>Example: {@code casebook.withdraw("a.txt", false, "Amal", "a witness asked for it").judgements()}.
 *
 * <p>Limits: {@code documents} are the ids of what had been read from the original, {@code judgements} the numbers of those that were
 * about it. {@code note} says what of it may be left on the disk's surface or in backups; empty where nothing of the kind is known.
 */
public record Withdrawn(String sha256, List<String> documents, List<Long> judgements, String note) {
    public Withdrawn {
        documents = List.copyOf(documents);
        judgements = List.copyOf(judgements);
    }
}
