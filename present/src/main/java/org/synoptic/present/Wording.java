package org.synoptic.present;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.Outcome;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.Relation;
import org.synoptic.model.Stance;
import org.synoptic.read.position.Step;

/** How values are said in English, on the terminal, in records and in the report. */
final class Wording {
    private static final Texts TEXTS = Texts.ENGLISH;

    private Wording() {}

    static String figure(CountAnswer answer) {
        return TEXTS.answer(answer);
    }

    static String figure(Count count) {
        return TEXTS.figure(count);
    }

    static String figure(int low, @Nullable Integer high, Comparator comparator) {
        return TEXTS.figure(low, high, comparator);
    }

    static String outcome(Outcome outcome) {
        return TEXTS.outcome(outcome);
    }

    static String answer(Answer answer) {
        return TEXTS.answer(answer);
    }

    /** Whether it matters to a reader through whom an answer came; for the day and the place it is in the passages. */
    static boolean chained(Question question) {
        return switch (question) {
            case KILLED, INJURED, MISSING, CAPTURED, CASUALTIES, PERPETRATOR -> true;
            case VICTIMS, DATE, PLACE -> false;
        };
    }

    static String range(Estimate estimate) {
        return TEXTS.range(estimate);
    }

    static String question(Point point) {
        return TEXTS.question(point);
    }

    static String question(Question question) {
        return TEXTS.question(question);
    }

    static String finding(Finding finding) {
        return TEXTS.finding(finding);
    }

    static String stance(Stance stance) {
        return TEXTS.stance(stance);
    }

    static String day(LocalDate day) {
        return TEXTS.day(day);
    }

    static String relation(Relation relation, boolean first) {
        return TEXTS.relation(relation, first);
    }

    static String dates(DateInterval date) {
        return TEXTS.dates(date);
    }

    static String whenAndWhere(Incident incident) {
        return TEXTS.whenAndWhere(incident);
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
