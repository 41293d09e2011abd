package org.synoptic.name;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The wording of a name, freed from what stands around it in a sentence. */
final class Wording {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEAD =
            Pattern.compile("(?i)^(?:the|a|an|its|his|her|their|our|so called|so-called)\\s+");
    private static final Pattern BASED = Pattern.compile(
            "(?i)^[\\p{L}.]*\\s?-\\s?(?:based|run|owned|backed|affiliated|linked|aligned|allied|funded|operated)\\s+");

    private static final Pattern TOWN = Pattern.compile("^\\p{Lu}[\\p{L}.]+ \\p{Lu}[\\p{L}.]+\\s?-\\s?based\\s+");
    private static final Pattern STATE_MEDIUM = Pattern.compile(
            "(?i)^(?:the )?([\\p{L}.]+) (?:state|government|official)(?:[ -]+(?:run|owned|controlled))? (tv|television|media)(?: channel| station| network)?$");

    private static final Pattern HANDLE =
            Pattern.compile("(@[\\p{L}\\p{N}_.]+)|(?:account|page|channel|user) [‘“\"']([^’”\"']+)[’”\"']?$");

    private static final Pattern DOTTED = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");

    private static final Pattern CLAUSE =
            Pattern.compile("(?i)^(?:who|whose|which|that|where|when|on|in|at|based|known|also|and|\\p{L}+ing)\\b");

    private Wording() {}

    /** Whether a part between commas is a clause about a speaker rather than a name for one: "citing witnesses". */
    static boolean clause(String part) {
        return CLAUSE.matcher(part).find();
    }

    /** An account's name in a phrase: "user @lake1", "the account ‘Lake News’"; null where there is none. */
    static @Nullable String handle(String words) {
        var handle = HANDLE.matcher(words.replaceAll("\\([^)]*\\)", ""));
        if (!handle.find()) {
            return null;
        }
        return handle.group(1) != null ? handle.group(1) : handle.group(2);
    }

    static String spaced(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ");
    }

    /** Without article, place of residence, quotation marks and a possessive ending. */
    static String clean(String words) {
        String w = SPACES.matcher(words.strip()).replaceAll(" ");
        String before;
        do {
            before = w;
            w = LEAD.matcher(w).replaceFirst("");
            w = BASED.matcher(TOWN.matcher(w).replaceFirst("")).replaceFirst("");
        } while (!w.equals(before));
        w = DOTTED.matcher(w).replaceAll(m -> m.group().replace(".", ""));
        w = Demonyms.adjective(w.replaceFirst("['’]s?$", "").replaceAll(" - ", "-"));
        return w.isEmpty() ? words.strip() : w;
    }

    /** "Lowland's government-run TV", "Lowland state television channel": the one name for a state's own medium; null for none. */
    static @Nullable String stateMedium(String words) {
        var medium = STATE_MEDIUM.matcher(words);
        if (!medium.matches() || !Demonyms.of(medium.group(1))) {
            return null;
        }
        String state = Demonyms.state(medium.group(1));
        return state + (medium.group(2).equalsIgnoreCase("media") ? " state media" : " state television");
    }

    static String lowerLead(String words) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean function = Office.function(first.toLowerCase(Locale.ROOT));
        return function || Office.unnamed(first)
                ? first.toLowerCase(Locale.ROOT) + (space < 0 ? "" : words.substring(space))
                : words;
    }

    static String commonest(Map<String, Integer> spellings, String otherwise) {
        String best = null;
        for (var e : spellings.entrySet()) {
            if (best == null || e.getValue() > spellings.getOrDefault(best, 0)) {
                best = e.getKey();
            }
        }
        return best == null ? clean(otherwise) : best;
    }
}
