package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Excerpt;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Mark;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Span;

/** A form that a person ruled by, as rulings. */
final class RulingForm {
    static final String TAKES =
            "ruling claim? why? field? to? document? start? end? a? b? dependent? question? people? low?"
                    + " best? high? words? scheme? value? judgement? back?";
    static final String OF_SOURCES = "ruling name? other? instead? claim? scheme? value? judgement? why? back?";

    private final Visit visit;
    private final Casebook casebook;

    private RulingForm(Visit visit) {
        this.visit = visit;
        this.casebook = visit.desk.casebook;
    }

    /** Writes what a page's form says, and leads back to the page. */
    static void judge(Visit visit) throws IOException, Failure {
        String ruling = visit.value("ruling");
        write(visit);
        if (visit.value("back").startsWith("/review")) {
            visit.desk.collateLater(visit.who);
        } else {
            visit.desk.collateSoon(visit.who);
        }
        visit.back("/", ruling.equals("undo") ? "undone" : "ruled");
    }

    /** Writes it, and gives the numbers of the judgements. */
    static List<Long> write(Visit visit) throws IOException, Failure {
        var form = new RulingForm(visit);
        var numbers = new ArrayList<Long>();
        String why = visit.value("why").strip();
        if (why.isEmpty()) {
            why = visit.texts.say("why." + form.kind());
        }
        for (Ruling ruling : form.rulings()) {
            numbers.add(visit.desk.judge(ruling, visit.who, why));
        }
        return numbers;
    }

    private String kind() throws Failure {
        String kind = visit.needed("ruling");
        if (!visit.texts.words().containsKey("why." + kind)) {
            throw new Failure(400, "failure.ruling");
        }
        return kind;
    }

    private List<Ruling> rulings() throws IOException, Failure {
        return switch (kind()) {
            case "accept" -> List.of(new Ruling.Accept(claim()));
            case "reject" -> List.of(new Ruling.Reject(claim()));
            case "correct" -> List.of(new Ruling.Correct(claim(), fields()));
            case "add" ->
                List.of(new Ruling.Add(
                        casebook.mark(
                                visit.needed("document"), new Span(visit.number("start", 0), visit.number("end", 0))),
                        fields()));
            case "move" -> moved();
            case "split" -> List.of(new Ruling.OwnIncident(claims()));
            case "join" -> List.of(new Ruling.OneIncident(claims()));
            case "dependence" ->
                List.of(new Ruling.Dependence(
                        casebook.mark(visit.needed("a")),
                        casebook.mark(visit.needed("b")),
                        visit.needed("dependent").equals("yes")));
            case "best" ->
                List.of(new Ruling.Best(
                        claim(),
                        visit.needed("question"),
                        visit.value("people").isEmpty() ? null : visit.value("people"),
                        visit.number("low", 0),
                        visit.number("best", 0),
                        visit.value("high").isEmpty() ? null : visit.number("high", 0)));
            case "note" ->
                List.of(new Ruling.Note(
                        visit.value("claim").isEmpty() ? null : claim(),
                        visit.needed("words").strip()));
            case "grade" -> List.of(grade());
            case "one-source" -> List.of(new Ruling.OneSource(visit.needed("name"), visit.needed("other")));
            case "own-source" -> List.of(new Ruling.OwnSource(visit.needed("name"), visit.needed("instead"), claims()));
            case "undo" -> List.of(undo());
            default -> throw new Failure(400, "failure.ruling");
        };
    }

    private Mark claim() throws IOException, Failure {
        return casebook.mark(visit.needed("claim"));
    }

    private List<Mark> claims() throws IOException, Failure {
        visit.needed("claim");
        var marks = new ArrayList<Mark>();
        for (String claim : visit.values("claim")) {
            marks.add(casebook.mark(claim));
        }
        return marks;
    }

    /** The fields that the form names {@code field.…}; where it also says what they were, those that are not so any more. */
    private Map<String, String> fields() throws Failure {
        var fields = new TreeMap<String, String>();
        visit.ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith("field.") && !values.isEmpty()) {
                String value = values.getFirst().strip();
                String was = visit.ctx.formParam("was." + name.substring(6));
                if (was == null ? !value.isEmpty() : !was.equals(value)) {
                    fields.put(name.substring(6), value);
                }
            }
        });
        if (fields.isEmpty()) {
            throw new Failure(400, "failure.unchanged");
        }
        return fields;
    }

    /** To another incident: first apart, then joined with it. */
    private List<Ruling> moved() throws IOException, Failure {
        Excerpt to = casebook.incident(visit.needed("to"), visit.ruled()).orElseThrow(Failure::missing);
        CollatedIncident incident = to.collation().incidents().getFirst();
        String other = incident.incident().claims().stream()
                .filter(c -> !visit.values("claim").contains(c) && !c.matches(".*/j[0-9]+"))
                .findFirst()
                .orElseThrow(() -> new Failure(400, "failure.ruling"));
        List<Mark> claims = claims();
        var both = new ArrayList<>(claims);
        both.add(casebook.mark(other));
        return List.of(new Ruling.OwnIncident(claims), new Ruling.OneIncident(both));
    }

    private Ruling grade() throws IOException, Failure {
        String scheme = visit.needed("scheme").toUpperCase(Locale.ROOT).replace('-', '_');
        for (Ruling.Scheme one : Ruling.Scheme.values()) {
            if (one.name().equals(scheme)) {
                boolean source = !visit.value("name").isEmpty();
                return new Ruling.Grade(
                        one, visit.needed("value"), source ? null : claim(), source ? visit.value("name") : null);
            }
        }
        throw new Failure(400, "failure.ruling");
    }

    /** A reviewer undoes what they ruled themselves; an editor anything. */
    private Ruling undo() throws IOException, Failure {
        long number = visit.number("judgement", 0);
        Judgement judgement = visit.desk.reviews().judgements().stream()
                .filter(j -> j.number() == number)
                .findFirst()
                .orElseThrow(Failure::missing);
        if (!judgement.who().equals(visit.who) && !visit.role.may(org.synoptic.web.account.Role.EDITOR)) {
            throw visit.blind() ? Failure.missing() : new Failure(403, "failure.others");
        }
        if (judgement.standing() == Judgement.Standing.UNDONE) {
            throw new Failure(409, "failure.undone");
        }
        return new Ruling.Undo(number);
    }
}
