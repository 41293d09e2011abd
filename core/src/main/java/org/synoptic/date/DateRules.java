package org.synoptic.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
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
        add(rules, "(?<y>" + YEAR + ")-(?<m>\\d\\d)-(?<d>\\d\\d)\\b", DateRules::numeric);
        add(rules, "(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>" + YEAR + ")(?!\\d)", DateRules::numeric);
        add(
                rules,
                ON + d("d") + "(?:\\s+of)?[\\s-]+" + m("m") + ",?[\\s-]+" + y("y") + "\\b",
                (m, c) -> day(m, c, "d", "m"));
        add(rules, ON + m("m") + "\\s+" + d("d") + "(?:,\\s*|\\s+|)" + y("y") + "\\b", (m, c) -> day(m, c, "d", "m"));
        add(rules, ON + d("d") + "(?:\\s+of)?\\s+" + m("m") + "\\b", (m, c) -> day(m, c, "d", "m"));
        add(rules, ON + m("m") + "\\s+" + d("d") + "\\b(?![.,]\\d)", (m, c) -> day(m, c, "d", "m"));
        add(
                rules,
                d("d") + "(?:\\s*,\\s*" + DAY + TH + "){0,8}" + JOINT + d("e") + "\\s+" + m("m") + "(?:,?\\s+" + y("y")
                        + ")?\\b",
                (m, c) -> days(m, c, "m", "m"));
        add(
                rules,
                m("m") + "\\s+" + d("d") + "(?:\\s*,\\s*" + DAY + TH + "){0,8}" + JOINT + d("e") + "\\b(?:,?\\s+"
                        + y("y") + ")?(?!\\s+(?!in|at|near|when|by|after|with|w|the|that|for|during|this|last)\\p{L})",
                (m, c) -> days(m, c, "m", "m"));
        add(
                rules,
                d("d") + "\\s+" + m("m") + "(?:,?\\s+" + y("x") + ")?" + JOINT + d("e") + "\\s+" + m("k") + "(?:,?\\s+"
                        + y("y") + ")?\\b",
                (m, c) -> days(m, c, "m", "k"));
        add(
                rules,
                m("m") + "\\s+" + d("d") + "(?:,?\\s+" + y("x") + ")?" + JOINT + m("k") + "\\s+" + d("e") + "(?:,?\\s+"
                        + y("y") + ")?\\b",
                (m, c) -> days(m, c, "m", "k"));
        add(rules, m("m") + "(?:\\s+" + y("x") + ")?" + JOINT + m("k") + "\\s+" + y("y") + "\\b", DateRules::months);
        add(
                rules,
                PART + m("m") + ",?\\s+(?:of\\s+)?" + y("y") + "\\b",
                (m, c) -> part(m, YearMonth.of(year(m, "y"), month(m, "m")), true));
        add(rules, AFTER + PART + m("m") + "\\b(?!\\s+\\d)", DateRules::month);
        add(rules, "(?<l>last|this)\\s+" + m("m") + "\\b", DateRules::month);
        add(rules, "(?<part>early|mid|late)[\\s-]+" + m("m") + "\\b", DateRules::month);
        add(
                rules,
                "(?:the\\s+)?(?<s>" + String.join("|", WORDS.section("seasons")) + ")(?:\\s+of)?\\s+" + y("y") + "\\b",
                (m, c) -> {
                    YearMonth first = YearMonth.of(
                            year(m, "y"),
                            Integer.parseInt(WORDS.values("seasons").get(lower(m, "s"))));
                    return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth(), true, false);
                });
        add(
                rules,
                "(?<=\\b(?i:between|from)\\s)" + y("x") + JOINT + y("y") + "\\b",
                (m, c) -> whole(year(m, "x"), year(m, "y")));
        add(
                rules,
                "(?<=\\b(?i:in|since|during|until|till|before|after|from|of|by|throughout)\\s)" + PART + y("y")
                        + "\\b(?![.,]?\\d|\\s+\\p{L}+s\\b|\\s+people|\\s+women|\\s+children|\\s*%)",
                (m, c) -> year(m));
        add(rules, "(?<part>early|mid|late)[\\s-]+" + y("y") + "\\b", (m, c) -> year(m));
        add(
                rules,
                "(?<!\\b(?i:next|every|each)\\s)(?:(?<l>last|this)\\s+)?" + w("w") + "(?:['\u2019]?s)?\\b(?:\\s+"
                        + PARTS + "\\b)?",
                DateRules::weekday);
        add(rules, w("w") + JOINT + w("v") + "\\b", DateRules::weekdays);
        add(rules, "(?:earlier\\s+)?(?:today|tonight|this\\s+" + PARTS + ")\\b", (m, c) -> back(c, 0, 0));
        add(rules, "(?:yesterday(?:['\u2019]?s)?(?:\\s+" + PARTS + ")?|last\\s+night)\\b", (m, c) -> back(c, 1, 1));
        add(rules, "overnight\\b", (m, c) -> back(c, 1, 0));
        add(rules, "the\\s+day\\s+before\\s+yesterday\\b", (m, c) -> back(c, 2, 2));
        add(
                rules,
                "(?:the\\s+(?:previous|preceding)\\s+(?:day|" + PARTS + ")|(?:the|a)\\s+day\\s+(?:before|earlier))\\b",
                (m, c) -> told(c, -1));
        add(
                rules,
                "(?:(?:the\\s+)?(?:next|following)\\s+(?:day|" + PARTS
                        + ")|(?:the|a)\\s+day\\s+later|the\\s+day\\s+after(?=\\s*[,.;]))",
                (m, c) -> told(c, 1));
        add(
                rules,
                "(?:that|the)\\s+same\\s+(?:day|" + PARTS + ")\\b|that\\s+(?:day|" + PARTS + ")\\b",
                (m, c) -> told(c, 0));
        add(rules, "(?<=\\b[Ss]ince\\s)then\\b", (m, c) -> c.previous == null ? null : new Days(c.previous, false));
        add(rules, COUNT + "[\\s-]+" + UNIT + "\\s+(?<dir>ago|earlier|later)\\b", DateRules::away);
        add(rules, "(?:earlier\\s+|later\\s+)?(?<l>this|last|past)\\s+(?<u>week|month|year)\\b", DateRules::recent);
        add(
                rules,
                "(?:earlier\\s+)?(?:in|during)\\s+the\\s+(?<u>week|month|year)\\b(?!\\s+(?:before|after|of|since))",
                DateRules::recent);
        add(
                rules,
                "(?:(?<=\\b(?i:at|over|during|on)\\s)the|last|this|past|the\\s+past)\\s+weekend\\b",
                DateRules::weekend);
        add(
                rules,
                "(?:the\\s+)?(?:last|past|previous|preceding)\\s+" + COUNT + "[\\s-]+" + UNIT + "\\b",
                DateRules::stretch);
        add(
                rules,
                "(?<=\\b(?i:over|during|in|for|throughout)\\s)the\\s+(?:last|past)\\s+" + UNIT + "\\b",
                DateRules::stretch);
        add(rules, "(?<=\\b(?i:in|within)\\s)" + "(?<n>24|48|72)[\\s-]+(?<u>hour)s?\\b", DateRules::stretch);
        add(
                rules,
                COUNT + "[\\s-]+" + UNIT
                        + "[\\s-]+(?:(?:long|old)[\\s-]+)?(?:of\\s+)?(?:(?:civil|bloody|brutal)\\s+)*(?:war|conflict|uprising|insurgency|unrest|violence|fighting)\\b",
                (m, c) -> running(m, c));
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

    private static Days numeric(Matcher m, Context c) {
        int day = Integer.parseInt(m.group("d"));
        int month = Integer.parseInt(m.group("m"));
        boolean swapped = month > 12;
        return new Days(LocalDate.of(year(m, "y"), swapped ? day : month, swapped ? month : day), true);
    }

    private static @Nullable Days day(Matcher m, Context c, String d, String month) {
        int day = Integer.parseInt(m.group(d));
        int number = month(m, month);
        if (has(m, "y")) {
            return new Days(LocalDate.of(year(m, "y"), number, day), true);
        }
        Integer year = year(c, number, day);
        return year == null ? null : new Days(LocalDate.of(year, number, day), false);
    }

    private static @Nullable Days days(Matcher m, Context c, String first, String second) {
        int from = month(m, first);
        int to = month(m, second);
        Integer year = has(m, "y") ? Integer.valueOf(year(m, "y")) : year(c, to, Integer.parseInt(m.group("e")));
        if (year == null) {
            return null;
        }
        LocalDate latest = LocalDate.of(year, to, Integer.parseInt(m.group("e")));
        LocalDate earliest = LocalDate.of(
                has(m, "x") ? year(m, "x") : from > to ? year - 1 : year, from, Integer.parseInt(m.group("d")));
        return earliest.isAfter(latest) ? null : new Days(earliest, latest, has(m, "y"), false);
    }

    private static @Nullable Days months(Matcher m, Context c) {
        YearMonth latest = YearMonth.of(year(m, "y"), month(m, "k"));
        int first = month(m, "m");
        int year =
                has(m, "x") ? year(m, "x") : first > latest.getMonthValue() ? latest.getYear() - 1 : latest.getYear();
        YearMonth earliest = YearMonth.of(year, first);
        return earliest.isAfter(latest) ? null : new Days(earliest.atDay(1), latest.atEndOfMonth(), true, false);
    }

    private static @Nullable Days month(Matcher m, Context c) {
        int number = month(m, "m");
        Integer year = year(c, number, 1);
        if (year == null) {
            return null;
        }
        YearMonth month = YearMonth.of(year, number);
        if (c.today != null
                && has(m, "l")
                && lower(m, "l").equals("last")
                && YearMonth.from(c.today).equals(month)) {
            month = month.minusYears(1);
        }
        return part(m, month, false);
    }

    private static Days part(Matcher m, YearMonth month, boolean exact) {
        String part = has(m, "part") ? lower(m, "part") : "";
        int first = part.equals("mid") ? 10 : part.equals("late") ? 20 : 1;
        int last = part.equals("early") ? 10 : part.equals("mid") ? 20 : month.lengthOfMonth();
        return new Days(month.atDay(first), month.atDay(last), exact, false);
    }

    private static Days year(Matcher m) {
        int year = year(m, "y");
        String part = has(m, "part") ? lower(m, "part") : "";
        int first = part.equals("mid") ? 5 : part.equals("late") ? 9 : 1;
        int last = part.equals("early") ? 4 : part.equals("mid") ? 8 : 12;
        return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), true, false);
    }

    private static @Nullable Days whole(int from, int to) {
        return from > to ? null : new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), true, false);
    }

    /** A weekday is one of the last days before the text came out, or the day itself, or the one after it. */
    private static @Nullable Days weekday(Matcher m, Context c) {
        LocalDate day = weekday(m, c, "w");
        String which = has(m, "l") ? lower(m, "l") : "";
        if (day == null) {
            return null;
        }
        boolean last = which.equals("last") && c.today != null && !day.isBefore(c.today);
        return new Days(last ? day.minusWeeks(1) : day, false);
    }

    private static @Nullable Days weekdays(Matcher m, Context c) {
        LocalDate first = weekday(m, c, "w");
        LocalDate second = weekday(m, c, "v");
        if (first == null || second == null) {
            return null;
        }
        return new Days(first.isAfter(second) ? first.minusWeeks(1) : first, second, false, false);
    }

    private static @Nullable LocalDate weekday(Matcher m, Context c, String group) {
        String name = lower(m, group).replace(".", "");
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(WEEKDAYS.get(name)));
        if (c.today != null) {
            return c.today.plusDays(1).with(TemporalAdjusters.previousOrSame(day));
        }
        return c.last == null ? null : c.last.plusDays(3).with(TemporalAdjusters.previousOrSame(day));
    }

    private static @Nullable Days back(Context c, int from, int to) {
        return c.today == null ? null : new Days(c.today.minusDays(from), c.today.minusDays(to), false, false);
    }

    /** So many days from the last date told, or from the day of writing where none was. */
    private static @Nullable Days told(Context c, int days) {
        LocalDate from = c.last != null ? c.last : c.today;
        return from == null ? null : new Days(from.plusDays(days), false);
    }

    private static @Nullable Days away(Matcher m, Context c) {
        boolean later = lower(m, "dir").equals("later");
        LocalDate from = lower(m, "dir").equals("ago") || c.last == null ? c.today : c.last;
        if (from == null) {
            return null;
        }
        int n = later ? number(m) : -number(m);
        return switch (lower(m, "u")) {
            case "hour" -> new Days(from.plusDays(n / 24 - 1), from, false, false);
            case "day" -> new Days(from.plusDays(n), false);
            case "week" -> around(from.plusWeeks(n), 4);
            case "month" -> around(from.plusMonths(n), 16);
            default -> around(from.plusYears(n), 184);
        };
    }

    private static Days around(LocalDate day, int days) {
        return new Days(day.minusDays(days), day.plusDays(days), false, false);
    }

    private static @Nullable Days recent(Matcher m, Context c) {
        if (c.today == null) {
            return null;
        }
        LocalDate today = c.today;
        boolean last = m.group().contains("last") || m.group().contains("past");
        return switch (lower(m, "u")) {
            case "week" ->
                last
                        ? new Days(
                                today.minusWeeks(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                today.minusDays(1),
                                false,
                                false)
                        : new Days(today.minusDays(6), today, false, false);
            case "month" -> {
                YearMonth month = YearMonth.from(today).minusMonths(last ? 1 : 0);
                yield new Days(month.atDay(1), last ? month.atEndOfMonth() : today, false, false);
            }
            default -> {
                int year = today.getYear() - (last ? 1 : 0);
                yield new Days(LocalDate.of(year, 1, 1), last ? LocalDate.of(year, 12, 31) : today, false, false);
            }
        };
    }

    private static @Nullable Days weekend(Matcher m, Context c) {
        if (c.today == null) {
            return null;
        }
        LocalDate saturday = c.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return new Days(saturday, saturday.plusDays(1), false, false);
    }

    private static @Nullable Days stretch(Matcher m, Context c) {
        if (c.today == null) {
            return null;
        }
        int n = m.pattern().namedGroups().containsKey("n") ? number(m) : 1;
        LocalDate from = minus(c.today, n, lower(m, "u"));
        return new Days(from, c.today, false, from.isBefore(c.today.minusDays(6)));
    }

    private static @Nullable Days running(Matcher m, Context c) {
        return c.today == null ? null : new Days(minus(c.today, number(m) + 1, lower(m, "u")), c.today, false, true);
    }

    private static LocalDate minus(LocalDate day, int n, String unit) {
        return switch (unit) {
            case "hour" -> day.minusDays(Math.max(1, n / 24));
            case "day" -> day.minusDays(n);
            case "week" -> day.minusWeeks(n);
            case "month" -> day.minusMonths(n);
            default -> day.minusYears(n);
        };
    }

    /** The year of a day without one: near the day of writing, else that of the last date told, else the latest past. */
    private static @Nullable Integer year(Context c, int month, int day) {
        if (c.today == null) {
            return c.last == null ? null : Integer.valueOf(c.last.getYear());
        }
        YearMonth then = YearMonth.of(c.today.getYear(), month);
        LocalDate thisYear = then.atDay(Math.min(day, then.lengthOfMonth()));
        LocalDate past = thisYear.isAfter(c.today.plusDays(7)) ? thisYear.minusYears(1) : thisYear;
        boolean near = past.isAfter(c.today.minusDays(60));
        return near || c.last == null || c.last.getYear() > past.getYear() ? past.getYear() : c.last.getYear();
    }

    private static boolean has(Matcher m, String group) {
        return m.pattern().namedGroups().containsKey(group) && m.group(group) != null;
    }

    private static String lower(Matcher m, String group) {
        return m.group(group).toLowerCase(Locale.ROOT);
    }

    private static int month(Matcher m, String group) {
        return Integer.parseInt(MONTHS.get(lower(m, group).replace(".", "")));
    }

    private static int year(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int number(Matcher m) {
        String n = lower(m, "n");
        return Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : Integer.parseInt(NUMBERS.get(n));
    }
}
