package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Attribution;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;

/**
 * Speakers told without a name whom the next sentences name: "a rebel leader said … Jo Lind, head of the Lake Union, said".
 */
final class Identified {
    private static final Map<String, String> ALIKE = Lexicon.of("speakers").values("alike");
    private static final Pattern ONE = Pattern.compile("(?i)^(?:an?|one|his|her|its|their)\\s+.*");
    private static final Pattern BEHIND =
            Pattern.compile("(?i)\\s(?:of|for|in|at|from|with|near|on|to|who|inside|close|familiar)\\b.*|,.*");
    private static final int NEAR = 3;

    private final Reading reading;
    private final Map<String, Source> named = new HashMap<>();

    /** @param all the attributions of the reading in order */
    Identified(Reading reading, List<Attribution> all) {
        this.reading = reading;
        for (int i = 0; i < all.size(); i++) {
            for (Source s : all.get(i).chain()) {
                if (s.kind() == SourceKind.UNNAMED && ONE.matcher(s.words()).matches()) {
                    Source name = name(s, all.subList(i + 1, all.size()));
                    if (name != null) {
                        named.putIfAbsent(s.name(), name);
                    }
                }
            }
        }
    }

    /** The same attributions with the names in place of those who are told without one. */
    List<Attribution> in(List<Attribution> all) {
        return all.stream().map(this::in).toList();
    }

    private Attribution in(Attribution a) {
        var chain = new ArrayList<Source>();
        for (Source s : a.chain()) {
            Source name = s.kind() == SourceKind.UNNAMED ? named.get(s.name()) : null;
            Source told = name == null ? s : new Source(name.name(), s.words(), name.kind(), s.span());
            if (chain.stream().noneMatch(c -> c.name().equals(told.name()))) {
                chain.add(told);
            }
        }
        return new Attribution(a.document(), a.source(), a.cue(), a.act(), a.content(), chain);
    }

    /** Who of those that speak next is meant: the first whose office or trade is the same. */
    private @Nullable Source name(Source unnamed, List<Attribution> next) {
        for (Attribution a : next) {
            Source s = a.chain().isEmpty() ? null : a.chain().getFirst();
            if (s == null || s.span() == null || unnamed.span() == null) {
                continue;
            }
            int gap = number(s) - number(unnamed);
            if (gap > NEAR) {
                return null;
            }
            boolean behind =
                    gap > 0 || gap == 0 && s.span().start() > unnamed.span().end();
            if (behind && s.kind() != SourceKind.UNNAMED && alike(unnamed.words(), s.words())) {
                return s;
            }
        }
        return null;
    }

    private int number(Source s) {
        return s.span() == null
                ? -1
                : reading.sentence(s.span()).map(Sentence::number).orElse(-1);
    }

    /** Whether a description can be that of a name: they share the noun for the office or trade, or one like it. */
    private static boolean alike(String description, String name) {
        String[] words = BEHIND.matcher(description)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .split("\\s+");
        String noun = words[words.length - 1];
        var like = new HashSet<String>(List.of(noun));
        for (String other : ALIKE.getOrDefault(noun, "").split(",\\s*")) {
            like.add(other);
        }
        Set<String> told = Set.copyOf(new HashSet<>(List.of(
                name.toLowerCase(Locale.ROOT).replaceAll("[,.()]", " ").strip().split("\\s+"))));
        boolean definite = name.matches("(?i:the) .*") && !name.substring(4).matches(".*\\p{Lu}.*");
        return told.size() > 1
                && (definite ? told.contains(noun) : like.stream().anyMatch(told::contains));
    }
}
