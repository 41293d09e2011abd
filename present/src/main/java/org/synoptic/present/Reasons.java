package org.synoptic.present;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the stages say in whole English sentences, known again as a code with its values, so that it can be said in any language: the
 * rules of estimates, why claims count as of one origin, why a judgement does not hold, titles of incidents.
 *
 * <p>A sentence that is not known stays as it is, in English. The sentences stand in `collation.json`, so that they and not codes are
 * what the stages hand on.
 */
final class Reasons {
    private static final List<Known> KNOWN = List.of(
            new Known("reason.only", "the figure of the only origin"),
            new Known("reason.lowest-of-only", "the lowest current figure of the only origin"),
            new Known("reason.most", "the figure that most origins support \\(([0-9]+) of ([0-9]+)\\)"),
            new Known(
                    "reason.tied",
                    "the lowest of ([0-9]+) figures that are tied \\(each supported by ([0-9]+) of ([0-9]+) origins\\)"),
            new Known("reason.cited", "In (.+?) (.+) and (.+) both cite \\[(.+)] for the same figure\\."),
            new Known("reason.copied", "(.+) has the same sentences as (.+)\\."),
            new Known("reason.word", "([0-9]+) accounts give it on the word of (.+)\\."),
            new Known(
                    "reason.same-sentences",
                    "(.+) and (.+) give ([0-9]+) in the same sentences, on the word of (.+) and of (.+)\\."),
            new Known(
                    "reason.other-sentences",
                    "(.+) and (.+) share other sentences and both give ([0-9]+), on the word of (.+) and of (.+)\\."),
            new Known(
                    "reason.quotation",
                    "(.+) and (.+) share a quotation and both give ([0-9]+), on the word of (.+) and of (.+)\\."),
            new Known("reason.unread", "the document (.+) is not read any more"),
            new Known("reason.gone", "the words do not stand in the reading any more, or not in one place alone"),
            new Known("reason.otherwise", "these words are read in another way now"),
            new Known("reason.several", "these words are read as several like claims now"),
            new Known("reason.undone", "undone by judgement ([0-9]+)"));

    private static final Pattern TITLE =
            Pattern.compile("(?s)(.+?), ((?:date not told|by |from |[0-9]).*?)(?:: ([a-z ]+))?");
    private static final Pattern DAYS =
            Pattern.compile("(by |from )?([0-9]{1,2} \\p{L}+ [0-9]{1,6})(?: to ([0-9]{1,2} \\p{L}+ [0-9]{1,6}))?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    /** A sentence, its code, and the values in it. */
    private record Known(String code, Pattern sentence) {
        Known(String code, String sentence) {
            this(code, Pattern.compile(sentence, Pattern.DOTALL));
        }
    }

    /** The codes that there are. */
    static List<String> codes() {
        return KNOWN.stream().map(Known::code).toList();
    }

    String said(String sentence) {
        for (Known k : KNOWN) {
            Matcher m = k.sentence().matcher(sentence);
            if (m.matches()) {
                var values = new ArrayList<Object>();
                for (int i = 1; i <= m.groupCount(); i++) {
                    values.add(m.group(i).equals("the text itself") ? texts.say("reason.own-voice") : m.group(i));
                }
                return texts.say(k.code(), values.toArray());
            }
        }
        return sentence;
    }

    /** The title of an incident, which the stages make of place, days and kind. */
    String title(String title) {
        Matcher m = TITLE.matcher(title);
        if (!m.matches()) {
            return title;
        }
        String place = m.group(1).equals("Place not told") ? texts.say("title.no-place") : m.group(1);
        String days = days(m.group(2));
        if (days.isEmpty()) {
            return title;
        }
        // The day first: figures after a name in other letters would be drawn to its side.
        String where = texts.say("and", days, place);
        return m.group(3) == null ? where : texts.say("assertion", where, texts.named("kind", m.group(3)));
    }

    private String days(String words) {
        if (words.equals("date not told")) {
            return texts.say("title.no-date");
        }
        Matcher m = DAYS.matcher(words);
        if (!m.matches()) {
            return "";
        }
        try {
            String first = texts.day(LocalDate.parse(m.group(2), DAY));
            if (m.group(3) != null) {
                return texts.say("dates.to", first, texts.day(LocalDate.parse(m.group(3), DAY)));
            }
            return m.group(1) == null ? first : texts.say("dates." + m.group(1).strip(), first);
        } catch (DateTimeParseException e) {
            return ""; // a place whose name goes on like a date
        }
    }
}
