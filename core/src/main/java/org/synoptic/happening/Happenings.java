package org.synoptic.happening;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Span;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * Tells what kind of happening a passage is about, and whether its figures run over a whole war or a stretch of time.
 *
 * <p>Example: {@code Happenings.kind(sentence, span)} is {@code "airstrike"} in "Air raids on Orvela killed 12."
 *
 * <p>Limits: English; the kinds are the sections of the lexicon happenings.txt, {@code "war"} for the toll of a whole
 * war; empty where the sentence has no word for what happened.
 */
public final class Happenings {
    private static final Lexicon WORDS = Lexicon.of("happenings");
    private static final Set<String> NO_KINDS = Set.of("cumulative", "pointing back", "turning away", "another");
    private static final Set<String> WARS = WORDS.section("cumulative");
    private static final Set<String> BOUNDARIES = Lexicon.of("dates").section("clause boundaries");
    private static final Map<String, String> KINDS = kinds();
    private static final int LONGEST = 4;
    private static final int REACH = 40;
    private static final int WAR_REACH = 24;

    /** The kind of the toll of a whole war. */
    public static final String WAR = "war";

    private Happenings() {}

    /** The kind of what a passage of a sentence tells. */
    public static Optional<String> kind(Sentence sentence, Span span) {
        if (war(sentence, span)) {
            return Optional.of(WAR);
        }
        String best = null;
        int least = REACH;
        int i = 0;
        while (i < sentence.size()) {
            Found found = at(sentence, i);
            if (found == null) {
                i++;
                continue;
            }
            int cost = distance(sentence, span, found.span()) + vagueness(found.kind(), sentence.token(i));
            if (cost < least) {
                least = cost;
                best = found.kind();
            }
            i += found.words();
        }
        return Optional.ofNullable(best);
    }

    /** Whether two kinds can be one happening seen by two writers: a blast and a car bombing can, a fight and a beheading cannot. */
    public static boolean compatible(String a, String b) {
        return a.equals(b)
                || a.equals("attack") && !b.equals(WAR)
                || b.equals("attack") && !a.equals(WAR)
                || family(a).equals(family(b));
    }

    /** Whether a kind is the killing of people in another's hands, which the dead of a fight are not counted with. */
    public static boolean killing(@Nullable String kind) {
        return kind != null && (kind.equals("massacre") || kind.equals("execution"));
    }

    private static String family(String kind) {
        return switch (kind) {
            case "suicide_bombing", "car_bombing", "bombing", "mine" -> "blast";
            case "airstrike", "barrel_bombing", "shelling" -> "fire";
            case "massacre", "execution", "shooting", "assassination", "stabbing" -> "killing";
            case "abduction", "arrest" -> "capture";
            default -> kind;
        };
    }

    /** Whether a toll is that of a whole war: "since the war began", "in five years of war", "the conflict has killed". */
    private static boolean war(Sentence sentence, Span span) {
        return large(sentence, span)
                && sentence.tokens().stream()
                        .anyMatch(t -> WARS.contains(t.lemma().toLowerCase(Locale.ROOT))
                                && distance(sentence, span, t.span()) < WAR_REACH);
    }

    /** Whether a passage counts in hundreds or more, as tolls of wars do, or counts a group over a war. */
    private static boolean large(Sentence sentence, Span span) {
        for (Token t : sentence.tokens()) {
            if (span.overlaps(t.span())
                    && (t.text().replace(",", "").matches("\\d{4,}")
                            || t.lower().endsWith("thousands")
                            || t.lower().equals("thousand")
                            || t.lower().equals("million"))) {
                return true;
            }
        }
        return false;
    }

    /** Words that say less of what happened give way to nearby ones that say more. */
    private static int vagueness(String kind, Token token) {
        return switch (kind) {
            case "attack" -> 8;
            case "battle" -> 3;
            case "bombing" -> token.is("VB") ? 4 : 0;
            default -> 0;
        };
    }

    private record Found(String kind, int words, Span span) {}

    /** The longest entry that begins at a token. */
    private static @Nullable Found at(Sentence sentence, int i) {
        var words = new StringBuilder();
        var lemmas = new StringBuilder();
        Found longest = null;
        for (int n = 0; n < LONGEST && i + n < sentence.size(); n++) {
            Token t = sentence.token(i + n);
            words.append(n == 0 ? "" : " ").append(t.lower());
            lemmas.append(n == 0 ? "" : " ").append(t.lemma().toLowerCase(Locale.ROOT));
            String kind = KINDS.get(lemmas.toString());
            kind = kind == null ? KINDS.get(words.toString()) : kind;
            if (kind != null) {
                longest = new Found(kind, n + 1, sentence.span(sentence.token(i), t));
            }
        }
        return longest;
    }

    private static int distance(Sentence sentence, Span span, Span word) {
        int from = Math.min(span.end(), word.end());
        int to = Math.max(span.start(), word.start());
        int cost = 0;
        for (Token t : sentence.tokens()) {
            if (t.span().start() >= from && t.span().end() <= to) {
                cost += BOUNDARIES.contains(t.lower()) ? 5 : 1;
            }
        }
        return cost;
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (String kind : WORDS.sections()) {
            if (!NO_KINDS.contains(kind)) {
                for (String word : WORDS.section(kind)) {
                    kinds.putIfAbsent(word, kind);
                }
            }
        }
        return Map.copyOf(kinds);
    }

    /** All kinds, as they may stand in a setting. */
    public static List<String> all() {
        return WORDS.sections().stream().filter(s -> !NO_KINDS.contains(s)).toList();
    }
}
