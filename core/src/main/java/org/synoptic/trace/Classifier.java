package org.synoptic.trace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.RelationKind;

/**
 * What shared passages mean: republished, derived, a shared quote, background, or nothing.
 *
 * <p>Example: two documents that share only sentences inside quotation marks have a shared quote.
 *
 * <p>Limits: words of the furniture, of background and of quotations are counted apart; what is left is news. A shared
 * word counts as news only where neither document marks it otherwise.
 */
final class Classifier {
    /** The share of the shorter text that makes a republication. */
    private static final double WHOLE = 0.55;
    /** Equal news words that show dependence when they stand where news stands, in the first half of one of the two. */
    private static final int NEWS = 18;
    /** The share of the shorter text that shows dependence wherever it stands. */
    private static final double SUBSTANTIAL = 0.15;

    /** Documents dated further apart do not report one event, whatever set phrases they share. */
    private static final int DAYS = 45;

    private static final int QUOTE = 10;
    private static final int STANDING = 8;
    private static final int LOOSE = 18;

    /** A document as the classifier sees it. */
    record Side(Words words, Marks marks, @Nullable LocalDate date) {}

    /** Equal words of each sort, in both documents once. */
    record Tally(int all, int news, int early, int quote, int standing, int shorter, long days) {
        Optional<RelationKind> kind() {
            if (all >= 0.9 * shorter || all >= WHOLE * shorter && news >= NEWS) {
                return Optional.of(RelationKind.REPUBLISHED);
            }
            if (days <= DAYS && (early >= NEWS || news >= Math.max(NEWS, SUBSTANTIAL * shorter))) {
                return Optional.of(RelationKind.DERIVED);
            }
            if (quote >= QUOTE) {
                return Optional.of(RelationKind.SHARED_QUOTE);
            }
            return standing >= STANDING || days <= DAYS && news >= LOOSE
                    ? Optional.of(RelationKind.BACKGROUND)
                    : Optional.empty();
        }
    }

    private Classifier() {}

    /** Counts equal words; matches have {@code a} as the other text and {@code b} as this one. */
    static Tally tally(Side a, Side b, List<Aligner.Match> matches) {
        var seenA = new boolean[a.words().size()];
        var seenB = new boolean[b.words().size()];
        int all = 0;
        int news = 0;
        int early = 0;
        int quote = 0;
        int standing = 0;
        for (Aligner.Match m : matches) {
            for (int[] run : m.runs()) {
                for (int k = 0; k < run[2]; k++) {
                    int i = run[0] + k;
                    int j = run[1] + k;
                    int mark = a.marks().of[i] | b.marks().of[j];
                    if (seenA[i] || seenB[j] || (mark & Marks.FURNITURE) != 0) {
                        continue;
                    }
                    seenA[i] = true;
                    seenB[j] = true;
                    all++;
                    if ((mark & (Marks.BACKGROUND | Marks.RECURRENT)) != 0) {
                        standing++;
                    } else if ((mark & Marks.QUOTED) != 0) {
                        quote++;
                    } else {
                        news++;
                        early += 2 * i < a.words().size() || 2 * j < b.words().size() ? 1 : 0;
                    }
                }
            }
        }
        return new Tally(
                all,
                news,
                early,
                quote,
                standing,
                Math.max(1, Math.min(a.marks().size(), b.marks().size())),
                days(a, b));
    }

    private static long days(Side a, Side b) {
        return a.date() == null || b.date() == null ? 0 : Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
    }
}
