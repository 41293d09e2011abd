package org.synoptic.web.page;

import java.util.List;

/**
 * Where reviewers differ, and how far they agree.
 *
 * <p>Example: {@code m.disputes().getFirst().votes()}.
 *
 * <p>Limits: {@code total} counts all disputes, of which the first are here.
 */
public record SettlePage(
        List<Dispute> disputes, int total, List<Alpha> byField, List<Alpha> byDocument, boolean blind) {
    public SettlePage {
        disputes = List.copyOf(disputes);
        byField = List.copyOf(byField);
        byDocument = List.copyOf(byDocument);
    }

    /** A claim on which votes differ; {@code quote} is HTML. */
    public record Dispute(String claim, String title, String quote, List<Vote> votes, List<Row> rows) {
        public Dispute {
            votes = List.copyOf(votes);
            rows = List.copyOf(rows);
        }
    }

    /** A vote; {@code others} are the numbers of those that keeping it undoes. */
    public record Vote(long number, String who, String ruling, String why, List<String> others) {
        public Vote {
            others = List.copyOf(others);
        }
    }

    /** A field on which they differ, with the value of each vote. */
    public record Row(String field, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** Krippendorff's alpha, over so many units; a dash where it cannot be told. */
    public record Alpha(String of, int units, String alpha) {}
}
