package org.synoptic.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private static final Pattern QUOTES =
            Pattern.compile("[\"“”'‘’`(\\[]+(?=\\p{L})(?<!\\p{L}.)|[\"“”)\\]]+$|^[\"“”(\\[]+");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:.\\-–]+|[\\s,;:\\-–]+$");
    private static final Pattern OWN_ACRONYM = Pattern.compile("\\s*[(\\[]\\s*\\p{Lu}{2,}\\s*[)\\]]$");
    private static final Pattern NEW = Pattern.compile("(?i)^(?:an?|one|another) ");
    private static final int FAR = Integer.MAX_VALUE;

    private final Bodies bodies = new Bodies();
    private final People people = new People();
    private final Map<String, String> acronyms = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private final Map<String, Named> known = new HashMap<>();

    private final OwnAliases aliases;
    private final Leaders leaders;

    private Names(Reading reading, OwnAliases aliases) {
        this.aliases = aliases;
        this.leaders = new Leaders(reading);
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
            spellings
                    .computeIfAbsent(key(m.words()), k -> new TreeMap<>())
                    .merge(Wording.clean(m.words()), 1, Integer::sum);
        }
        for (Mention m : mentions.all()) {
            if (Headings.closes(reading.document(), m)) {
                continue;
            }
            String key = key(m.words());
            var vote = votes.get(key);
            if (key.isEmpty() || vote == null) {
                continue;
            }
            String name = Wording.commonest(spellings.getOrDefault(key, Map.of()), m.words());
            if (isBody(name, vote)) {
                bodies.add(name, m.at());
            } else if (count(vote, "PERSON") > 0 && count(vote, "PERSON") >= count(vote, "LOCATION")) {
                people.add(name);
            }
        }
        bodies.index();
    }

    /** The names of a reading. */
    public static Names of(Reading reading) {
        return of(reading, OwnAliases.NONE);
    }

    /** The names of a reading, with a user's own aliases on top. */
    public static Names of(Reading reading, OwnAliases aliases) {
        return new Names(reading, aliases);
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
        return known.computeIfAbsent(at + " " + words, k -> renamed(words, find(words, at)));
    }

    private Named renamed(String words, Named found) {
        String own = aliases.name(found.name()).or(() -> aliases.name(words)).orElse(null);
        return own == null
                ? found
                : new Named(own, found.kind() == SourceKind.UNNAMED ? SourceKind.BODY : found.kind());
    }

    /** Whether these words can be a short form for some body. */
    public boolean fitting(String words) {
        return Office.shortFormClasses(NameKey.plain(words).split(" ")) != null;
    }

    /** Whether these words can be a short form for a body of this name: "the watchdog" for an observatory. */
    public boolean fits(String words, String name) {
        String classes = Office.shortFormClasses(NameKey.plain(words).split(" "));
        return classes != null
                && Office.classes(name).stream().anyMatch(c -> (" " + classes + " ").contains(" " + c + " "));
    }

    private Named find(String words, int at) {
        String w = EDGE.matcher(QUOTES.matcher(Wording.spaced(words)).replaceAll(""))
                .replaceAll("");
        if (w.isEmpty()) {
            return new Named(words.strip(), SourceKind.UNNAMED);
        }
        String bare = OWN_ACRONYM.matcher(words.strip()).replaceFirst("");
        if (!bare.equals(words.strip()) && bare.contains(" ") && body(bare, at) != null) {
            return find(bare, at);
        }
        String handle = Wording.handle(words);
        if (handle != null) {
            return new Named(handle, SourceKind.PERSON);
        }
        w = Demonyms.adjective(w);
        String medium = Wording.stateMedium(w);
        if (medium != null) {
            return new Named(medium, SourceKind.BODY);
        }
        w = Office.withoutOwner(w);
        if (w.indexOf(',') > 0) {
            return apposed(w, at);
        }
        return plain(w, at);
    }

    /**
     * Who a phrase with appositions stands for: the body that its official speaks for, else the body or the person that one
     * of its parts names, else its first part.
     */
    private Named apposed(String words, int at) {
        String official = Officials.body(words);
        if (official != null) {
            return plain(words, at);
        }
        Named first = null;
        Named person = null;
        String[] parts = words.split(",\\s*");
        for (String part : parts) {
            if (Office.named(part)) {
                Named own = plain(part.strip(), at);
                if (own.kind() == SourceKind.BODY) {
                    return own;
                }
            }
        }
        for (String part : parts) {
            if (part.isBlank() || Wording.clause(part)) {
                continue;
            }
            Named one = plain(part.strip(), at);
            boolean kind = first != null && first.kind() == SourceKind.PERSON && Office.kindOfBody(part);
            if (kind && first != null) {
                return new Named(first.name(), SourceKind.BODY);
            }
            if (one.kind() == SourceKind.BODY && (first == null || !Office.kindOfBody(part))) {
                return one;
            }
            person = person == null && one.kind() == SourceKind.PERSON ? one : person;
            first = first == null ? one : first;
        }
        return person != null ? person : first != null ? first : plain(words.replace(",", ""), at);
    }

    private Named plain(String w, int at) {
        String official = Officials.body(w);
        if (official != null) {
            Named body = body(official, at);
            return body != null
                    ? body
                    : new Named(
                            Wording.lowerLead(Wording.clean(official)),
                            Office.capitals(Wording.clean(official)) ? SourceKind.BODY : SourceKind.UNNAMED);
        }
        Named body = body(w, at);
        if (body != null) {
            return body;
        }
        String government = leaders.government(w);
        if (government != null) {
            return new Named(government, SourceKind.BODY);
        }
        String lead = Office.lead(w);
        if (lead != null) {
            return plain(lead, at);
        }
        String tail = Office.tail(w);
        if (tail != null) {
            Named own = plain(tail, at);
            if (own.kind() != SourceKind.UNNAMED) {
                return new Named(own.name(), Office.kind(w, tail) ? SourceKind.BODY : own.kind());
            }
        }
        String person = Office.described(w) ? null : people.find(w);
        if (person != null) {
            return new Named(person, SourceKind.PERSON);
        }
        boolean owned = Character.isUpperCase(w.codePointAt(0)) && !w.equals(Wording.lowerLead(w));
        if (Office.bodyNoun(w) && Office.capitalWords(Wording.clean(w)) > 0 && !owned) {
            return new Named(Wording.clean(w), SourceKind.BODY);
        }
        if (Office.unnamed(w)) {
            return new Named(Wording.lowerLead(w), SourceKind.UNNAMED);
        }
        if (Character.isUpperCase(Wording.clean(w).codePointAt(0)) && Office.capitals(Wording.clean(w))) {
            return new Named(Wording.clean(w), Office.bodyNoun(w) ? SourceKind.BODY : SourceKind.PERSON);
        }
        return new Named(Wording.lowerLead(w), SourceKind.UNNAMED);
    }

    private @Nullable Named body(String words, int at) {
        String clean = Wording.clean(words);
        String plain = NameKey.plain(clean);
        String full = acronyms.get(plain);
        if (full != null && !full.equalsIgnoreCase(clean)) {
            Named long_ = body(full, at);
            return long_ != null ? long_ : new Named(Wording.clean(full), SourceKind.BODY);
        }
        String alias = Aliases.name(plain);
        String core = Office.medium(clean);
        if (alias == null
                && core != null
                && (Aliases.name(NameKey.plain(core)) != null || acronyms.containsKey(NameKey.plain(core)))) {
            return body(core, at);
        }
        String[] w = clean.split(" ");
        for (int i = 1; i < w.length - 1; i++) {
            String tail = String.join(" ", List.of(w).subList(i, w.length));
            String name = Aliases.name(NameKey.plain(tail));
            if (alias == null && name != null && Character.isUpperCase(tail.codePointAt(0))) {
                return new Named(name, SourceKind.BODY);
            }
        }
        if (alias == null && Office.capitalWords(clean) == 1) {
            for (String part : Aliases.parts(clean)) {
                alias = Aliases.agency(part) ? Aliases.name(NameKey.plain(part)) : alias;
            }
        }
        Bodies.Body exact = bodies.exact(clean);
        if (exact != null && alias == null) {
            return new Named(bodies.widest(exact).name(), SourceKind.BODY);
        }
        if (alias != null && (Office.capitals(clean) || exact != null || Office.capitalWords(clean) == 1)) {
            return new Named(alias, SourceKind.BODY);
        }
        Bodies.Body contained = bodies.containing(plain, at);
        if (contained != null) {
            return new Named(contained.name(), SourceKind.BODY);
        }
        for (String part : Aliases.parts(clean)) {
            String name = Aliases.name(NameKey.plain(part));
            if (name != null) {
                return new Named(name, SourceKind.BODY);
            }
        }
        Bodies.Body inside = Office.unnamed(clean) ? null : bodies.inside(w);
        if (inside != null) {
            return new Named(inside.name(), SourceKind.BODY);
        }
        Bodies.Body short_ = Office.capitalWords(clean) > 1
                ? null
                : bodies.shortForm(NameKey.plain(words), at, NEW.matcher(words).find());
        if (short_ != null) {
            return new Named(short_.name(), SourceKind.BODY);
        }
        return null;
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
}
