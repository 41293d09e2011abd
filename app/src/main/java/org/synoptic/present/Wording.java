package org.synoptic.present;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Outcome;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.Relation;
import org.synoptic.model.Stance;
import org.synoptic.read.position.Step;

/** How values are said to a person, in the screens' one vocabulary. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final Pattern DAYS =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|\\.\\.)(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}|\\.\\.))?");

    private Wording() {}

    static String figure(CountAnswer answer) {
        return figure(answer.low(), answer.high(), answer.comparator());
    }

    static String figure(Count count) {
        return figure(count.low(), count.high(), count.comparator());
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case KILLED -> question(Question.KILLED);
            case INJURED -> question(Question.INJURED);
            case MISSING -> question(Question.MISSING);
            case CAPTURED -> question(Question.CAPTURED);
            case CASUALTIES -> question(Question.CASUALTIES);
        };
    }

    /** A count in words: "12", "at least 12", "10 to 12", "12 or more, vague". */
    static String figure(int low, @Nullable Integer high, Comparator comparator) {
        return switch (comparator) {
            case EXACT -> plain(low, high);
            case AT_LEAST -> high == null ? "at least " + low : "at least " + low + ", at most " + high;
            case AT_MOST -> high == null ? plain(low, null) : low == 0 ? "at most " + high : low + " to " + high;
            case ABOUT -> "about " + plain(low, high);
            case RANGE -> plain(low, high);
            case VAGUE -> plain(low, high) + ", vague";
        };
    }

    private static String plain(int low, @Nullable Integer high) {
        return high == null ? low + " or more" : high == low ? Integer.toString(low) : low + " to " + high;
    }

    /** An answer as it is read out: its figure, or its name with the stance. */
    static String answer(Answer answer) {
        return switch (answer) {
            case CountAnswer count -> figure(count);
            case NameAnswer name -> {
                Stance stance = name.stance();
                yield stance == null ? named(name.name()) : name.name() + ", " + stance(stance);
            }
        };
    }

    /** Whether it matters to a reader through whom an answer came; for the day and the place it is in the passages. */
    static boolean chained(Question question) {
        return switch (question) {
            case KILLED, INJURED, MISSING, CAPTURED, CASUALTIES, PERPETRATOR -> true;
            case VICTIMS, DATE, PLACE -> false;
        };
    }

    /** A name as it is read out; days, which the records write as 2031-05-01, 2031-05-01/2031-05-31 or 2031-05-01/.., in words. */
    private static String named(String name) {
        var days = DAYS.matcher(name);
        if (!days.matches()) {
            return name;
        }
        LocalDate from = end(days.group(1));
        return dates(new DateInterval(from, days.group(2) == null ? from : end(days.group(2)), null));
    }

    private static @Nullable LocalDate end(String day) {
        return day.equals("..") ? null : LocalDate.parse(day);
    }

    /** An estimate as it is read out: "51 to 123, best 123". */
    static String range(Estimate estimate) {
        Integer high = estimate.high();
        if (high != null && high == estimate.low()) {
            return Integer.toString(estimate.best());
        }
        return estimate.low() + (high == null ? " or more" : " to " + high) + ", best " + estimate.best();
    }

    /** A point's question, with the group it asks about: "killed, of them children". */
    static String question(Point point) {
        String question = question(point.question());
        String people = point.people();
        if (people == null) {
            return question;
        }
        return question + (point.part() ? ", of them " : ": ") + people;
    }

    static String question(Question question) {
        return switch (question) {
            case KILLED -> "killed";
            case INJURED -> "injured";
            case MISSING -> "missing";
            case CAPTURED -> "captured";
            case CASUALTIES -> "killed or injured";
            case VICTIMS -> "who the victims were";
            case PERPETRATOR -> "who did it";
            case DATE -> "when";
            case PLACE -> "where";
        };
    }

    static String finding(Finding finding) {
        return switch (finding) {
            case CONFLICT -> "conflict";
            case UPDATE -> "update";
            case AGREEMENT -> "agreement";
            case SINGLE_ORIGIN -> "single origin";
            case NOT_COMPARABLE -> "not comparable";
            case SILENCE -> "silence";
        };
    }

    /** What a stance makes of the name it stands with: "accused", "admits it". */
    static String stance(Stance stance) {
        return switch (stance) {
            case ACCUSES -> "accused";
            case ADMITS -> "admits it";
            case DENIES -> "denies it";
            case DOES_NOT_CLAIM -> "does not claim it";
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day for a narrow place: "3 May 2031". */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** How a document stands to the other of a relation. */
    static String relation(Relation relation, boolean first) {
        String how = switch (relation.kind()) {
            case REPUBLISHED -> "Same text as";
            case DERIVED -> "Shares text with";
            case SHARED_QUOTE -> "Shares a quote with";
            case BACKGROUND -> "Shares background with";
        };
        return switch (relation.direction()) {
            case A_FROM_B -> how + (first ? ", taken from it" : ", which took it from here");
            case B_FROM_A -> how + (first ? ", which took it from here" : ", taken from it");
            case COMMON ->
                how + ", both from " + (relation.commonOrigin() == null ? "a third text" : relation.commonOrigin());
            case UNKNOWN -> how;
        };
    }

    /** An interval in words: "22 to 27 July 2013", "since 22 July 2013". Empty when both ends are open. */
    static String dates(DateInterval date) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (from == null) {
            return to == null ? "" : "by " + day(to);
        }
        if (to == null) {
            return "from " + day(from) + " on";
        }
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
            return Integer.toString(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()))) {
            return MONTH.format(from);
        }
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            return from.getDayOfMonth() + " to " + day(to);
        }
        return day(from) + " to " + day(to);
    }

    /** When and where, as far as known: "22 July 2013, Khan al-Assal". */
    static String whenAndWhere(Incident incident) {
        String when = incident.date() == null ? "" : dates(incident.date());
        var place = incident.place();
        String where =
                place == null ? "" : place.within() == null ? place.name() : place.name() + " (" + place.within() + ")";
        return when.isEmpty() ? where : where.isEmpty() ? when : when + ", " + where;
    }

    /** A number with its noun: "1 account", "3 accounts". */
    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The way from a file to a place in it, as {@code entry a.pdf, page 3}. */
    static String steps(List<Step> steps) {
        return String.join(
                ", ", steps.stream().map(s -> s.kind() + " " + s.at()).toList());
    }
}
