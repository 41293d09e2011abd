package org.synoptic.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Account;
import org.synoptic.model.Actor;
import org.synoptic.model.Answer;
import org.synoptic.model.Citation;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Direction;
import org.synoptic.model.Document;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Origin;
import org.synoptic.model.Outcome;
import org.synoptic.model.Passage;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.Polarity;
import org.synoptic.model.Problem;
import org.synoptic.model.Question;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;

/**
 * A made-up collation: a clash with a conflict, an update, a chain and mutual accusation; an older fire told of once; and
 * a document whose text tries to be more than text.
 */
final class Sample {
    static final String HOSTILE =
            "<script>alert('x')</script> & \"quotes\" \u202egnorw\u202c a\u2028b \ud800 \u001b[31m "
                    + "=HYPERLINK(\"x\") killed 2 people in Vess.";

    private final List<Document> documents = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<Claim>> byOrigin = new LinkedHashMap<>();

    static Collation collation() {
        return new Sample().made();
    }

    private Collation made() {
        document("echo-1", "Clash at the Brennick quarry", "Orvelle Echo", "2031-05-02", """
                Twelve people were killed in a clash at the Brennick quarry on Thursday, the Sarn Monitor said.

                A medic told the Talin Press Agency that 31 people had died. The Talin government accused the Northern \
                Front of the attack, while the Northern Front blamed the Talin government.
                """);
        document("echo-2", "Quarry toll rises", "Orvelle Echo", "2031-05-03", """
                The toll at Brennick rose to 17, the Sarn Monitor said. Four children were among the dead.
                """);
        document("echo-3", "Quarry toll rises again", "Orvelle Echo", "2031-05-05", """
                The Sarn Monitor now counts 23 dead at Brennick. The Vale Council condemned the killings.
                """);
        document("post-1", null, "Hill Post", "2031-05-03", """
                A medic told the Talin Press Agency that 31 people had died. About 40 were injured [2].

                In 2029 a fire at the same quarry killed three miners.
                """);
        document("odd", null, null, null, HOSTILE);

        Source monitor = new Source("Sarn Monitor", "the Sarn Monitor", SourceKind.BODY, null);
        Source agency = new Source("Talin Press Agency", "the Talin Press Agency", SourceKind.BODY, new Span(0, 5));
        Source medic = new Source("a medic", "A medic", SourceKind.UNNAMED, new Span(0, 7));
        Source government = new Source("Talin government", "The Talin government", SourceKind.BODY, null);
        Source front = new Source("Northern Front", "the Northern Front", SourceKind.BODY, null);

        Claim twelve = toll("echo-1", "Twelve people were killed", Outcome.KILLED, 12, "Sarn Monitor", monitor);
        Claim thirtyOne = toll("echo-1", "31 people had died", Outcome.KILLED, 31, "Talin Press Agency", medic, agency);
        Claim accuses = blame(
                "echo-1", "accused the Northern Front of the attack", "Northern Front", "Talin government", government);
        Claim counter = blame("echo-1", "blamed the Talin government", "Talin government", "Northern Front", front);
        Claim seventeen = toll("echo-2", "rose to 17", Outcome.KILLED, 17, "Sarn Monitor", monitor);
        Claim children = toll("echo-2", "Four children were among the dead", Outcome.KILLED, 4, "Orvelle Echo");
        Claim twentyThree = toll("echo-3", "23 dead", Outcome.KILLED, 23, "Sarn Monitor", monitor);
        Claim condemns = statement("echo-3", "The Vale Council condemned the killings", "condemn", "Vale Council");
        Claim again = toll("post-1", "31 people had died", Outcome.KILLED, 31, "Talin Press Agency", medic, agency);
        Claim injured = toll("post-1", "About 40 were injured", Outcome.INJURED, 40, "Hill Post");
        Claim miners = toll("post-1", "killed three miners", Outcome.KILLED, 3, "Hill Post");
        Claim odd = toll("odd", "=HYPERLINK(\"x\") killed 2 people", Outcome.KILLED, 2, "odd");

        Incident clash = new Incident(
                "i1",
                "Clash at the Brennick quarry",
                "clash",
                new DateInterval(LocalDate.parse("2031-05-01"), LocalDate.parse("2031-05-01"), "on Thursday"),
                new Place("Brennick quarry", "the Brennick quarry", "Orvelle"),
                ids(twelve, thirtyOne, accuses, counter, seventeen, children, twentyThree, condemns, again, injured));
        Point killed = point(
                Question.KILLED,
                null,
                List.of(Finding.CONFLICT, Finding.UPDATE),
                new Estimate(23, 23, 31, "the figure that most origins support, the lower on a tie"),
                count(12, true, twelve),
                count(17, true, seventeen),
                count(23, false, twentyThree),
                count(31, false, thirtyOne, again));
        Point ofThemChildren = point(
                Question.KILLED,
                "children",
                List.of(Finding.SINGLE_ORIGIN),
                new Estimate(4, 4, 4, "the only figure"),
                count(4, false, children));
        Point hurt = point(
                Question.INJURED,
                null,
                List.of(Finding.SINGLE_ORIGIN),
                new Estimate(40, 40, 40, "the only figure"),
                new CountAnswer(
                        40, 40, Comparator.ABOUT, ids(injured), accountsOf(injured), originsOf(injured), false));
        Point who = point(
                Question.PERPETRATOR,
                null,
                List.of(Finding.CONFLICT),
                null,
                name("Northern Front", Stance.ACCUSES, accuses),
                name("Talin government", Stance.ACCUSES, counter));
        Incident fire = new Incident(
                "i2",
                "Fire at the Brennick quarry",
                "fire",
                new DateInterval(LocalDate.parse("2029-01-01"), LocalDate.parse("2029-12-31"), "In 2029"),
                null,
                ids(miners));
        Incident vess = new Incident("i3", "<b>Vess</b>", null, null, new Place("Vess", "Vess", null), ids(odd));
        return new Collation(
                documents,
                accounts,
                claims,
                List.of(new Relation(
                        "echo-1",
                        "post-1",
                        RelationKind.SHARED_QUOTE,
                        Direction.UNKNOWN,
                        null,
                        List.of(new SharedPassage(new Span(120, 180), new Span(0, 60))))),
                origins(),
                List.of(
                        new CollatedIncident(fire, List.of(single(miners, 3))),
                        new CollatedIncident(clash, List.of(killed, ofThemChildren, hurt, who)),
                        new CollatedIncident(vess, List.of(single(odd, 2)))),
                List.of(new Problem("read.empty", "blank.txt", "The file is empty.", "Save it again.")));
    }

    private void document(String id, String title, String publisher, String date, String body) {
        LocalDate day = date == null ? null : LocalDate.parse(date);
        String url = publisher == null ? null : "https://echo.example/" + id + "?a=1&b=2";
        Document document = Document.of(id, title, publisher, day, url, body);
        documents.add(document);
        accounts.add(new Account(id, id, new Span(0, document.text().length()), publisher, day));
    }

    private Claim toll(String document, String quote, Outcome outcome, int n, String origin, Source... sources) {
        return added(
                new TollClaim(
                        id(document),
                        passage(document, quote),
                        document,
                        List.of(sources),
                        quote.startsWith("About") ? List.of(new Citation("2", new Span(83, 86))) : List.of(),
                        outcome,
                        new Count(n, n, quote.startsWith("About") ? Comparator.ABOUT : Comparator.EXACT, n),
                        new Victims(quote, Status.UNSPECIFIED),
                        null,
                        null,
                        new Setting("clash", null, new Place("Brennick", "Brennick", null)),
                        Polarity.ASSERTED,
                        List.of(),
                        "people",
                        0.9),
                origin);
    }

    private Claim blame(String document, String quote, String accused, String origin, Source... sources) {
        return added(
                new ResponsibilityClaim(
                        id(document),
                        passage(document, quote),
                        document,
                        List.of(sources),
                        List.of(),
                        Stance.ACCUSES,
                        new Actor(accused, accused),
                        new Setting(null, null, null),
                        List.of(),
                        "accuse",
                        0.8),
                origin);
    }

    private Claim statement(String document, String quote, String act, String origin) {
        Passage passage = passage(document, quote);
        return added(
                new Statement(
                        id(document),
                        passage,
                        document,
                        List.of(new Source(origin, "The " + origin, SourceKind.BODY, null)),
                        List.of(),
                        act,
                        new Span(passage.span().start() + 17, passage.span().start() + 26),
                        List.of(),
                        List.of(),
                        "cue",
                        0.7),
                origin);
    }

    private Claim added(Claim claim, String origin) {
        claims.add(claim);
        byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(claim);
        return claim;
    }

    private String id(String document) {
        long before = claims.stream()
                .filter(c -> c.passage().document().equals(document))
                .count();
        return document + "/" + (before + 1);
    }

    private Passage passage(String document, String quote) {
        Document whole = documents.stream()
                .filter(d -> d.id().equals(document))
                .findFirst()
                .orElseThrow();
        int start = whole.text().indexOf(quote);
        return whole.passage(new Span(start, start + quote.length()));
    }

    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        byOrigin.forEach((name, its) -> origins.add(new Origin(
                originId(name),
                name,
                "body",
                its.stream().map(Claim::account).distinct().toList(),
                ids(its.toArray(Claim[]::new)),
                List.of("Their chains lead to the same source."))));
        return origins;
    }

    private String originId(String name) {
        return "o-" + name.replace(' ', '-');
    }

    private CountAnswer count(int n, boolean superseded, Claim... its) {
        return new CountAnswer(n, n, Comparator.EXACT, ids(its), accountsOf(its), originsOf(its), superseded);
    }

    private NameAnswer name(String name, Stance stance, Claim... its) {
        return new NameAnswer(name, stance, ids(its), accountsOf(its), originsOf(its), false);
    }

    private Point single(Claim claim, int n) {
        return point(
                Question.KILLED,
                null,
                List.of(Finding.SINGLE_ORIGIN),
                new Estimate(n, n, n, "the only figure"),
                count(n, false, claim));
    }

    private static Point point(
            Question question, String people, List<Finding> findings, Estimate estimate, Answer... answers) {
        List<Answer> all = List.of(answers);
        return new Point(
                question,
                people,
                people != null,
                all,
                findings.getFirst(),
                findings,
                estimate,
                (int) all.stream()
                        .flatMap(a -> a.accounts().stream())
                        .distinct()
                        .count(),
                (int) all.stream().flatMap(a -> a.origins().stream()).distinct().count());
    }

    private static List<String> ids(Claim... its) {
        return List.of(its).stream().map(Claim::id).toList();
    }

    private static List<String> accountsOf(Claim... its) {
        return List.of(its).stream().map(Claim::account).distinct().toList();
    }

    private List<String> originsOf(Claim... its) {
        return byOrigin.entrySet().stream()
                .filter(e -> List.of(its).stream().anyMatch(e.getValue()::contains))
                .map(e -> originId(e.getKey()))
                .toList();
    }
}
