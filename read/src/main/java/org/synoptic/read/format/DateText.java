package org.synoptic.read.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day that a metadata field names.
 *
 * <p>Understood: {@code 2013-07-28} with or without a time, {@code 2013/7/28}, {@code 20130728}, {@code 28 July 2013},
 * {@code July 28, 2013}, with or without a weekday before and a time after. The day is the one that is written, whatever
 * the time zone. {@code 03/04/2013} can mean two days and is not understood.
 */
final class DateText {
    private static final Pattern ISO = Pattern.compile("\\A(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:\\D.*)?\\z");
    private static final Pattern COMPACT = Pattern.compile("\\A(\\d{4})()(\\d{2})(\\d{2})(?:t.*)?\\z");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\A(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})\\b.*\\z");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\A(?:[a-z]+,?\\s+)??([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*\\z");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private DateText() {}

    static Optional<LocalDate> day(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        if (text.length() > 80) {
            return Optional.empty();
        }
        for (Pattern p : List.of(ISO, COMPACT)) {
            Matcher m = p.matcher(text);
            if (m.matches()) {
                return day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
            }
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return day(day.group(3), month(day.group(2)), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(text);
        return month.matches() ? day(month.group(3), month(month.group(1)), month.group(2)) : Optional.empty();
    }

    private static int month(String word) {
        for (int i = 0; i < 12; i++) {
            if (MONTHS.get(i).startsWith(word) || word.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.getYear() < 1000 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
