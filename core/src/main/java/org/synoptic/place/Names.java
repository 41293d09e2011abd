package org.synoptic.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.place.PlaceMention.Relation;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** Finds the runs of capitalised words in a sentence that may be names of places. */
final class Names {
    private static final Lexicon WORDS = Lexicon.of("places");
    private static final Set<String> TYPES = plurals(WORDS.section("types"));
    private static final Set<String> WIDE = WORDS.section("wide");
    private static final Set<String> ARTICLES = WORDS.section("articles");
    private static final Set<String> PEOPLES = WORDS.section("peoples");
    private static final Set<String> NOT_PLACES = notPlaces();
    private static final Set<String> COUNTRIES = countries();

    private static final int RUN = 4;
    private static final int SHORT = 4;

    private final Reading reading;
    private final Sentence sentence;

    private final Predicate<String> known;

    private Names(Reading reading, Sentence sentence, Predicate<String> known) {
        this.reading = reading;
        this.sentence = sentence;
        this.known = known;
    }

    /**
     * The names of a sentence that may be places. In a run of capitals, as headlines are written, only words count that are
     * tagged as places or whose form is known from elsewhere.
     */
    static List<PlaceMention> of(Reading reading, Sentence sentence, Predicate<String> known) {
        return new Names(reading, sentence, known).read();
    }

    /** Whether a word is a noun for a kind of place. */
    static boolean type(String word) {
        return TYPES.contains(word);
    }

    private List<PlaceMention> read() {
        var found = new ArrayList<PlaceMention>();
        for (int i = 0; i < sentence.size(); ) {
            if (!begins(i)) {
                i++;
                continue;
            }
            int last = end(i);
            if (capitals(i, last) > RUN
                    || reading.document().titleSpan().contains(sentence.token(i).span())) {
                split(found, i, last);
            } else {
                add(found, i, last);
            }
            i = last + 1;
        }
        return found;
    }

    /** How many words around a run are written with capitals. */
    private int capitals(int first, int last) {
        int from = first;
        int to = last;
        while (from > 0
                && (capital(sentence.token(from - 1))
                        || from > 1
                                && capital(sentence.token(from - 2))
                                && !sentence.token(from - 1).is("V"))) {
            from--;
        }
        while (to + 1 < sentence.size()
                && (capital(sentence.token(to + 1))
                        || to + 2 < sentence.size()
                                && capital(sentence.token(to + 2))
                                && !sentence.token(to + 1).is("V"))) {
            to++;
        }
        int count = 0;
        for (int i = from; i <= to; i++) {
            count += capital(sentence.token(i)) ? 1 : 0;
        }
        return count;
    }

    private void split(List<PlaceMention> found, int first, int last) {
        for (int i = first; i <= last; i++) {
            int best = -1;
            for (int j = i; j <= Math.min(last, i + 4); j++) {
                Span span = sentence.span(sentence.token(i), sentence.token(j));
                if (lower(j).equals("-")) {
                    continue;
                }
                if (tagged(i, j) || known.test(Spelling.form(reading.text(span)))) {
                    best = j;
                }
            }
            if (best >= 0 && begins(i)) {
                add(found, i, best);
                i = best;
            }
        }
    }

    private boolean tagged(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!sentence.token(i).entity().equals("LOCATION")) {
                return false;
            }
        }
        return true;
    }

    private void add(List<PlaceMention> found, int from, int to) {
        int first = from;
        int last = to;
        while (last > first
                && TYPES.contains(lower(last))
                && !lower(last).equals("strip")
                && !lower(last).equals("city")) {
            last--;
        }
        Span span = sentence.span(sentence.token(first), sentence.token(last));
        String name = reading.text(span).replaceAll("\\s*\\n\\s*", " ");
        boolean country = COUNTRIES.contains(name.toLowerCase(Locale.ROOT));
        boolean possessive = false;
        String bare = name.replaceFirst("s$", "");
        if (!country && COUNTRIES.contains(bare.toLowerCase(Locale.ROOT))) {
            name = bare;
            country = true;
            possessive = true;
        }
        String after = lower(last + 1);
        boolean wide = country || WIDE.contains(after) || last < to && WIDE.contains(lower(last + 1));
        Relation relation = new Surroundings(sentence).relation(first, last, possessive);
        found.add(new PlaceMention(first, last, span, name, relation, wide, country));
    }

    private boolean begins(int i) {
        Token t = sentence.token(i);
        return named(t)
                || ARTICLES.contains(t.lower())
                        && lower(i + 1).equals("-")
                        && i + 2 < sentence.size()
                        && named(sentence.token(i + 2));
    }

    /** The last token of the name that begins at one. */
    private int end(int i) {
        int last = i;
        while (last + 1 < sentence.size()) {
            Token next = sentence.token(last + 1);
            boolean joined = next.lower().equals("-")
                    && last + 2 < sentence.size()
                    && capital(sentence.token(last + 2))
                    && (ARTICLES.contains(lower(last))
                            || next.span().start()
                                            == sentence.token(last).span().end()
                                    && sentence.token(last + 2).span().start()
                                            == next.span().end());
            if (joined) {
                last += 2;
            } else if (country(sentence.token(last)) || country(next)) {
                break;
            } else if (ARTICLES.contains(next.lower())
                    && lower(last + 2).equals("-")
                    && last + 3 < sentence.size()
                    && capital(sentence.token(last + 3))) {
                last++;
            } else if (named(next)) {
                last++;
            } else {
                break;
            }
        }
        return last;
    }

    private boolean named(Token t) {
        return capital(t)
                && (t.is("NNP") || t.entity().equals("LOCATION") || t.index() > 0 && t.is("NN"))
                && !NOT_PLACES.contains(t.lower())
                && !(t.text().length() > SHORT && t.text().equals(t.text().toUpperCase(Locale.ROOT))) // a dateline
                && !people(t);
    }

    private static boolean capital(Token t) {
        return Character.isUpperCase(t.text().charAt(0));
    }

    /** Whether a name is that of a country. */
    static boolean country(String name) {
        return COUNTRIES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean country(Token t) {
        return COUNTRIES.contains(t.lower()) || COUNTRIES.contains(t.lower().replaceFirst("s$", ""));
    }

    /** Whether a word is one for a people: ends so and is no entity of place. */
    private static boolean people(Token t) {
        if (t.entity().equals("LOCATION") || t.entity().equals("PERSON")) {
            return false;
        }
        String word = t.lower();
        return !t.is("NNP") && PEOPLES.stream().anyMatch(e -> e.length() > 1 && word.endsWith(e))
                || word.endsWith("ian")
                || word.endsWith("ians")
                || word.endsWith("ish");
    }

    private String lower(int i) {
        return i < 0 || i >= sentence.size() ? "" : sentence.token(i).lower();
    }

    private static Set<String> plurals(Set<String> words) {
        var all = new HashSet<>(words);
        for (String w : words) {
            all.add(w.endsWith("y") ? w.substring(0, w.length() - 1) + "ies" : w + "s");
        }
        return Set.copyOf(all);
    }

    private static Set<String> notPlaces() {
        var words = new HashSet<String>();
        words.addAll(Lexicon.of("dates").section("months"));
        words.addAll(Lexicon.of("dates").section("weekdays"));
        for (String day : Lexicon.of("dates").section("weekdays")) {
            words.add(day + "s");
        }
        return Set.copyOf(words);
    }

    /** The names of countries that the Java runtime knows. */
    private static Set<String> countries() {
        var names = new HashSet<String>();
        for (String code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }
}
