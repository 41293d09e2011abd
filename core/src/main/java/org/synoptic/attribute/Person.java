package org.synoptic.attribute;

import org.jspecify.annotations.Nullable;

/** The person's name in a phrase. */
final class Person {
    private Person() {}

    /** The longest run of tokens that the recognizer takes for a person; null where there is none. */
    static @Nullable String in(Stretch s, int from, int to) {
        String best = null;
        var run = new StringBuilder();
        for (int i = from; i <= to; i++) {
            boolean person = i < to && s.token(i).entity().equals("PERSON");
            if (person) {
                run.append(
                                run.isEmpty() || s.token(i).text().equals("-") || run.charAt(run.length() - 1) == '-'
                                        ? ""
                                        : " ")
                        .append(s.token(i).text());
            } else if (!run.isEmpty()) {
                if (best == null || run.length() > best.length()) {
                    best = run.toString();
                }
                run.setLength(0);
            }
        }
        return best;
    }
}
