package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Excerpt;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Wanted;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.Document;
import org.synoptic.model.Ground;
import org.synoptic.model.Origin;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Source;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.present.Drawing;
import org.synoptic.read.position.SourceMap;
import org.synoptic.web.page.ClaimPage;
import org.synoptic.web.page.ClaimView;
import org.synoptic.web.page.Frame;

/** A claim: its words in the original, why it was read so, on whose word, what persons ruled, and the ways to rule. */
final class ClaimScreen {
    private static final int OTHERS = 40;

    private ClaimScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        List<String> ids = visit.values("id");
        if (ids.isEmpty()) {
            throw new Failure(400, "failure.incomplete");
        }
        var views = new ArrayList<ClaimView>();
        for (String id : ids.stream().distinct().limit(50).toList()) {
            views.add(view(visit, id));
        }
        ClaimView first = views.getFirst();
        visit.show(
                "claim",
                visit.frame(
                        views.size() == 1 ? first.assertion() : visit.texts.counted(views.size(), "claim"), "casebook"),
                new ClaimPage(views, views.size() == 1 ? others(visit, first) : List.of(), visit.here(), ""));
    }

    /** A claim as it stands: as ruled where that may be seen, else as the machine read it. */
    static ClaimView view(Visit visit, String id) throws IOException, Failure {
        return view(visit, id, visit.ruled());
    }

    /** The same; without what is ruled, as the machine read it, and with no history but the visitor's own. */
    static ClaimView view(Visit visit, String id, boolean ruled) throws IOException, Failure {
        int slash = id.lastIndexOf('/');
        if (slash < 0) {
            throw Failure.missing();
        }
        String document = id.substring(0, slash);
        Optional<Excerpt> side = visit.desk.casebook.document(document, ruled);
        Excerpt excerpt = side.orElseThrow(Failure::missing);
        Optional<Claim> found = claim(excerpt, id);
        boolean rejected = false;
        if (found.isEmpty() && ruled) {
            // What a person rejected is not in the collation any more, but its words and its history can be looked at.
            excerpt = visit.desk.casebook.document(document, false).orElseThrow(Failure::missing);
            found = claim(excerpt, id);
            rejected = true;
        }
        Claim claim = found.orElseThrow(Failure::missing);
        return view(
                visit, excerpt, claim, rejected, !ruled && !visit.value("side").equals("machine"));
    }

    private static Optional<Claim> claim(Excerpt excerpt, String id) {
        return excerpt.collation().claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    private static ClaimView view(Visit visit, Excerpt excerpt, Claim claim, boolean rejected, boolean ownAlone) {
        Document document = excerpt.collation().documents().stream()
                .filter(d -> d.id().equals(claim.passage().document()))
                .findFirst()
                .orElseThrow();
        var drawing = new Drawing(excerpt.collation(), visit.texts, IncidentScreen.LINKS);
        Optional<Origin> origin = excerpt.collation().origins().stream()
                .filter(o -> o.claims().contains(claim.id()))
                .findFirst();
        @Nullable String incident = excerpt.incidents().get(claim.id());
        List<Judgement> history = excerpt.judgements().stream()
                .filter(j -> j.claims().contains(claim.id())
                        || j.ruling() instanceof Ruling.Add && claim.id().endsWith("/j" + j.number()))
                .filter(j -> !ownAlone || j.who().equals(visit.who))
                .toList();
        Account account = excerpt.collation().accounts().stream()
                .filter(a -> a.id().equals(claim.account()))
                .findFirst()
                .orElse(new Account(
                        claim.account(), document.id(), document.titleSpan(), document.publisher(), document.date()));
        SourceMap source = excerpt.sources().getOrDefault(document.id(), SourceMap.NONE);
        String steps = String.join(
                ", ",
                source.steps(claim.passage().span()).stream()
                        .map(s -> visit.texts.named("step", s.kind()) + " " + s.at())
                        .toList());
        return new ClaimView(
                claim.id(),
                Reading.kind(claim),
                visit.texts.assertion(claim),
                drawing.quote(claim),
                document.id(),
                document.title() == null ? document.id() : document.title(),
                account.publisher() == null
                        ? document.publisher() == null ? "" : document.publisher()
                        : account.publisher(),
                account.date() != null
                        ? visit.texts.day(account.date())
                        : document.date() == null ? "" : visit.texts.day(document.date()),
                claim.account(),
                steps,
                claim.rule(),
                Math.round(claim.confidence() * 100),
                grounds(claim, document, visit),
                claim.sources().stream().map(Source::name).toList(),
                origin.map(Origin::name).orElse(""),
                origin.map(Origin::evidence).orElse(List.of()).stream()
                        .filter(e -> e.startsWith(claim.account() + " ") || e.startsWith("In " + claim.account() + " "))
                        .map(visit.texts::reason)
                        .toList(),
                incident == null ? "" : incident,
                incident == null ? "" : excerpt.titles().getOrDefault(incident, incident),
                fields(claim, visit),
                Said.of(history, visit),
                rejected,
                !claim.id().matches(".*/j[0-9]+"));
    }

    /** The words that told, by what they told. */
    private static List<ClaimView.Told> grounds(Claim claim, Document document, Visit visit) {
        var told = new ArrayList<ClaimView.Told>();
        for (Ground g : claim.grounds()) {
            told.add(new ClaimView.Told(
                    visit.texts.named("role", g.role().name()), g.span().of(document.text())));
        }
        return told;
    }

    /** The fields of a claim with what they may be. */
    static List<ClaimView.Field> fields(Claim claim, Visit visit) {
        Map<String, String> values = Reviews.fields(claim);
        List<String> order = switch (claim) {
            case TollClaim t ->
                List.of(
                        "outcome",
                        "low",
                        "high",
                        "comparator",
                        "victims",
                        "status",
                        "source",
                        "perpetrator",
                        "date",
                        "place",
                        "polarity");
            case ResponsibilityClaim r -> List.of("stance", "perpetrator", "source", "date", "place");
            case Statement s -> List.of("act", "source");
        };
        var fields = new ArrayList<ClaimView.Field>();
        for (String name : order) {
            String value = name.equals("polarity") && claim instanceof TollClaim t
                    ? t.polarity().name().toLowerCase(java.util.Locale.ROOT)
                    : values.getOrDefault(name, "");
            fields.add(new ClaimView.Field(
                    name, visit.texts.named("field", name), value, choices(name, visit), hint(name, visit)));
        }
        return fields;
    }

    private static String hint(String name, Visit visit) {
        return visit.texts.words().getOrDefault("hint." + name, "");
    }

    private static List<ClaimView.Choice> choices(String field, Visit visit) {
        Enum<?>[] values = switch (field) {
            case "outcome" -> Outcome.values();
            case "comparator" -> Comparator.values();
            case "status" -> Status.values();
            case "polarity" -> Polarity.values();
            case "stance" -> Stance.values();
            default -> new Enum<?>[0];
        };
        var choices = new ArrayList<ClaimView.Choice>();
        for (Enum<?> value : values) {
            String word = value.name().toLowerCase(java.util.Locale.ROOT);
            choices.add(new ClaimView.Choice(word, visit.texts.named("value." + field, word)));
        }
        return choices;
    }

    /** Incidents that the claim might be moved to: those that share words of the title or place, then the largest. */
    private static List<Listed> others(Visit visit, ClaimView claim) throws IOException {
        if (!visit.role.may(org.synoptic.web.account.Role.REVIEWER)) {
            return List.of();
        }
        return visit.desk.casebook.list(visit.ruled(), Wanted.ALL, 0, OTHERS).rows().stream()
                .filter(i -> !i.id().equals(claim.incident()))
                .toList();
    }

    /** What kind of claim it is, as the records call it. */
    static final class Reading {
        private Reading() {}

        static String kind(Claim claim) {
            return switch (claim) {
                case TollClaim t -> "toll";
                case ResponsibilityClaim r -> "responsibility";
                case Statement s -> "statement";
            };
        }
    }

    static String address(String claim) {
        return Frame.address("/claim", "id", claim);
    }
}
