package org.synoptic.trace;

import java.util.List;
import java.util.Optional;
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
    /** Equal news words that show dependence when they stand in the first part of both texts, where news stands. */
    private static final int NEWS = 18;

    private static final double FIRST_PART = 0.6;
    /** Equal news words, and their share of the shorter text, that show dependence wherever they stand. */
    private static final int MUCH = 40;

    private static final double SUBSTANTIAL = 0.15;

    /** Documents dated further apart do not report one event, whatever set phrases they share. */
    private static final int DAYS = 45;
    /** Nor do documents of one publisher, whose reports of different events are worded alike. */
    private static final int SAME_PUBLISHER_DAYS = 5;

    private static final int QUOTE = 10;
    /** Equal news words around quotations, and both together, that show one text rather than one speaker. */
    private static final int AROUND = 12;

    private static final int TOGETHER = 40;
    private static final int STANDING = 11;
    /** Set phrases come back too; only so many words of them are background. */
    private static final int RECURRENT = 30;

    /** Equal words of each sort, in both documents once. */
    record Tally(
            int all,
            int news,
            int early,
            int quote,
            int standing,
            int recurrent,
            int shorter,
            boolean sameEventLikely) {
        Optional<RelationKind> kind() {
            if (all >= 0.9 * shorter || all >= WHOLE * shorter && news >= NEWS) {
                return Optional.of(RelationKind.REPUBLISHED);
            }
            boolean much = news >= MUCH || news >= NEWS && news >= SUBSTANTIAL * shorter;
            boolean told = news >= AROUND && news + quote >= TOGETHER;
            if (sameEventLikely && (early >= NEWS || much || told)) {
                return Optional.of(RelationKind.DERIVED);
            }
            if (quote >= QUOTE) {
                return Optional.of(RelationKind.SHARED_QUOTE);
            }
            boolean background =
                    standing >= STANDING || recurrent + standing >= RECURRENT || sameEventLikely && news >= NEWS;
            return background ? Optional.of(RelationKind.BACKGROUND) : Optional.empty();
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
        int recurrent = 0;
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
                    if ((mark & Marks.BACKGROUND) != 0) {
                        standing++;
                    } else if ((mark & Marks.RECURRENT) != 0) {
                        recurrent++;
                    } else if ((mark & Marks.QUOTED) != 0) {
                        quote++;
                    } else {
                        news++;
                        early += i < FIRST_PART * a.words().size()
                                        && j < FIRST_PART * b.words().size()
                                ? 1
                                : 0;
                    }
                }
            }
        }
        int shorter = Math.max(1, Math.min(a.marks().size(), b.marks().size()));
        int days = a.samePublisher(b) ? SAME_PUBLISHER_DAYS : DAYS;
        return new Tally(all, news, early, quote, standing, recurrent, shorter, a.daysTo(b) <= days);
    }
}
