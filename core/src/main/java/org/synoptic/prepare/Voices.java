package org.synoptic.prepare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.synoptic.lexicon.Lexicon;

/** Whose words a text prints, by what stands at a paragraph's start or end; the words are in the lexicon {@code voices}. */
final class Voices {
    private static final Lexicon WORDS = Lexicon.of("voices");
    private static final int LONGEST_NAME = 40;
    private static final int TAIL = 200;
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,6}");

    /** The known agencies, as an alternative for a pattern that ignores case only there. */
    static final String AGENCIES = WORDS.section("agencies").stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Voices::asWritten)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern DASHED =
            Pattern.compile("[-–—]{1,2}\\s*\\(?([^-–—()\\n]{2," + LONGEST_NAME + "})\\)?\\.?\\z");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()\\n]{2," + LONGEST_NAME + "})\\)\\.?\\z");
    private static final Pattern INITIALS = Pattern.compile("(?:/\\p{Lu}{2,4})+\\z");
    private static final Pattern SOURCE = Pattern.compile("[^()\\[\\]\\n;]{2,60}");

    private Voices() {}

    /** The publisher that a name in brackets or after a dash stands for; nothing where it is no publisher's. */
    static Optional<String> publisher(String words) {
        String name = words.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        String known = WORDS.values("agencies").get(lower);
        boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        if (known != null && (capital || known.equals(name))) {
            return Optional.of(known);
        }
        if (!capital || name.length() > LONGEST_NAME || WORDS.section("places").contains(lower)) {
            return Optional.empty();
        }
        for (String word : lower.split("[^\\p{L}]+")) {
            if (WORDS.section("words").contains(word)) {
                return Optional.of(name);
            }
        }
        return CAPITALS.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The agency that signs at a paragraph's end, after a dash or a reprint cue: "… the mayor said. --AFP". */
    static Optional<String> signature(String paragraph) {
        String last = INITIALS.matcher(tail(paragraph)).replaceFirst("");
        var dashed = DASHED.matcher(last);
        if (dashed.find() && (dashed.start() == 0 || endsSentence(last.substring(0, dashed.start())))) {
            Optional<String> signed = publisher(dashed.group(1));
            if (signed.isPresent()) {
                return signed;
            }
        }
        return reprinted(paragraph).filter(Voices::agency);
    }

    /** The agency that a document's last lines name without more, in brackets or alone; elsewhere that credits a picture. */
    static Optional<String> closing(String paragraph) {
        String last = INITIALS.matcher(tail(paragraph)).replaceFirst("");
        String alone = last.replaceAll("\\A\\(|\\)?\\.?\\z", "");
        var bracketed = BRACKETED.matcher(last);
        String name =
                bracketed.find() && endsSentence(last.substring(0, bracketed.start())) ? bracketed.group(1) : alone;
        return agency(name) ? publisher(name) : signature(paragraph);
    }

    /** Whom a line such as "Source: The Daily Sentinel" names, at a paragraph's start or in brackets at its end. */
    static Optional<String> reprinted(String paragraph) {
        String last = tail(paragraph);
        String lower = last.toLowerCase(Locale.ROOT);
        for (String cue : WORDS.section("reprints")) {
            int at = lower.lastIndexOf(cue);
            boolean whole = at == 0 && last.length() < TAIL;
            if (whole || at > 0 && "([".indexOf(last.charAt(at - 1)) >= 0) {
                var name = SOURCE.matcher(last.substring(at + cue.length()).strip());
                if (name.lookingAt()) {
                    String words = name.group().replaceFirst("[.\\s]+\\z", "");
                    return publisher(words).or(() -> named(words));
                }
            }
        }
        return Optional.empty();
    }

    private static String tail(String paragraph) {
        String words = paragraph.strip();
        return words.length() > TAIL ? words.substring(words.length() - TAIL) : words;
    }

    private static boolean agency(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.section("agencies").contains(lower)
                || WORDS.values("agencies").containsValue(name);
    }

    /** The encyclopedia whose text a line opens. */
    static Optional<String> encyclopedia(String paragraph) {
        String lower = paragraph.stripLeading().toLowerCase(Locale.ROOT);
        return WORDS.values("encyclopedias").entrySet().stream()
                .filter(e -> lower.startsWith(e.getKey()))
                .map(e -> e.getValue())
                .findFirst();
    }

    private static Optional<String> named(String words) {
        String name = words.strip();
        return name.length() <= LONGEST_NAME && !name.contains("://") && Character.isUpperCase(name.charAt(0))
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean endsSentence(String before) {
        String text = before.replaceAll("[-–—\\s]+\\z", "");
        return !text.isEmpty() && ".!?\"”'’)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** An agency in its three usual ways of writing: as it is known, in capitals, with a capital. */
    private static String asWritten(String agency) {
        String shown = WORDS.values("agencies").getOrDefault(agency, agency);
        String capital = Character.toUpperCase(agency.charAt(0)) + agency.substring(1);
        return Pattern.quote(agency.toUpperCase(Locale.ROOT))
                + (agency.length() > 4 ? "|" + Pattern.quote(capital) : "")
                + (shown.equalsIgnoreCase(agency) ? "|" + Pattern.quote(shown) : "");
    }
}
