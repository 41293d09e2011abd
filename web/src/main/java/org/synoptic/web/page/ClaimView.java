package org.synoptic.web.page;

import java.util.List;

/**
 * A claim as a page shows it.
 *
 * <p>Example: {@code v.assertion()}.
 *
 * <p>Limits: {@code quote} is HTML; texts that are not known are empty; {@code read} says whether the machine read it, so that it
 * can be ruled on, rather than a person added it; {@code confidence} in hundredths.
 */
public record ClaimView(
        String id,
        String kind,
        String assertion,
        String quote,
        String document,
        String title,
        String publisher,
        String day,
        String account,
        String place,
        String rule,
        long confidence,
        List<Told> grounds,
        List<String> chain,
        String origin,
        List<String> evidence,
        String incident,
        String incidentTitle,
        List<Field> fields,
        List<Judged> history,
        boolean rejected,
        boolean read) {
    public ClaimView {
        grounds = List.copyOf(grounds);
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
        fields = List.copyOf(fields);
        history = List.copyOf(history);
    }

    /** Words, and what they told. */
    public record Told(String role, String words) {}

    /** A field with its value and, where it is one of few, all it may be. */
    public record Field(String name, String label, String value, List<Choice> choices, String hint) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** A value with its word. */
    public record Choice(String value, String label) {}
}
