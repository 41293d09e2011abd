package org.synoptic.collate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.TollClaim;

/**
 * Which claims of one origin a later figure of the same origin has overtaken.
 *
 * <p>Example: 43 on the 15th and 126 on the 16th, both by one monitor: the 43 is overtaken.
 *
 * <p>Limits: later by the date of the account, then by wording ("rose to", "a previous toll of"). A later figure that
 * allows all that the earlier one allows ("dozens" after 48) overtakes nothing.
 */
final class Timeline {
    private static final Lexicon WORDING = Lexicon.of("updates");

    private final Facts facts;
    private final Map<TollClaim, Integer> ranks = new HashMap<>();

    Timeline(Facts facts) {
        this.facts = facts;
    }

    /** Of these claims on one point, those that are overtaken. */
    Set<TollClaim> overtaken(List<TollClaim> claims) {
        var overtaken = new HashSet<TollClaim>();
        for (TollClaim c : claims) {
            for (TollClaim later : claims) {
                if (facts.origin(c).equals(facts.origin(later))
                        && before(c, later)
                        && !Figure.of(later.count()).holds(Figure.of(c.count()))) {
                    overtaken.add(c);
                }
            }
        }
        return overtaken;
    }

    private boolean before(TollClaim a, TollClaim b) {
        if (a.passage().document().equals(b.passage().document())) {
            return rank(a) < rank(b);
        }
        LocalDate dateA = facts.published(a);
        LocalDate dateB = facts.published(b);
        if (dateA == null || dateB == null || dateA.equals(dateB)) {
            return rank(a) < rank(b);
        }
        return dateA.isBefore(dateB) && rank(b) >= 0;
    }

    /** -1 for an earlier figure by its wording, 1 for a later one, else 0. */
    private int rank(TollClaim claim) {
        return ranks.computeIfAbsent(claim, c -> {
            String quote = plain(c.passage().quote());
            String sentence = plain(facts.sentence(c));
            int at = Math.max(0, sentence.indexOf(quote));
            String near =
                    sentence.substring(Math.max(0, at - 60), Math.min(sentence.length(), at + quote.length() + 1));
            if (holds(near, "earlier")) {
                return -1;
            }
            return holds(quote, "later") || holds(near, "later") ? 1 : 0;
        });
    }

    private static boolean holds(String plain, String section) {
        return WORDING.section(section).stream().anyMatch(p -> (" " + plain + " ").contains(" " + p + " "));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
