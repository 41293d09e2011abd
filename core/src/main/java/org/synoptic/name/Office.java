package org.synoptic.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** What the nouns in a speaker's name say: role, title, kind of body, or no name at all. */
final class Office {
    private static final Lexicon SPEAKERS = Lexicon.of("speakers");
    private static final Map<String, String> BODIES = SPEAKERS.values("bodies");
    private static final Map<String, String> SHORT = SPEAKERS.values("short");
    private static final Set<String> ROLES = SPEAKERS.section("roles");
    private static final Set<String> TITLES = SPEAKERS.section("titles");
    private static final Set<String> UNNAMED = SPEAKERS.section("unnamed");
    private static final Set<String> NARROW = SPEAKERS.section("narrow");
    private static final Set<String> QUALIFIERS = SPEAKERS.section("qualifiers");
    private static final Set<String> LINKS = Set.of("of", "for", "in", "at", "from", "with", "on", "to", "and", "the");
    private static final Set<String> PLACES = SPEAKERS.section("owning places");
    private static final Pattern OWNER =
            Pattern.compile("(?i)\\b(?:the|this|that) (\\p{L}+)(?:['’]s| ['’]s) (?=\\p{L})");
    private static final Set<String> MEDIUM = SPEAKERS.section("medium");
    private static final Set<String> FUNCTION = Set.of(
            "the",
            "a",
            "an",
            "some",
            "several",
            "two",
            "three",
            "four",
            "many",
            "one",
            "another",
            "other",
            "local",
            "both",
            "its",
            "his",
            "her",
            "their",
            "these",
            "those",
            "various",
            "multiple");

    private Office() {}

    /** Whether the words only describe a speaker: "a medical source in the city". */
    static boolean unnamed(String words) {
        String head = words.split(
                        "(?i) (?:of|for|in|at|from|with|near|on|to|who|inside|close|familiar|cited|quoted)\\b|,")[0];
        String[] w = head.strip().split(" ");
        String last = w[w.length - 1].toLowerCase(Locale.ROOT);
        return UNNAMED.contains(last) || UNNAMED.contains(singular(last));
    }

    /** "the territory's emergency services" as "emergency services": without an owner that is only a kind of place. */
    static String withoutOwner(String words) {
        var owner = OWNER.matcher(words);
        boolean place = owner.find() && PLACES.contains(owner.group(1).toLowerCase(Locale.ROOT));
        return place ? words.substring(0, owner.start()) + words.substring(owner.end()) : words;
    }

    /** Whether a speaker's noun with a preposition behind it describes somebody without a name: "activists in Arvan". */
    static boolean described(String words) {
        return words.matches("(?i)[\\p{L} -]+ (?:of|in|at|from|near|inside|on|with|close to) [^,]*") && unnamed(words);
    }

    static String singular(String noun) {
        if (noun.equals("men") || noun.equals("women") || noun.endsWith("smen")) {
            return noun.substring(0, noun.length() - 2) + "an";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.endsWith("sses")
                ? noun.substring(0, noun.length() - 2)
                : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** Whether the head noun of a name is the noun of a body. */
    static boolean bodyNoun(String name) {
        return BODIES.containsKey(head(name));
    }

    /** "the former rebel movement Marenko": the name that stands behind what somebody is; null where there is none. */
    static @Nullable String tail(String words) {
        String[] w = words.split(" ");
        int from = w.length;
        while (from > 0 && !w[from - 1].isEmpty() && Character.isUpperCase(w[from - 1].codePointAt(0))) {
            from--;
        }
        if (from == 0 || from == w.length) {
            return null;
        }
        String noun = w[from - 1].toLowerCase(Locale.ROOT);
        boolean what =
                BODIES.containsKey(noun) || UNNAMED.contains(noun) || TITLES.contains(noun) || noun.contains("-");
        return what && !LINKS.contains(noun) ? String.join(" ", List.of(w).subList(from, w.length)) : null;
    }

    /** "the Lake Observatory monitoring group": the name before what it is; null where there is none. */
    static @Nullable String lead(String words) {
        String[] w = words.replaceFirst("^(?:the|The) ", "").split(" ");
        int to = 0;
        while (to < w.length
                && (Character.isUpperCase(w[to].codePointAt(0)) || to > 0 && w[to].matches("of|for|and"))) {
            to++;
        }
        String rest = String.join(" ", List.of(w).subList(to, w.length));
        String name = String.join(" ", List.of(w).subList(0, to));
        boolean kind = to > 1 && to < w.length && shortClasses(NameKey.plain(rest)) != null;
        return kind && bodyNoun(name) ? name : null;
    }

    /** Whether the noun right before a name at the end of some words is one for a body: "rebel movement Marenko". */
    static boolean kind(String words, String tail) {
        return bodyNoun(words.substring(0, words.length() - tail.length()).strip());
    }

    /** "the Law Centre": whether words name a body by themselves, in capitals and with a body's noun. */
    static boolean named(String words) {
        String bare = words.replaceFirst("^(?:the|The|a|an) ", "");
        return capitals(bare)
                && bodyNoun(bare)
                && shortFormClasses(NameKey.plain(words).split(" ")) == null;
    }

    /** "a rights group": whether words only say what kind of body something is. */
    static boolean kindOfBody(String words) {
        return words.matches("(?:a|an|the|one|another) .*")
                && (shortFormClasses(NameKey.plain(words).split(" ")) != null
                        || bodyNoun(words) && capitalWords(words) < 2);
    }

    /** The head noun: the last word, or the last before "of" or "for". */
    static String head(String name) {
        String part = name.toLowerCase(Locale.ROOT)
                .split(" (?:of|for|in|at|on|to|against) ")[0]
                .strip();
        String plain = NameKey.plain(part);
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    static Set<String> classes(String name) {
        var classes = new LinkedHashSet<String>();
        String known = Aliases.classOf(name);
        if (known != null) {
            classes.add(known);
        }
        String head = BODIES.get(head(name));
        if (head != null && classes.isEmpty()) {
            classes.add(head);
        }
        return classes;
    }

    static @Nullable String shortClasses(String plain) {
        return SHORT.get(plain);
    }

    /** The classes of body that these words can stand for, with what may stand before a short form; null for none. */
    static @Nullable String shortFormClasses(String[] words) {
        if (words.length > 1 && NARROW.contains(words[words.length - 2])) {
            return shortFormClasses(java.util.Arrays.copyOf(words, words.length - 1));
        }
        for (int from = 0; from < words.length; from++) {
            String classes = shortClasses(String.join(" ", List.of(words).subList(from, words.length)));
            if (classes != null && (from == 0 || qualified(words, from))) {
                return classes;
            }
        }
        return null;
    }

    /** Whether the words before a short form leave its meaning as it is: "the Britain-based", "a leading rights". */
    static boolean qualified(String[] words, int from) {
        boolean precise = words.length - from > 1 || NARROW.contains(words[from]);
        String before = words[from - 1];
        return precise || before.equals("based") || QUALIFIERS.contains(before);
    }

    /** Whether every longer word starts with a capital. */
    static boolean capitals(String words) {
        boolean some = false;
        for (String w : words.split(" ")) {
            if (w.length() > 3
                    && Character.isLowerCase(w.codePointAt(0))
                    && !w.matches("(?:al|el|bin|ibn|for|and|the)\\b.*")) {
                return false;
            }
            some = some || Character.isUpperCase(w.codePointAt(0));
        }
        return some;
    }

    /** A person's name without titles and roles before it and ages after it. */
    static String bare(String name) {
        String part = name.replaceFirst(",.*", "");
        String[] w = part.split(" ");
        int from = 0;
        while (from < w.length - 1) {
            String one = w[from].toLowerCase(Locale.ROOT).replace(".", "");
            if (TITLES.contains(one) || ROLES.contains(one)) {
                from++;
            } else if (from + 2 < w.length && TITLES.contains(one + " " + w[from + 1].toLowerCase(Locale.ROOT))) {
                from += 2;
            } else {
                break;
            }
        }
        int to = w.length;
        while (to > from + 1 && !w[to - 1].isEmpty() && Character.isDigit(w[to - 1].charAt(0))) {
            to--;
        }
        return String.join(" ", List.of(w).subList(from, to));
    }

    /** "the Lowland state news agency LNA": the one word that names the medium; null where more or less than one does. */
    static @Nullable String medium(String words) {
        String name = null;
        boolean generic = false;
        for (String w : words.split("[ -]+")) {
            if (MEDIUM.contains(w.toLowerCase(Locale.ROOT)) || Demonyms.of(w)) {
                generic = true;
            } else if (name != null) {
                return null;
            } else {
                name = w;
            }
        }
        return generic && name != null && Character.isUpperCase(name.codePointAt(0)) ? name : null;
    }

    static int capitalWords(String words) {
        int n = 0;
        for (String w : words.split(" ")) {
            n += !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)) ? 1 : 0;
        }
        return n;
    }

    static boolean function(String word) {
        return FUNCTION.contains(word);
    }
}
