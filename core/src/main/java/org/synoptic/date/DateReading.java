package org.synoptic.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.synoptic.date.DateRules.Context;
import org.synoptic.date.DateRules.Days;
import org.synoptic.lexicon.Lexicon;

/** What days a match of a rule stands for; null where that hangs on a day that is not known. */
final class DateReading {
    private static final Lexicon WORDS = Lexicon.of("dates");
    private static final Map<String, String> MONTHS = WORDS.values("months");
    private static final Map<String, String> WEEKDAYS = WORDS.values("weekdays");
    private static final Map<String, String> NUMBERS = WORDS.values("numbers");

    private DateReading() {}

    static Days numeric(Matcher m, Context c) {
        int day = Integer.parseInt(m.group("d"));
        int month = Integer.parseInt(m.group("m"));
        boolean swapped = month > 12;
        return new Days(LocalDate.of(year(m, "y"), swapped ? day : month, swapped ? month : day), true);
    }

    static @Nullable Days day(Matcher m, Context c, String d, String month) {
        int day = Integer.parseInt(m.group(d));
        int number = month(m, month);
        if (has(m, "y")) {
            return new Days(LocalDate.of(year(m, "y"), number, day), true);
        }
        Integer year = year(c, number, day);
        return year == null ? null : new Days(LocalDate.of(year, number, day), false);
    }

    static @Nullable Days days(Matcher m, Context c, String first, String second) {
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

    static @Nullable Days months(Matcher m, Context c) {
        YearMonth latest = YearMonth.of(year(m, "y"), month(m, "k"));
        int first = month(m, "m");
        int year =
                has(m, "x") ? year(m, "x") : first > latest.getMonthValue() ? latest.getYear() - 1 : latest.getYear();
        YearMonth earliest = YearMonth.of(year, first);
        return earliest.isAfter(latest) ? null : new Days(earliest.atDay(1), latest.atEndOfMonth(), true, false);
    }

    static @Nullable Days month(Matcher m, Context c) {
        int number = month(m, "m");
        Integer year = year(c, number, 1);
        if (year == null) {
            return null;
        }
        YearMonth month = YearMonth.of(year, number);
        if (c.today() != null
                && has(m, "l")
                && lower(m, "l").equals("last")
                && YearMonth.from(c.today()).equals(month)) {
            month = month.minusYears(1);
        }
        return part(m, month, false);
    }

    static Days part(Matcher m, YearMonth month, boolean exact) {
        String part = has(m, "part") ? lower(m, "part") : "";
        int first = part.equals("mid") ? 10 : part.equals("late") ? 20 : 1;
        int last = part.equals("early") ? 10 : part.equals("mid") ? 20 : month.lengthOfMonth();
        return new Days(month.atDay(first), month.atDay(last), exact, false);
    }

    static Days year(Matcher m) {
        int year = year(m, "y");
        String part = has(m, "part") ? lower(m, "part") : "";
        int first = part.equals("mid") ? 5 : part.equals("late") ? 9 : 1;
        int last = part.equals("early") ? 4 : part.equals("mid") ? 8 : 12;
        return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), true, false);
    }

    static @Nullable Days whole(int from, int to) {
        return from > to ? null : new Days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), true, false);
    }

    /** A weekday is one of the last days before the text came out, or the day itself, or the one after it. */
    static @Nullable Days weekday(Matcher m, Context c) {
        LocalDate day = weekday(m, c, "w");
        String which = has(m, "l") ? lower(m, "l") : "";
        if (day == null) {
            return null;
        }
        boolean last = which.equals("last") && c.today() != null && !day.isBefore(c.today());
        return new Days(last ? day.minusWeeks(1) : day, false);
    }

    static @Nullable Days weekdays(Matcher m, Context c) {
        LocalDate first = weekday(m, c, "w");
        LocalDate second = weekday(m, c, "v");
        if (first == null || second == null) {
            return null;
        }
        return new Days(first.isAfter(second) ? first.minusWeeks(1) : first, second, false, false);
    }

    static @Nullable LocalDate weekday(Matcher m, Context c, String group) {
        String name = lower(m, group).replace(".", "");
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(WEEKDAYS.get(name)));
        if (c.today() != null) {
            return c.today().plusDays(1).with(TemporalAdjusters.previousOrSame(day));
        }
        return c.last() == null ? null : c.last().plusDays(3).with(TemporalAdjusters.previousOrSame(day));
    }

    static @Nullable Days back(Context c, int from, int to) {
        return c.today() == null
                ? null
                : new Days(c.today().minusDays(from), c.today().minusDays(to), false, false);
    }

    /** So many days from the last date told, or from the day of writing where none was. */
    static @Nullable Days told(Context c, int days) {
        LocalDate from = c.last() != null ? c.last() : c.today();
        return from == null ? null : new Days(from.plusDays(days), false);
    }

    static @Nullable Days away(Matcher m, Context c) {
        boolean later = lower(m, "dir").equals("later");
        LocalDate from = lower(m, "dir").equals("ago") || c.last() == null ? c.today() : c.last();
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

    static @Nullable Days recent(Matcher m, Context c) {
        if (c.today() == null) {
            return null;
        }
        LocalDate today = c.today();
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

    static @Nullable Days weekend(Matcher m, Context c) {
        if (c.today() == null) {
            return null;
        }
        LocalDate saturday = c.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return new Days(saturday, saturday.plusDays(1), false, false);
    }

    static @Nullable Days stretch(Matcher m, Context c) {
        if (c.today() == null) {
            return null;
        }
        int n = m.pattern().namedGroups().containsKey("n") ? number(m) : 1;
        LocalDate from = minus(c.today(), n, lower(m, "u"));
        return new Days(from, c.today(), false, from.isBefore(c.today().minusDays(6)));
    }

    static @Nullable Days running(Matcher m, Context c) {
        return c.today() == null
                ? null
                : new Days(minus(c.today(), number(m) + 1, lower(m, "u")), c.today(), false, true);
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
    static @Nullable Integer year(Context c, int month, int day) {
        if (c.today() == null) {
            return c.last() == null ? null : Integer.valueOf(c.last().getYear());
        }
        YearMonth then = YearMonth.of(c.today().getYear(), month);
        LocalDate thisYear = then.atDay(Math.min(day, then.lengthOfMonth()));
        LocalDate past = thisYear.isAfter(c.today().plusDays(7)) ? thisYear.minusYears(1) : thisYear;
        boolean near = past.isAfter(c.today().minusDays(60));
        return near || c.last() == null || c.last().getYear() > past.getYear()
                ? past.getYear()
                : c.last().getYear();
    }

    private static boolean has(Matcher m, String group) {
        return m.pattern().namedGroups().containsKey(group) && m.group(group) != null;
    }

    static String lower(Matcher m, String group) {
        return m.group(group).toLowerCase(Locale.ROOT);
    }

    static int month(Matcher m, String group) {
        return Integer.parseInt(MONTHS.get(lower(m, group).replace(".", "")));
    }

    static int year(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int number(Matcher m) {
        String n = lower(m, "n");
        return Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : Integer.parseInt(NUMBERS.get(n));
    }
}
