package org.synoptic.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Mark;
import org.synoptic.casebook.Ruling;
import org.synoptic.present.Texts;
import org.synoptic.web.account.Role;
import org.synoptic.web.page.Judged;

/** Judgements in words, in the visitor's language, as far as the visitor may see them. */
final class Said {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MOST_WORDS = 70;

    private final Texts texts;
    private final Visit visit;

    private Said(Visit visit) {
        this.visit = visit;
        this.texts = visit.texts;
    }

    /** Those of the judgements that the visitor may see, the latest first. */
    static List<Judged> of(List<Judgement> judgements, Visit visit) {
        var said = new Said(visit);
        var all = new ArrayList<Judged>();
        for (Judgement j : judgements.reversed()) {
            if (!visit.blind() || j.who().equals(visit.who)) {
                all.add(said.one(j));
            }
        }
        return all;
    }

    static String time(java.time.Instant at) {
        return TIME.format(at);
    }

    private Judged one(Judgement j) {
        Ruling ruling = j.ruling();
        boolean holds = j.standing() == Judgement.Standing.HOLDS;
        boolean may = j.who().equals(visit.who) && visit.role.may(Role.REVIEWER) || visit.role.may(Role.EDITOR);
        return new Judged(
                j.number(),
                time(j.at()),
                j.who(),
                ruling == null ? j.kind() : what(ruling),
                j.why(),
                texts.say("standing." + j.standing().name().toLowerCase(Locale.ROOT)),
                holds,
                texts.reason(j.because()),
                holds && may && !(ruling instanceof Ruling.Undo));
    }

    private String what(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Accept r -> texts.say("ruled.accept", quoted(r.claim()));
            case Ruling.Reject r -> texts.say("ruled.reject", quoted(r.claim()));
            case Ruling.Correct r -> texts.say("ruled.correct", quoted(r.claim()), fields(r.fields()));
            case Ruling.Add r -> texts.say("ruled.add", quoted(r.passage()), fields(r.fields()));
            case Ruling.OneIncident r -> texts.say("ruled.join", all(r.claims()));
            case Ruling.OwnIncident r -> texts.say("ruled.split", all(r.claims()));
            case Ruling.OneSource r -> texts.say("ruled.one-source", r.other(), r.name());
            case Ruling.OwnSource r -> texts.say("ruled.own-source", r.name(), r.instead(), all(r.where()));
            case Ruling.Dependence r ->
                texts.say(r.dependent() ? "ruled.dependent" : "ruled.independent", r.a().document(), r.b().document());
            case Ruling.Best r ->
                texts.say(
                        "ruled.best",
                        texts.named("question", r.question()),
                        r.low(),
                        r.high() == null ? texts.say("ruled.open") : r.high(),
                        r.best());
            case Ruling.Grade r -> {
                Mark claim = r.claim();
                yield texts.say(
                        "ruled.grade",
                        claim == null ? String.valueOf(r.source()) : quoted(claim),
                        r.value(),
                        texts.named("scheme", r.scheme().name()));
            }
            case Ruling.Note r -> {
                Mark on = r.on();
                yield on == null
                        ? texts.say("ruled.note", r.words())
                        : texts.say("ruled.note-on", quoted(on), r.words());
            }
            case Ruling.Undo r -> texts.say("ruled.undo", r.judgement());
        };
    }

    private String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> texts.named("field", e.getKey()) + " " + value(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String value(String field, String value) {
        return value.isEmpty() ? "\u2013" : texts.named("value." + field, value);
    }

    private static String all(List<Mark> marks) {
        return marks.stream().map(Said::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(Mark mark) {
        String words = mark.quote().replaceAll("\\s+", " ");
        return "\u201c" + (words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "\u2026" : words) + "\u201d";
    }
}
