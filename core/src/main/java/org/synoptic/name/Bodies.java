package org.synoptic.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The bodies that one document names, found again by longer, shorter and other forms of their names. */
final class Bodies {
    private static final int SOON = 1200;
    private static final int LATER = 2500;

    private final Map<String, Body> all = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Body>> byClass = new HashMap<>();
    private final Map<String, TreeMap<Integer, Body>> byHead = new HashMap<>();
    private final Map<String, List<Body>> byWord = new HashMap<>();

    /** One body of the document: the name kept for it, and where it is mentioned. */
    record Body(String name, String key, Set<String> words, TreeSet<Integer> at) {}

    /** The body of exactly this name; null where the document names none so. */
    @Nullable
    Body exact(String name) {
        return all.get(NameKey.folded(name));
    }

    /** Makes what was added findable by its forms. */
    void index() {
        all.values().forEach(this::index);
    }

    /** A body of the document whose name is the end or the beginning of these words. */
    @Nullable
    Body inside(String[] w) {
        for (int i = 1; i < w.length - 1; i++) {
            Body tail = all.get(NameKey.folded(String.join(" ", List.of(w).subList(i, w.length))));
            if (tail != null) {
                return tail;
            }
        }
        for (int i = w.length - 1; i > 1; i--) {
            Body start = all.get(NameKey.folded(String.join(" ", List.of(w).subList(0, i))));
            if (start != null) {
                return start;
            }
        }
        return null;
    }

    /** A longer name of the document that holds all the words of this one and ends or heads alike. */
    Body widest(Body body) {
        Body best = body;
        String[] words = body.key().split(" ");
        if (words.length < 2 && !Office.bodyNoun(body.name())) {
            return body;
        }
        for (Body b : rarest(words)) {
            if (b.key().length() > best.key().length() && holds(b, words)) {
                best = b;
            }
        }
        return best;
    }

    private static boolean holds(Body body, String[] words) {
        for (String w : words) {
            if (!body.words().contains(w)) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Body containing(String plain, int at) {
        String[] words = NameKey.folded(plain).split(" ");
        if (words.length < 2) {
            return null;
        }
        Body best = null;
        for (Body b : rarest(words)) {
            if (holds(b, words) && (best == null || nearer(b, best, at))) {
                best = b;
            }
        }
        return best;
    }

    /** The bodies that hold the one of these words that the fewest bodies hold. */
    private List<Body> rarest(String[] words) {
        List<Body> least = List.of();
        for (int i = 0; i < words.length; i++) {
            List<Body> these = byWord.getOrDefault(words[i], List.of());
            if (i == 0 || these.size() < least.size()) {
                least = these;
            }
        }
        return least;
    }

    /** "the monitoring group": the body of a fitting noun or class that was named last before, else the first after. */
    @Nullable
    Body shortForm(String plain, int at, boolean first) {
        String[] words = plain.split(" ");
        for (int from = 0; from < words.length; from++) {
            String tail = String.join(" ", List.of(words).subList(from, words.length));
            String classes = Office.shortClasses(tail);
            if (classes == null || (from > 0 && !Office.qualified(words, from))) {
                continue;
            }
            Body best = nearest(byHead.get(tail), at, first);
            if (best != null) {
                return best;
            }
            if (first) {
                best = next(classes, at);
                if (best != null) {
                    return best;
                }
            }
            for (String c : classes.split(" ")) {
                Body b = nearest(byClass.get(c), at, first);
                if (b != null && (best == null || nearer(b, best, at))) {
                    best = b;
                }
            }
            return best;
        }
        return null;
    }

    /** The body of one of these classes that is named next, and soon: whom "a monitoring group" brings up. */
    private @Nullable Body next(String classes, int at) {
        Body best = null;
        int soonest = at + SOON;
        for (String c : classes.split(" ")) {
            var mentions = byClass.get(c);
            var next = mentions == null ? null : mentions.ceilingEntry(at);
            if (next != null && next.getKey() < soonest) {
                best = next.getValue();
                soonest = next.getKey();
            }
        }
        return best;
    }

    private static @Nullable Body nearest(@Nullable TreeMap<Integer, Body> mentions, int at, boolean first) {
        if (mentions == null || mentions.isEmpty()) {
            return null;
        }
        var next = first ? mentions.ceilingEntry(at) : null;
        if (next != null && next.getKey() - at < SOON) {
            return next.getValue();
        }
        var before = mentions.floorEntry(at);
        var after = mentions.firstEntry();
        return before != null ? before.getValue() : after.getKey() - at < LATER ? after.getValue() : null;
    }

    private static boolean nearer(Body a, Body b, int at) {
        Integer lastA = a.at().floor(at);
        Integer lastB = b.at().floor(at);
        if (lastA == null || lastB == null) {
            return lastB == null && (lastA != null || a.at().first() < b.at().first());
        }
        return lastA > lastB;
    }

    void add(String name, int at) {
        String alias = Aliases.name(NameKey.plain(name));
        String kept = alias != null ? alias : name;
        all.computeIfAbsent(
                        NameKey.folded(kept),
                        k -> new Body(kept, k, new LinkedHashSet<>(List.of(k.split(" "))), new TreeSet<>()))
                .at()
                .add(at);
    }

    private void index(Body body) {
        for (String word : body.words()) {
            byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(body);
        }
        for (int at : body.at()) {
            for (String c : Office.classes(body.name())) {
                byClass.computeIfAbsent(c, k -> new TreeMap<>()).put(at, body);
            }
            if (body.words().size() > 1) {
                byHead.computeIfAbsent(Office.head(body.name()), k -> new TreeMap<>())
                        .put(at, body);
            }
        }
    }
}
