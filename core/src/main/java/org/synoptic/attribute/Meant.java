package org.synoptic.attribute;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.name.Names;

/** Whom a definite phrase without a name means, among those who spoke before. */
final class Meant {
    private static final Set<String> ANY_OFFICIAL =
            Set.of("official", "spokesman", "spokeswoman", "spokesperson", "representative");
    private static final Set<String> OFFICIAL = Lexicon.of("speakers").section("officials");

    private final Names names;
    private final List<Source> spoken;

    /** @param spoken those who spoke so far, which grows as the text is read */
    Meant(Names names, List<Source> spoken) {
        this.names = names;
        this.spoken = spoken;
    }

    /**
     * Whom a definite phrase without a name means: the last speaker told by the same noun ("the source"), the last official
     * ("the spokesman"), or the last body that spoke and fits ("the watchdog"); null where nobody before does.
     */
    @Nullable
    Source of(Stretch s, int from, int to, String speaker) {
        for (int i = from; i < to; i++) {
            if (s.token(i).is("IN") || s.lower(i).equals("of")) {
                return null;
            }
        }
        int comma = from;
        while (comma < to && !s.lower(comma).equals(",")) {
            comma++;
        }
        String noun = Words.singular(s.lower(comma - 1));
        boolean person = Person.in(s, from, to) != null;
        boolean official = OFFICIAL.contains(noun);
        if (person && !(official && comma < to)) {
            return null;
        }
        if (named(s, from, comma)) {
            return null;
        }
        boolean short_ = names.fitting(speaker);
        for (int n = spoken.size() - 1; n >= 0 && short_; n--) {
            Source before = spoken.get(n);
            String name = " " + before.name().toLowerCase(java.util.Locale.ROOT) + " ";
            if (before.kind() == SourceKind.BODY && name.contains(" " + noun + " ")) {
                return before;
            }
        }
        for (int n = spoken.size() - 1; n >= 0; n--) {
            Source before = spoken.get(n);
            String words =
                    Speakers.RELATIVE.matcher(before.words()).replaceFirst("").toLowerCase(java.util.Locale.ROOT);
            if (ANY_OFFICIAL.contains(noun) && official(words)
                    || short_ && before.kind() == SourceKind.BODY && names.fits(speaker, before.name())) {
                return before;
            }
            if (noun.equals("source") && s.lower(from + 1).equals("same")) {
                return before;
            }
            if (!short_ && told(words, noun)) {
                return before;
            }
        }
        for (int n = spoken.size() - 1; n >= 0 && short_; n--) {
            if (told(spoken.get(n).words().toLowerCase(java.util.Locale.ROOT), noun)) {
                return spoken.get(n);
            }
        }
        return null;
    }

    private static boolean told(String words, String noun) {
        return (" " + words.replaceAll("s\\b", "") + " ").contains(" " + noun + " ");
    }

    private static boolean official(String words) {
        for (String w : words.split("[ ,]+")) {
            if (OFFICIAL.contains(w) || Cues.ROLES.contains(w)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase holds a name of its own behind its article. */
    private static boolean named(Stretch s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean based = i + 1 < to && s.lower(i + 1).equals("-");
            if (s.token(i).is("NNP") && !based && !Words.country(s.token(i))) {
                return true;
            }
        }
        return false;
    }
}
