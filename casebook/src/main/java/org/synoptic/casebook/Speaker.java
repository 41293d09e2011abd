package org.synoptic.casebook;

import java.util.List;
import org.synoptic.model.SourceKind;

/**
 * A source of the last collation: who speaks, and how often.
 *
 * <p>Example: {@code casebook.speakers("monitor", true, 0, 50).rows().getFirst().aliases()}.
 *
 * <p>Limits: {@code aliases} are the other words that texts have for it, at most a dozen, the most used first; claims and
 * documents count those that name it anywhere in a chain.
 */
public record Speaker(String name, SourceKind kind, List<String> aliases, int claims, int documents) {
    public Speaker {
        aliases = List.copyOf(aliases);
    }
}
