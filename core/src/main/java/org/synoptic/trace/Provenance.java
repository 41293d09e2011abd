package org.synoptic.trace;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Direction;
import org.synoptic.model.Document;
import org.synoptic.model.RelationKind;

/**
 * Which of two documents the common text comes from, as far as they say so themselves.
 *
 * <p>Example: where one paper's text is credited to an agency and the other is that agency's own, the paper took it.
 *
 * <p>Limits: read from credits ("told AFP", "(Reuters)", "Source: …", a dateline) and publishers alone; dates tell which
 * is later, not which is copied, and so decide nothing.
 */
record Provenance(Direction direction, @Nullable String commonOrigin) {
    private static final Map<String, String> AGENCIES = Lexicon.of("agencies").values("agency");
    private static final Pattern CREDIT = Pattern.compile(
            "\\btold (?:the )?(NAMES)(?: news agency)?\\b|\\((?:[^()]{0,40}[ /])?(NAMES)(?:[ /][^()]{0,40})?\\)"
                            .replace("NAMES", names())
                    + "|(?:\\b[Ss]ources?:? |[-–—]{1,2} ?|\\b[Bb]y |\\| )(NAMES)\\b".replace("NAMES", names())
                    + "|\\b(NAMES)(?: (?:news agency|correspondent|journalist|reporter|photographer)s?)? (?:reported|reporter|correspondent|journalist|photographer)s?\\b"
                            .replace("NAMES", names()));

    private static String names() {
        var longestFirst = new TreeMap<Integer, StringBuilder>(java.util.Comparator.reverseOrder());
        for (var e : AGENCIES.entrySet()) {
            longestFirst
                    .computeIfAbsent(e.getKey().length(), k -> new StringBuilder())
                    .append('|')
                    .append(cased(e.getKey()));
        }
        return String.join("", longestFirst.values()).substring(1);
    }

    /** A short name counts in capitals alone, a longer one with a capital. */
    private static String cased(String name) {
        if (name.length() <= 4) {
            return Pattern.quote(name.toUpperCase(java.util.Locale.ROOT)) + (name.equals("dpa") ? "|dpa" : "");
        }
        var b = new StringBuilder();
        for (String w : name.split(" ")) {
            b.append(b.isEmpty() ? "" : "[ -]")
                    .append('[')
                    .append(Character.toUpperCase(w.charAt(0)))
                    .append(w.charAt(0))
                    .append(']')
                    .append("(?i:")
                    .append(Pattern.quote(w.substring(1)))
                    .append(')');
        }
        return b.toString();
    }

    static Provenance of(Document a, Document b, RelationKind kind) {
        if (kind == RelationKind.BACKGROUND) {
            return new Provenance(Direction.UNKNOWN, null);
        }
        Optional<String> byA = publisher(a);
        Optional<String> byB = publisher(b);
        Optional<String> creditA = credit(a);
        Optional<String> creditB = credit(b);
        if (byA.isPresent() && creditB.equals(byA) && !byB.equals(byA)) {
            return new Provenance(Direction.B_FROM_A, byA.get());
        }
        if (byB.isPresent() && creditA.equals(byB) && !byA.equals(byB)) {
            return new Provenance(Direction.A_FROM_B, byB.get());
        }
        Optional<String> common = creditA.or(() -> creditB);
        return common.isPresent() && !samePublisher(a, b)
                ? new Provenance(Direction.COMMON, common.get())
                : new Provenance(Direction.UNKNOWN, common.orElse(null));
    }

    private static boolean samePublisher(Document a, Document b) {
        return a.publisher() != null && a.publisher().equals(b.publisher());
    }

    private static Optional<String> publisher(Document d) {
        return d.publisher() == null
                ? Optional.empty()
                : Optional.ofNullable(AGENCIES.get(Marks.plain(d.publisher()).strip()));
    }

    /** The agency that a document credits first. */
    private static Optional<String> credit(Document d) {
        var m = CREDIT.matcher(d.text());
        while (m.find()) {
            for (int g = 1; g <= m.groupCount(); g++) {
                if (m.group(g) != null) {
                    String shown = AGENCIES.get(Marks.plain(m.group(g)).strip());
                    if (shown != null) {
                        return Optional.of(shown);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
