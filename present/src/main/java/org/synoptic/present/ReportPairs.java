package org.synoptic.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;

/** Documents that share text, two by two: what stands in both is marked, the rest is what each added or left out. */
final class ReportPairs {
    private final Lookup lookup;
    private final Evidence evidence;
    private final Kinship kinship;
    private final Html html;

    ReportPairs(Lookup lookup, Evidence evidence, Kinship kinship, Html html) {
        this.lookup = lookup;
        this.evidence = evidence;
        this.kinship = kinship;
        this.html = html;
    }

    void write() {
        Map<Relation, Integer> shown = kinship.numbers();
        if (shown.isEmpty()) {
            return;
        }
        html.open("section", "id", "pairs", "aria-labelledby", "pairs-head");
        html.element("h2", "Side by side", "id", "pairs-head");
        html.element(
                "p",
                "Marked words stand in both; unmarked ones only here. All related pairs are in lineage.jsonl.",
                "class",
                "faint");
        shown.forEach(this::pair);
        html.close().line();
    }

    private void pair(Relation relation, int number) {
        Document a = lookup.document(relation.a());
        Document b = lookup.document(relation.b());
        List<SharedPassage> passages = relation.passages();
        html.open("details", "id", "pair-" + number, "class", "pair").open("summary", "dir", "auto");
        html.text(Evidence.title(a) + " / " + Evidence.title(b) + " ");
        html.element("span", Wording.relation(relation, true), "class", "faint").close();
        html.open("div", "class", "sides");
        side(a, passages.stream().map(SharedPassage::a).toList(), evidence, Texts.ENGLISH, html);
        side(b, passages.stream().map(SharedPassage::b).toList(), evidence, Texts.ENGLISH, html);
        html.close(2).line();
    }

    /** A document with what it shares marked. */
    static void side(Document document, List<Span> shared, Opening opening, Texts texts, Html html) {
        String text = document.text();
        List<Span> marked = apart(shared);
        int units = marked.stream().mapToInt(Span::length).sum();
        html.open("div", "class", "side").open("p", "class", "faint", "dir", "auto");
        html.element("a", Evidence.title(document), "href", opening.document(document));
        var date = document.date();
        html.text((document.publisher() == null ? "" : ", " + document.publisher())
                + (date == null ? "" : ", " + texts.day(date)) + ": "
                + texts.say("side.shared", Math.round(100.0 * units / Math.max(1, text.length()))));
        html.close().open("p", "class", "whole", "dir", "auto");
        int at = 0;
        for (Span m : marked) {
            html.text(text.substring(at, m.start())).element("mark", m.of(text));
            at = m.end();
        }
        html.text(text.substring(at)).close(2);
    }

    /** The spans in reading order, what overlaps joined. */
    private static List<Span> apart(List<Span> spans) {
        var apart = new ArrayList<Span>();
        for (Span s : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (!apart.isEmpty() && s.start() <= apart.getLast().end()) {
                apart.add(apart.removeLast().union(s));
            } else {
                apart.add(s);
            }
        }
        return apart;
    }
}
