package org.synoptic.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Place;
import org.synoptic.model.Span;
import org.synoptic.place.PlaceMention.Relation;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * The places of a document, and where what it tells happened.
 *
 * <p>Example: {@code Places.of(reading).near(sentence, span)} on "A blast in the town of Orvela in Tesk province killed 3."
 * is Orvela, within Tesk.
 *
 * <p>Limits: English; without a gazetteer only names of countries are known: what a name is, the document itself votes on,
 * by its tags and by the words around it everywhere in the text.
 */
public final class Places {
    private static final int NESTED = 13;
    private static final Set<String> SIDES = Lexicon.of("places").section("sides");
    private static final Set<String> MEASURES = Lexicon.of("numbers").section("units");

    private static final Set<String> BOUNDARIES = Lexicon.of("dates").section("clause boundaries");
    private static final int CARRY = 2;
    private static final int LEAD = 5;

    private final Reading reading;
    private final Map<Integer, List<PlaceMention>> bySentence = new HashMap<>();
    private final Map<String, Set<String>> wider = new HashMap<>();

    private final Gazetteer gazetteer;

    private Places(Reading reading, Gazetteer gazetteer) {
        this.reading = reading;
        this.gazetteer = gazetteer;
        Map<String, Integer> votes = new HashMap<>();
        Map<Integer, List<PlaceMention>> all = new HashMap<>();
        for (Sentence sentence : reading.sentences()) {
            for (PlaceMention name : Names.of(reading, sentence, f -> false)) {
                int known = gazetteer.knows(name.name()) ? 1 : 0;
                votes.merge(Spelling.form(name.name()), vote(sentence, name) + known, Integer::sum);
            }
        }
        for (Sentence sentence : reading.sentences()) {
            all.put(sentence.number(), Names.of(reading, sentence, f -> votes.getOrDefault(f, 0) > 0));
        }
        for (Sentence sentence : reading.sentences()) {
            List<PlaceMention> kept = all.getOrDefault(sentence.number(), List.of()).stream()
                    .filter(n -> n.country() || votes.getOrDefault(Spelling.form(n.name()), 0) > 0)
                    .toList();
            bySentence.put(sentence.number(), kept);
            for (int i = 0; i + 1 < kept.size(); i++) {
                if (nests(sentence, kept.get(i), kept.get(i + 1))) {
                    wider.computeIfAbsent(Spelling.form(kept.get(i).name()), k -> new HashSet<>())
                            .add(Spelling.form(kept.get(i + 1).name()));
                }
            }
        }
    }

    /** Reads the places of a document. */
    public static Places of(Reading reading) {
        return of(reading, Gazetteer.NONE);
    }

    /** Reads the places of a document with the help of a gazetteer. */
    public static Places of(Reading reading, Gazetteer gazetteer) {
        return new Places(reading, gazetteer);
    }

    /** Whether two names of places are spellings of one name. */
    public static boolean same(String a, String b) {
        return Spelling.form(a).equals(Spelling.form(b));
    }

    /** The form of a name that all its spellings share, for putting names in one order. */
    public static String form(String name) {
        return Spelling.form(name);
    }

    /**
     * The narrowest place named for what a passage tells: in its sentence, else in the two sentences before, else the place
     * that the title and the first sentences name most. Empty where no place is named.
     */
    public Optional<Place> near(Sentence sentence, Span span) {
        Optional<Place> own = own(sentence, span);
        if (own.isPresent() && !Names.country(own.get().name())) {
            return own;
        }
        return carried(sentence).or(() -> main(sentence.span())).or(() -> own);
    }

    /** The place that a passage's own sentence names for it. */
    public Optional<Place> own(Sentence sentence, Span span) {
        List<PlaceMention> names = bySentence.getOrDefault(sentence.number(), List.of());
        int least = Integer.MAX_VALUE;
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            int cost = cost(sentence, span, names.get(i));
            boolean place = names.get(i).relation() != Relation.OTHER
                    && (!names.get(i).country() || names.get(i).relation() == Relation.WITHIN);
            if (place && cost < least) {
                least = cost;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(narrowest(sentence, names, best));
    }

    /** The country that a sentence names first, else the one that the document names most. */
    public Optional<Place> country(Sentence sentence) {
        Map<String, Integer> named = new HashMap<>();
        for (Sentence s : reading.sentences()) {
            for (PlaceMention n : bySentence.getOrDefault(s.number(), List.of())) {
                if (n.country() && s.number() == sentence.number()) {
                    return Optional.of(new Place(n.name(), reading.text(n.span()), null));
                }
                if (n.country()) {
                    named.merge(n.name(), 1, Integer::sum);
                }
            }
        }
        return named.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> new Place(e.getKey(), e.getKey(), null));
    }

    /** The names of all places in a sentence, in order. */
    public List<String> names(Sentence sentence) {
        return bySentence.getOrDefault(sentence.number(), List.of()).stream()
                .map(PlaceMention::name)
                .toList();
    }

    /** Whether the text or the gazetteer says that a place of the first name lies in one of the second. */
    public boolean nested(String inner, String outer) {
        return gazetteer.province(inner).filter(p -> same(p, outer)).isPresent()
                || wider.getOrDefault(Spelling.form(inner), Set.of()).contains(Spelling.form(outer));
    }

    /** The place that the title and first sentences of a passage's account name most. */
    public Optional<Place> main(Span span) {
        Span account = reading.account(span).span();
        Map<String, Integer> weight = new HashMap<>();
        Map<String, Place> first = new HashMap<>();
        int read = 0;
        for (Sentence sentence : reading.sentences()) {
            if (!account.contains(sentence.span()) || read++ >= LEAD) {
                continue;
            }
            List<PlaceMention> names = bySentence.getOrDefault(sentence.number(), List.of());
            for (int i = 0; i < names.size(); i++) {
                PlaceMention n = names.get(i);
                if (!n.country() && n.relation() != Relation.OTHER && n.relation() != Relation.THROUGH) {
                    String form = Spelling.form(n.name());
                    weight.merge(form, (n.relation() == Relation.WITHIN ? 3 : 2) - (n.wide() ? 1 : 0), Integer::sum);
                    first.putIfAbsent(form, place(sentence, names, i));
                }
            }
        }
        return weight.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> first.get(e.getKey()));
    }

    private Optional<Place> carried(Sentence sentence) {
        if (reading.document().titleSpan().contains(sentence.span())) {
            return Optional.empty();
        }
        Span account = reading.account(sentence.span()).span();
        for (int n = sentence.number() - 1; n >= Math.max(0, sentence.number() - CARRY); n--) {
            Sentence before = reading.sentences().get(n);
            List<PlaceMention> names = bySentence.getOrDefault(n, List.of());
            for (int i = 0; i < names.size() && account.contains(before.span()); i++) {
                if (names.get(i).relation() == Relation.WITHIN && !names.get(i).country()) {
                    return own(before, before.span());
                }
            }
        }
        return Optional.empty();
    }

    private static int vote(Sentence sentence, PlaceMention name) {
        int vote = 0;
        for (int i = name.first(); i <= name.last(); i++) {
            vote += switch (sentence.token(i).entity()) {
                case "LOCATION" -> 2;
                case "PERSON", "ORGANIZATION" -> -2;
                default -> 0;
            };
        }
        vote = Integer.signum(vote) * 2;
        int before = name.first() - 1;
        boolean of = before > 0
                && sentence.token(before).lower().equals("of")
                && Names.type(sentence.token(before - 1).lower());
        boolean type = name.last() + 1 < sentence.size()
                && Names.type(sentence.token(name.last() + 1).lower());
        boolean in = before >= 0
                && Set.of("in", "near", "at", "outside")
                        .contains(sentence.token(before).lower());
        return vote + (of ? 3 : 0) + (type ? 2 : 0) + (in ? 2 : 0);
    }

    private static int cost(Sentence sentence, Span span, PlaceMention name) {
        int from = Math.min(span.end(), name.span().end());
        int to = Math.max(span.start(), name.span().start());
        int cost = switch (name.relation()) {
            case WITHIN -> 0;
            case MODIFIER -> 5;
            case SIDE -> 8;
            case THROUGH -> 14;
            case OTHER -> 16;
        };
        cost += name.country() ? 20 : name.wide() ? 4 : 0;
        for (Token t : sentence.tokens()) {
            if (t.span().start() >= from && t.span().end() <= to) {
                cost += BOUNDARIES.contains(t.lower()) ? 4 : 1;
            }
        }
        return cost;
    }

    /** From a name along "X in Y", "Y's X": the narrowest of the places that hang together with it. */
    private Place narrowest(Sentence sentence, List<PlaceMention> names, int at) {
        int i = at;
        while (i > 0
                && nests(sentence, names.get(i - 1), names.get(i))
                && !names.get(i - 1).country()) {
            i--;
        }
        return place(sentence, names, i);
    }

    private Place place(Sentence sentence, List<PlaceMention> names, int i) {
        PlaceMention name = names.get(i);
        String within = i + 1 < names.size() && nests(sentence, name, names.get(i + 1))
                ? names.get(i + 1).name()
                : null;
        if (within == null
                && i > 0
                && names.get(i - 1).country()
                && name.first() - names.get(i - 1).last() <= 3) {
            within = names.get(i - 1).name();
        }
        Coordinates at = gazetteer.at(name.name(), within).orElse(null);
        if (within == null) {
            within = gazetteer.province(name.name()).orElse(null);
        }
        return new Place(name.name(), reading.text(name.span()), within, at);
    }

    /** Whether only words that tie two places together stand between their names: "in", "north of", "a town in". */
    private static boolean nests(Sentence sentence, PlaceMention inner, PlaceMention outer) {
        if (outer.first() - inner.last() > NESTED || outer.first() - inner.last() < 1) {
            return false;
        }
        boolean tied = false;
        for (int i = inner.last() + 1; i < outer.first(); i++) {
            Token t = sentence.token(i);
            String word = t.lower();
            tied |= word.equals("in")
                    || word.equals("of")
                    || word.equals("near")
                    || word.equals(",")
                    || word.equals("outside")
                    || word.equals("at");
            boolean filler = t.is("IN")
                    || t.is("DT")
                    || t.is("JJ")
                    || t.is("RB")
                    || t.is("CD")
                    || word.equals(",")
                    || word.equals("-")
                    || word.equals("(")
                    || t.is("VBN")
                    || t.is("POS")
                    || Names.type(word)
                    || t.is("NNP")
                    || MEASURES.contains(word)
                    || SIDES.contains(word);
            if (!filler || word.equals("and") || word.equals("from") || word.equals("to") || word.equals("as")) {
                return false;
            }
        }
        return tied || outer.first() - inner.last() == 1 && outer.country();
    }
}
