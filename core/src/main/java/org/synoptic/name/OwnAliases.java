package org.synoptic.name;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a user wants to be taken for one: they go over everything that a document itself tells of its names.
 *
 * <p>Example: {@code OwnAliases.of(Map.of("the Northern Watch", "Northern Watch for Human Rights"))}.
 *
 * <p>Limits: case, articles, accents and punctuation do not count; an alias stands for the whole name of a source or
 * perpetrator, not for words inside one.
 */
public final class OwnAliases {
    /** No aliases. */
    public static final OwnAliases NONE = of(Map.of());

    private final Map<String, String> kept;

    private OwnAliases(Map<String, String> kept) {
        this.kept = kept;
    }

    /** Aliases: another name to the name that is kept. */
    public static OwnAliases of(Map<String, String> names) {
        var kept = new LinkedHashMap<String, String>();
        names.forEach((other, name) -> kept.put(NameKey.plain(other), name));
        return new OwnAliases(Map.copyOf(kept));
    }

    /** The name that is kept for these words; empty when they are no alias. */
    Optional<String> name(String words) {
        return kept.isEmpty() ? Optional.empty() : Optional.ofNullable(kept.get(NameKey.plain(words)));
    }
}
