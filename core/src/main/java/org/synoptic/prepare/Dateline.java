package org.synoptic.prepare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synoptic.model.Span;

/**
 * The words before an agency's report that say where it was written and by whom: "Aleppo, (SANA)-", "DAMASCUS (Reuters) -".
 *
 * <p>The span ends where the report begins.
 */
record Dateline(Span span, String agency) {
    private static final String WORD =
            "(?!(?:The|An|In|On|At|For|By|From|And|But|This|That)\\b)\\p{Lu}[\\p{L}'’.-]{1,24}";
    private static final String LINK = "(?:of|the|de|al|el|ez|az|as|ad|and)";
    private static final String PLACE = WORD + "(?:[ /](?:" + LINK + "[ -])?" + WORD + "){0,4}";
    private static final String DAY =
            "(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2}(?: |/)(?:\\p{Lu}\\p{Ll}{2,8}\\.?|\\d{1,2}))(?:[, /]{1,2}\\d{4})?";
    private static final String WHERE = PLACE + "(?:, ?" + PLACE + "){0,3}(?:,? ?" + DAY + ")?[,:]? ?";
    private static final String DASH = "[ \\u00a0]*(?:[-–—]{1,2}|:)[ \\u00a0]*";
    private static final String REPORT = "(?=[\\p{Lu}\\d\"“'‘])";

    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?:" + WHERE + ")?\\((?:" + PLACE + "[:,] ?)?([^()\\n]{2,40}?)(?:,? " + DAY + ")?\\)" + DASH);
    private static final Pattern BARE = Pattern.compile("(?:" + WHERE + "(" + Voices.AGENCIES + ")(?:[/,] ?" + PLACE
            + ")?" + DASH + "|(" + Voices.AGENCIES + ")(?: [-–—]{1,2}|:) )" + REPORT);
    private static final Pattern CAPITALS =
            Pattern.compile("(?<=\\A|\\s)\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,3},? \\(([^()\\n]{2,40})\\)(?:" + DASH
                    + "|[ \\u00a0]+)" + REPORT);
    private static final Pattern RUN_IN = Pattern.compile(
            "(?<=\\A|[ ])\\p{Lu}\\p{Ll}[\\p{L}-]{1,24},? (" + Voices.AGENCIES + ") ?[-–—]{1,2} ?(?=\\p{Lu})");
    private static final int NEAR_START = 800;

    /** The dateline that a paragraph starts with. */
    static Optional<Dateline> at(String text, Span paragraph) {
        for (Pattern form : new Pattern[] {IN_BRACKETS, BARE}) {
            Matcher found =
                    form.matcher(text).region(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 200));
            if (found.lookingAt() && found.end() < paragraph.end()) {
                Optional<Dateline> dateline = dateline(found);
                if (dateline.isPresent()) {
                    return dateline;
                }
            }
        }
        return Optional.empty();
    }

    /** A dateline that has run into the headline before it, as happens where a page was scraped without its line ends. */
    static Optional<Dateline> within(String text, Span paragraph) {
        for (Pattern form : new Pattern[] {CAPITALS, RUN_IN}) {
            Matcher found = form.matcher(text)
                    .region(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + NEAR_START));
            if (found.find() && found.end() < paragraph.end()) {
                Optional<Dateline> dateline = dateline(found);
                if (dateline.isPresent()) {
                    return dateline;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Dateline> dateline(Matcher found) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        return Voices.publisher(name).map(a -> new Dateline(new Span(found.start(), found.end()), a));
    }
}
