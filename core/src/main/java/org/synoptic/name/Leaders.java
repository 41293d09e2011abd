package org.synoptic.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;

/** The heads of government that a document names: they speak for the government of the one country that it tells of. */
final class Leaders {
    private static final Set<String> HEADS = Lexicon.of("speakers").section("heads of government");
    private static final int LONGEST = 4;

    private final Map<String, String> governments = new HashMap<>();
    private final @Nullable String home;

    Leaders(Reading reading) {
        var countries = new TreeSet<String>();
        var adjectives = new TreeSet<String>();
        for (Sentence s : reading.sentences()) {
            for (int i = 0; i < s.size(); i++) {
                String country = country(s, i);
                if (country != null) {
                    boolean adjective =
                            country.equalsIgnoreCase(s.lower(i)) || s.token(i).is("JJ");
                    (adjective ? adjectives : countries).add(country);
                }
            }
        }
        var told = countries.isEmpty() ? adjectives : countries;
        this.home = told.size() == 1 ? told.first() + " government" : null;
        for (Sentence s : reading.sentences()) {
            for (int i = 0; i < s.size(); i++) {
                name(s, i);
            }
        }
    }

    /** The government for which somebody in these words speaks: "Prime Minister Jo Lind", "Lind"; null where none is known. */
    @Nullable
    String government(String words) {
        String lower = NameKey.plain(words);
        String known = governments.get(lower);
        if (known != null) {
            return known;
        }
        for (String head : HEADS) {
            if (lower.equals(head) || lower.startsWith(head + " ") && Character.isUpperCase(words.codePointAt(0))) {
                return home;
            }
        }
        return null;
    }

    /** Remembers the person whom a title names: "President Jo Lind", by the whole name and by its last word. */
    private void name(Sentence s, int i) {
        int end = i;
        for (int length = 2; length > 0 && end == i; length--) {
            end = HEADS.contains(s.words(i, i + length)) ? i + length : i;
        }
        boolean vice = s.lower(i - 1).matches("vice|deputy|former|ex|late|-");
        int last = end;
        while (end > i
                && last < s.size()
                && last < end + LONGEST
                && s.token(last).entity().equals("PERSON")
                && s.token(last).is("NN")) {
            last++;
        }
        String owner = country(s, i - 1);
        String government = owner == null ? home : owner + " government";
        if (last > end && !vice && government != null) {
            governments.put(NameKey.plain(s.words(end, last)), government);
            governments.put(NameKey.plain(s.lower(last - 1)), government);
        }
    }

    /** The usual adjective of the country that is named or described at a token, or in the two that end there; null for none. */
    private static @Nullable String country(Sentence s, int i) {
        if (i < 0 || !Character.isUpperCase(s.token(i).text().codePointAt(0))) {
            return null;
        }
        String two = Demonyms.usual(s.words(i, i + 2));
        return two != null ? two : Demonyms.usual(s.token(i).text().toLowerCase(Locale.ROOT));
    }
}
