package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.synoptic.casebook.Excerpt;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.present.Drawing;
import org.synoptic.web.page.ClaimView;
import org.synoptic.web.page.ComparePage;

/** Two documents side by side with what they share, or two claims field by field. */
final class CompareScreen {
    private CompareScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        String a = visit.needed("a");
        String b = visit.needed("b");
        Optional<Excerpt> one = visit.desk.casebook.document(a, visit.ruled());
        Optional<Excerpt> other = visit.desk.casebook.document(b, visit.ruled());
        if (one.isPresent() && other.isPresent()) {
            documents(visit, a, b, one.get(), other.get());
        } else {
            claims(visit, a, b);
        }
    }

    private static void documents(Visit visit, String a, String b, Excerpt one, Excerpt other)
            throws IOException, Failure {
        Document first = DocumentScreen.document(one, a);
        Document second = DocumentScreen.document(other, b);
        Optional<Relation> relation = one.collation().relations().stream()
                .filter(r -> r.a().equals(a) && r.b().equals(b) || r.a().equals(b) && r.b().equals(a))
                .findFirst();
        boolean turned = relation.isPresent() && relation.get().a().equals(b);
        Document left = turned ? second : first;
        Document right = turned ? first : second;
        var both = new Collation(
                List.of(left, right),
                List.of(),
                List.of(),
                relation.stream().toList(),
                List.of(),
                List.of(),
                List.of());
        String sides = new Drawing(both, visit.texts, IncidentScreen.LINKS)
                .sides(left, right, relation.map(Relation::passages).orElse(List.of()));
        visit.show(
                "compare",
                visit.frame(visit.texts.say("compare.title"), "casebook"),
                new ComparePage(
                        left.id(),
                        right.id(),
                        relation.map(r -> visit.texts.relation(r, name(left), name(right)))
                                .orElse(visit.texts.say("compare.none")),
                        sides,
                        List.of(),
                        List.of()));
    }

    private static String name(Document d) {
        String title = d.title() == null ? d.id() : d.title();
        return (d.publisher() == null ? "" : d.publisher() + ", ") + "\u201c" + title + "\u201d";
    }

    private static void claims(Visit visit, String a, String b) throws IOException, Failure {
        ClaimView one = ClaimScreen.view(visit, a);
        ClaimView other = ClaimScreen.view(visit, b);
        Set<String> labels = new LinkedHashSet<>();
        one.fields().forEach(f -> labels.add(f.label()));
        other.fields().forEach(f -> labels.add(f.label()));
        var rows = new ArrayList<ComparePage.Row>();
        for (String label : labels) {
            String left = value(one, label);
            String right = value(other, label);
            rows.add(new ComparePage.Row(label, left, right, !left.equals(right)));
        }
        visit.show(
                "compare",
                visit.frame(visit.texts.say("compare.title"), "casebook"),
                new ComparePage(a, b, "", "", List.of(one, other), rows));
    }

    private static String value(ClaimView view, String label) {
        return view.fields().stream()
                .filter(f -> f.label().equals(label))
                .map(f -> f.choices().stream()
                        .filter(c -> c.value().equals(f.value()))
                        .map(ClaimView.Choice::label)
                        .findFirst()
                        .orElse(f.value()))
                .findFirst()
                .orElse("");
    }
}
