package org.synoptic.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** The grammar: each rule is a pattern and what days it stands for; the longest match at a place counts. */
final class DateRules {
    private static final Lexicon WORDS = Lexicon.of("dates");
    private static final Map<String, String> MONTHS = WORDS.values("months");
    private static final Map<String, String> WEEKDAYS = WORDS.values("weekdays");
    private static final Map<String, String> NUMBERS = WORDS.values("numbers");

    private static final String MONTH = names(MONTHS) + "\\.?";
    private static final String WEEKDAY = names(WEEKDAYS) + "\\.?";
    private static final String ON = "(?:" + WEEKDAY + ",?\\s+(?:the\\s+)?)?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String TH = "(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String PART = "(?:(?<part>early|mid|late)[\\s-]+)?";
    private static final String JOINT =
            "\\s*(?:,?\\s*\\b(?:and|or|to|until|till|through)\\b|-|\\u2013)\\s*(?:the\\s+)?";
    private static final String COUNT = "(?<n>\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";
    private static final String UNIT = "(?<u>hour|day|week|month|year)s?";
    private static final String AFTER =
            "(?<=\\b(?i:in|since|during|from|until|till|by|between|and|to|through|an?|the|of|that)\\s)";
    private static final String PARTS = "(?:" + String.join("|", WORDS.section("parts of day")) + ")";

    private static final int LONGEST = 80;
    private static final Set<String> OPENERS = openers();
    private static final List<Rule> RULES = rules();

    private DateRules() {}

    /** The days that a match stands for; {@code exact} when the words give a year or are relative to nothing else. */
    record Days(LocalDate earliest, LocalDate latest, boolean exact, boolean running) {
        Days(LocalDate day, boolean exact) {
            this(day, day, exact, false);
        }
    }

    /** What a match is read against: the day of writing, the last single day told, the first day of the date before. */
    record Context(
            @Nullable LocalDate today,
            @Nullable LocalDate last,
            @Nullable LocalDate previous) {}

    /** A match: its end in the text and its days. */
    record Match(int end, Days days) {}

    private interface Reader {
        @Nullable
        Days read(Matcher match, Context context);
    }

    private record Rule(Pattern pattern, Reader reader) {}

    /** The longest date that begins at a place of a text. */
    static Optional<Match> at(CharSequence text, int start, int end, Context context) {
        if (!opens(text, start, end)) {
            return Optional.empty();
        }
        Match best = null;
        for (Rule rule : RULES) {
            Matcher m = rule.pattern.matcher(text);
            m.region(start, Math.min(end, start + LONGEST)).useTransparentBounds(true);
            if (m.lookingAt() && (best == null || m.end() > best.end)) {
                try {
                    Days days = rule.reader.read(m, context);
                    if (days != null) {
                        best = new Match(m.end(), days);
                    }
                } catch (DateTimeException e) {
                    continue; // 31 June is no date
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a date can begin with the word at a place: most words are passed over here. */
    private static boolean opens(CharSequence text, int start, int end) {
        int to = start;
        while (to < end && Character.isLetter(text.charAt(to))) {
            to++;
        }
        String word = text.subSequence(start, to).toString().toLowerCase(Locale.ROOT);
        return word.isEmpty()
                ? start < end && Character.isDigit(text.charAt(start))
                : OPENERS.contains(word)
                        || word.endsWith("s") && OPENERS.contains(word.substring(0, word.length() - 1));
    }

    private static Set<String> openers() {
        var words = new HashSet<>(WORDS.section("openers"));
        for (String section : List.of("months", "weekdays", "seasons", "numbers")) {
            for (String entry : WORDS.section(section)) {
                words.add(entry.split(" ")[0]);
            }
        }
        return Set.copyOf(words);
    }

    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        add(rules, "(?<y>" + YEAR + ")-(?<m>\\d\\d)-(?<d>\\d\\d)\\b", DateReading::numeric);
        add(rules, "(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>" + YEAR + ")(?!\\d)", DateReading::numeric);
        add(
                rules,
                ON + d("d") + "(?:\\s+of)?[\\s-]+" + m("m") + ",?[\\s-]+" + y("y") + "\\b",
                (m, c) -> DateReading.day(m, c, "d", "m"));
        add(
                rules,
                ON + m("m") + "\\s+" + d("d") + "(?:,\\s*|\\s+|)" + y("y") + "\\b",
                (m, c) -> DateReading.day(m, c, "d", "m"));
        add(rules, ON + d("d") + "(?:\\s+of)?\\s+" + m("m") + "\\b", (m, c) -> DateReading.day(m, c, "d", "m"));
        add(rules, ON + m("m") + "\\s+" + d("d") + "\\b(?![.,]\\d)", (m, c) -> DateReading.day(m, c, "d", "m"));
        add(
                rules,
                d("d") + "(?:\\s*,\\s*" + DAY + TH + "){0,8}" + JOINT + d("e") + "\\s+" + m("m") + "(?:,?\\s+" + y("y")
                        + ")?\\b",
                (m, c) -> DateReading.days(m, c, "m", "m"));
        add(
                rules,
                m("m") + "\\s+" + d("d") + "(?:\\s*,\\s*" + DAY + TH + "){0,8}" + JOINT + d("e") + "\\b(?:,?\\s+"
                        + y("y") + ")?(?!\\s+(?!in|at|near|when|by|after|with|w|the|that|for|during|this|last)\\p{L})",
                (m, c) -> DateReading.days(m, c, "m", "m"));
        add(
                rules,
                d("d") + "\\s+" + m("m") + "(?:,?\\s+" + y("x") + ")?" + JOINT + d("e") + "\\s+" + m("k") + "(?:,?\\s+"
                        + y("y") + ")?\\b",
                (m, c) -> DateReading.days(m, c, "m", "k"));
        add(
                rules,
                m("m") + "\\s+" + d("d") + "(?:,?\\s+" + y("x") + ")?" + JOINT + m("k") + "\\s+" + d("e") + "(?:,?\\s+"
                        + y("y") + ")?\\b",
                (m, c) -> DateReading.days(m, c, "m", "k"));
        add(rules, m("m") + "(?:\\s+" + y("x") + ")?" + JOINT + m("k") + "\\s+" + y("y") + "\\b", DateReading::months);
        add(
                rules,
                PART + m("m") + ",?\\s+(?:of\\s+)?" + y("y") + "\\b",
                (m, c) -> DateReading.part(m, YearMonth.of(DateReading.year(m, "y"), DateReading.month(m, "m")), true));
        add(rules, AFTER + PART + m("m") + "\\b(?!\\s+\\d)", DateReading::month);
        add(rules, "(?<l>last|this)\\s+" + m("m") + "\\b", DateReading::month);
        add(rules, "(?<part>early|mid|late)[\\s-]+" + m("m") + "\\b", DateReading::month);
        add(
                rules,
                "(?:the\\s+)?(?<s>" + String.join("|", WORDS.section("seasons")) + ")(?:\\s+of)?\\s+" + y("y") + "\\b",
                (m, c) -> {
                    YearMonth first = YearMonth.of(
                            DateReading.year(m, "y"),
                            Integer.parseInt(WORDS.values("seasons").get(DateReading.lower(m, "s"))));
                    return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), true, false);
                });
        add(
                rules,
                "(?<=\\b(?i:between|from)\\s)" + y("x") + JOINT + y("y") + "\\b",
                (m, c) -> DateReading.whole(DateReading.year(m, "x"), DateReading.year(m, "y")));
        add(
                rules,
                "(?<=\\b(?i:in|since|during|until|till|before|after|from|of|by|throughout)\\s)" + PART + y("y")
                        + "\\b(?![.,]?\\d|\\s+\\p{L}+s\\b|\\s+people|\\s+women|\\s+children|\\s*%)",
                (m, c) -> DateReading.year(m));
        add(rules, "(?<part>early|mid|late)[\\s-]+" + y("y") + "\\b", (m, c) -> DateReading.year(m));
        add(
                rules,
                "(?<!\\b(?i:next|every|each)\\s)(?:(?<l>last|this)\\s+)?" + w("w") + "(?:['\u2019]?s)?\\b(?:\\s+"
                        + PARTS + "\\b)?",
                DateReading::weekday);
        add(rules, w("w") + JOINT + w("v") + "\\b", DateReading::weekdays);
        add(rules, "(?:earlier\\s+)?(?:today|tonight|this\\s+" + PARTS + ")\\b", (m, c) -> DateReading.back(c, 0, 0));
        add(
                rules,
                "(?:yesterday(?:['\u2019]?s)?(?:\\s+" + PARTS + ")?|last\\s+night)\\b",
                (m, c) -> DateReading.back(c, 1, 1));
        add(rules, "overnight\\b", (m, c) -> DateReading.back(c, 1, 0));
        add(rules, "the\\s+day\\s+before\\s+yesterday\\b", (m, c) -> DateReading.back(c, 2, 2));
        add(
                rules,
                "(?:the\\s+(?:previous|preceding)\\s+(?:day|" + PARTS + ")|(?:the|a)\\s+day\\s+(?:before|earlier))\\b",
                (m, c) -> DateReading.told(c, -1));
        add(
                rules,
                "(?:(?:the\\s+)?(?:next|following)\\s+(?:day|" + PARTS
                        + ")|(?:the|a)\\s+day\\s+later|the\\s+day\\s+after(?=\\s*[,.;]))",
                (m, c) -> DateReading.told(c, 1));
        add(
                rules,
                "(?:that|the)\\s+same\\s+(?:day|" + PARTS + ")\\b|that\\s+(?:day|" + PARTS + ")\\b",
                (m, c) -> DateReading.told(c, 0));
        add(rules, "(?<=\\b[Ss]ince\\s)then\\b", (m, c) -> c.previous == null ? null : new Days(c.previous, false));
        add(rules, COUNT + "[\\s-]+" + UNIT + "\\s+(?<dir>ago|earlier|later)\\b", DateReading::away);
        add(rules, "(?:earlier\\s+|later\\s+)?(?<l>this|last|past)\\s+(?<u>week|month|year)\\b", DateReading::recent);
        add(
                rules,
                "(?:earlier\\s+)?(?:in|during)\\s+the\\s+(?<u>week|month|year)\\b(?!\\s+(?:before|after|of|since))",
                DateReading::recent);
        add(
                rules,
                "(?:(?<=\\b(?i:at|over|during|on)\\s)the|last|this|past|the\\s+past)\\s+weekend\\b",
                DateReading::weekend);
        add(
                rules,
                "(?:the\\s+)?(?:last|past|previous|preceding)\\s+" + COUNT + "[\\s-]+" + UNIT + "\\b",
                DateReading::stretch);
        add(
                rules,
                "(?<=\\b(?i:over|during|in|for|throughout)\\s)the\\s+(?:last|past)\\s+" + UNIT + "\\b",
                DateReading::stretch);
        add(rules, "(?<=\\b(?i:in|within)\\s)" + "(?<n>24|48|72)[\\s-]+(?<u>hour)s?\\b", DateReading::stretch);
        add(
                rules,
                COUNT + "[\\s-]+" + UNIT
                        + "[\\s-]+(?:(?:long|old)[\\s-]+)?(?:of\\s+)?(?:(?:civil|bloody|brutal)\\s+)*(?:war|conflict|uprising|insurgency|unrest|violence|fighting)\\b",
                (m, c) -> DateReading.running(m, c));
        return List.copyOf(rules);
    }

    private static void add(List<Rule> rules, String pattern, Reader reader) {
        rules.add(new Rule(Pattern.compile(pattern), reader));
    }

    private static String d(String group) {
        return "(?<" + group + ">" + DAY + ")" + TH;
    }

    private static String m(String group) {
        return "(?<" + group + ">" + MONTH + ")";
    }

    private static String y(String group) {
        return "(?<" + group + ">" + YEAR + ")";
    }

    private static String w(String group) {
        return "(?<" + group + ">" + WEEKDAY + ")";
    }

    /** An alternation of names as they are written: with a capital, or in capitals. */
    private static String names(Map<String, String> names) {
        return names.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(n ->
                        n.substring(0, 1).toUpperCase(Locale.ROOT) + n.substring(1) + "|" + n.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
