package org.synoptic.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.SourceKind;
import org.synoptic.syntax.Reading;

/**
 * The names of bodies and people in one document, each brought to one canonical form.
 *
 * <p>Example: {@code Names.of(reading).canonical("the Observatory")} is the full name that the document gave.
 *
 * <p>Limits: works on the words of the document and a list of widely known bodies; no register is asked, and two people
 * of one family name in one document are not told apart.
 */
public final class Names {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:the|a|an|its|his|her|their|our|so called|so-called)\\s+");
    private static final Pattern BASED =
            Pattern.compile("(?i)^[\\p{L}.]+\\s?-\\s?(?:based|run|owned|backed|affiliated)\\s+");
    private static final Pattern QUOTES =
            Pattern.compile("[\"“”'‘’`(\\[]+(?=\\p{L})(?<!\\p{L}.)|[\"“”)\\]]+$|^[\"“”(\\[]+");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:.\\-–]+|[\\s,;:\\-–]+$");
    private static final int FAR = Integer.MAX_VALUE;

    private final Map<String, Body> bodies = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Body>> byClass = new HashMap<>();
    private final Map<String, TreeMap<Integer, Body>> byHead = new HashMap<>();
    private final Map<String, List<Body>> byWord = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> acronyms = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private final Map<String, Named> known = new HashMap<>();

    /** One body of the document: the name kept for it, and where it is mentioned. */
    private record Body(String name, String key, Set<String> words, TreeSet<Integer> at) {}

    private Names(Reading reading) {
        var mentions = Mentions.of(reading);
        mentions.acronyms().forEach((acronym, full) -> {
            acronyms.put(NameKey.plain(acronym), full);
            explained.add(full);
        });
        var votes = new HashMap<String, Map<String, Integer>>();
        for (Mention m : mentions.all()) {
            votes.computeIfAbsent(key(m.words()), k -> new HashMap<>()).merge(m.entity(), 1, Integer::sum);
        }
        var spellings = new HashMap<String, Map<String, Integer>>();
        for (Mention m : mentions.all()) {
            spellings.computeIfAbsent(key(m.words()), k -> new TreeMap<>()).merge(clean(m.words()), 1, Integer::sum);
        }
        for (Mention m : mentions.all()) {
            String key = key(m.words());
            var vote = votes.get(key);
            if (key.isEmpty() || vote == null) {
                continue;
            }
            String name = commonest(spellings.getOrDefault(key, Map.of()), m.words());
            if (isBody(name, vote)) {
                addBody(name, m.at());
            } else if (count(vote, "PERSON") > 0 && count(vote, "PERSON") >= count(vote, "LOCATION")) {
                addPerson(name);
            }
        }
        bodies.values().forEach(this::index);
    }

    /** The names of a reading. */
    public static Names of(Reading reading) {
        return new Names(reading);
    }

    /** A key under which spellings of one name compare equal across documents: case, articles, vowels of
     * transliteration, British and American spelling. */
    public static String key(String name) {
        return NameKey.folded(name);
    }

    /** The canonical name for these words, as they would be read at the document's end. */
    public String canonical(String words) {
        return named(words, FAR).name();
    }

    /** What kind of speaker these words stand for. */
    public SourceKind kind(String words) {
        return named(words, FAR).kind();
    }

    /**
     * Who these words stand for at a place of the document: short forms go to the body named last before it.
     *
     * @param at where the words stand, in UTF-16 units of the document
     */
    public Named named(String words, int at) {
        return known.computeIfAbsent(at + " " + words, k -> find(words, at));
    }

    private Named find(String words, int at) {
        String w = EDGE.matcher(QUOTES.matcher(SPACES.matcher(words.strip()).replaceAll(" "))
                        .replaceAll(""))
                .replaceAll("");
        if (w.isEmpty()) {
            return new Named(words.strip(), SourceKind.UNNAMED);
        }
        w = Demonyms.adjective(w);
        String official = Office.body(w);
        if (official != null) {
            Named body = body(official, at);
            return body != null
                    ? body
                    : new Named(
                            lowerLead(clean(official)),
                            Office.capitals(clean(official)) ? SourceKind.BODY : SourceKind.UNNAMED);
        }
        Named body = body(w, at);
        if (body != null) {
            return body;
        }
        String person = person(w);
        if (person != null) {
            return new Named(person, SourceKind.PERSON);
        }
        boolean owned = Character.isUpperCase(w.codePointAt(0)) && !w.equals(lowerLead(w));
        if (Office.bodyNoun(w) && Office.capitalWords(clean(w)) > 0 && !owned) {
            return new Named(clean(w), SourceKind.BODY);
        }
        if (Office.unnamed(w)) {
            return new Named(lowerLead(w), SourceKind.UNNAMED);
        }
        if (Character.isUpperCase(clean(w).codePointAt(0)) && Office.capitals(clean(w))) {
            return new Named(clean(w), Office.bodyNoun(w) ? SourceKind.BODY : SourceKind.PERSON);
        }
        return new Named(lowerLead(w), SourceKind.UNNAMED);
    }

    private @Nullable Named body(String words, int at) {
        String clean = clean(words);
        String plain = NameKey.plain(clean);
        String full = acronyms.get(plain);
        if (full != null && !full.equalsIgnoreCase(clean)) {
            Named long_ = body(full, at);
            return long_ != null ? long_ : new Named(clean(full), SourceKind.BODY);
        }
        String alias = Aliases.name(plain);
        String[] w = clean.split(" ");
        for (int i = 1; i < w.length - 1; i++) {
            String tail = String.join(" ", List.of(w).subList(i, w.length));
            String name = Aliases.name(NameKey.plain(tail));
            if (alias == null && name != null && Character.isUpperCase(tail.codePointAt(0))) {
                return new Named(name, SourceKind.BODY);
            }
        }
        Body exact = bodies.get(key(clean));
        if (exact != null && alias == null) {
            return new Named(widest(exact).name(), SourceKind.BODY);
        }
        if (alias != null && (Office.capitals(clean) || exact != null)) {
            return new Named(alias, SourceKind.BODY);
        }
        Body contained = containing(plain, at);
        if (contained != null) {
            return new Named(contained.name(), SourceKind.BODY);
        }
        for (String part : Aliases.parts(clean)) {
            String name = Aliases.name(NameKey.plain(part));
            if (name != null) {
                return new Named(name, SourceKind.BODY);
            }
        }
        Body inside = Office.unnamed(clean) ? null : inside(w);
        if (inside != null) {
            return new Named(inside.name(), SourceKind.BODY);
        }
        Body short_ = Office.capitalWords(clean) > 1 ? null : shortForm(NameKey.plain(words), at);
        if (short_ != null) {
            return new Named(short_.name(), SourceKind.BODY);
        }
        return null;
    }

    /** A body of the document whose name is the end or the beginning of these words. */
    private @Nullable Body inside(String[] w) {
        for (int i = 1; i < w.length - 1; i++) {
            Body tail = bodies.get(key(String.join(" ", List.of(w).subList(i, w.length))));
            if (tail != null) {
                return tail;
            }
        }
        for (int i = w.length - 1; i > 1; i--) {
            Body start = bodies.get(key(String.join(" ", List.of(w).subList(0, i))));
            if (start != null) {
                return start;
            }
        }
        return null;
    }

    /** A longer name of the document that holds all the words of this one and ends or heads alike. */
    private Body widest(Body body) {
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

    private @Nullable Body containing(String plain, int at) {
        String[] words = key(plain).split(" ");
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
    private @Nullable Body shortForm(String plain, int at) {
        String[] words = plain.split(" ");
        for (int from = 0; from < words.length; from++) {
            String tail = String.join(" ", List.of(words).subList(from, words.length));
            String classes = Office.shortClasses(tail);
            if (classes == null || (from > 0 && !Office.qualified(words, from))) {
                continue;
            }
            Body best = nearest(byHead.get(tail), at);
            if (best != null) {
                return best;
            }
            for (String c : classes.split(" ")) {
                Body b = nearest(byClass.get(c), at);
                if (b != null && (best == null || nearer(b, best, at))) {
                    best = b;
                }
            }
            return best;
        }
        return null;
    }

    private static @Nullable Body nearest(@Nullable TreeMap<Integer, Body> mentions, int at) {
        if (mentions == null || mentions.isEmpty()) {
            return null;
        }
        var before = mentions.floorEntry(at);
        return before != null ? before.getValue() : mentions.firstEntry().getValue();
    }

    private static boolean nearer(Body a, Body b, int at) {
        Integer lastA = a.at().floor(at);
        Integer lastB = b.at().floor(at);
        if (lastA == null || lastB == null) {
            return lastB == null && (lastA != null || a.at().first() < b.at().first());
        }
        return lastA > lastB;
    }

    private @Nullable String person(String words) {
        String bare = Office.bare(clean(words));
        String found = people.get(key(bare));
        if (found != null) {
            return found;
        }
        int space = bare.lastIndexOf(' ');
        String last = bare.substring(space + 1);
        return space > 0 && Office.capitals(bare) && !Office.bodyNoun(bare) ? people.get(key(last)) : null;
    }

    private boolean isBody(String name, Map<String, Integer> vote) {
        if (Office.classes(name).contains("agency") && Demonyms.only(name)) {
            return false;
        }
        if (Aliases.name(NameKey.plain(name)) != null || explained.contains(name)) {
            return true;
        }
        boolean noun = Office.bodyNoun(name) && name.contains(" ");
        int org = count(vote, "ORGANIZATION");
        return noun || org > 0 && org >= count(vote, "PERSON") && org >= count(vote, "LOCATION");
    }

    private static int count(Map<String, Integer> votes, String entity) {
        return votes.getOrDefault(entity, 0);
    }

    private void addBody(String name, int at) {
        String alias = Aliases.name(NameKey.plain(name));
        String kept = alias != null ? alias : name;
        bodies.computeIfAbsent(
                        key(kept), k -> new Body(kept, k, new LinkedHashSet<>(List.of(k.split(" "))), new TreeSet<>()))
                .at()
                .add(at);
    }

    private void addPerson(String name) {
        String bare = Office.bare(name);
        String[] parts = bare.split(" ");
        people.merge(key(bare), bare, (a, b) -> a);
        if (parts.length > 1) {
            people.put(key(parts[parts.length - 1]), longer(people.get(key(parts[parts.length - 1])), bare));
            for (int i = 1; i < parts.length - 1; i++) {
                String tail = String.join(" ", List.of(parts).subList(i, parts.length));
                people.put(key(tail), longer(people.get(key(tail)), bare));
            }
        }
    }

    private static String longer(@Nullable String a, String b) {
        return a == null || b.length() > a.length() && !a.contains(" ") ? b : a;
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

    private static String commonest(Map<String, Integer> spellings, String otherwise) {
        String best = null;
        for (var e : spellings.entrySet()) {
            if (best == null || e.getValue() > spellings.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best == null ? clean(otherwise) : best;
    }

    /** Without article, place of residence, quotation marks and a possessive ending. */
    private static String clean(String words) {
        String w = SPACES.matcher(words.strip()).replaceAll(" ");
        String before;
        do {
            before = w;
            w = LEAD.matcher(w).replaceFirst("");
            w = BASED.matcher(w).replaceFirst("");
        } while (!w.equals(before));
        w = Demonyms.adjective(w.replaceFirst("['’]s?$", "").replaceAll(" - ", "-"));
        return w.isEmpty() ? words.strip() : w;
    }

    private static String lowerLead(String words) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean function = Office.function(first.toLowerCase(Locale.ROOT));
        return function || Office.unnamed(first)
                ? first.toLowerCase(Locale.ROOT) + (space < 0 ? "" : words.substring(space))
                : words;
    }
}
