package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.synoptic.casebook.Ruling;
import org.synoptic.web.page.ClaimView;
import org.synoptic.web.page.SettlePage;

/** Where two reviewers differ, side by side, and how far they agree. */
final class SettleScreen {
    private static final int MOST = 50;

    private SettleScreen() {}

    static void show(Visit visit) throws IOException {
        Reviews reviews = visit.desk.reviews();
        List<List<Reviews.Vote>> disputes = reviews.disputes();
        var shown = new ArrayList<SettlePage.Dispute>();
        for (List<Reviews.Vote> dispute : disputes.subList(0, Math.min(MOST, disputes.size()))) {
            shown.add(dispute(visit, reviews, dispute));
        }
        visit.show(
                "settle",
                visit.frame(visit.texts.say("settle.title"), "settle"),
                new SettlePage(
                        shown,
                        disputes.size(),
                        alphas(reviews.byField(), visit, true),
                        alphas(reviews.byDocument(), visit, false),
                        visit.desk.blind()));
    }

    private static List<SettlePage.Alpha> alphas(List<Reviews.Alpha> alphas, Visit visit, boolean fields) {
        return alphas.stream()
                .map(a -> new SettlePage.Alpha(
                        fields ? visit.texts.named("field", a.of()) : a.of(),
                        a.units(),
                        a.alpha().isPresent()
                                ? String.format(Locale.ROOT, "%.3f", a.alpha().getAsDouble())
                                : "\u2013"))
                .toList();
    }

    private static SettlePage.Dispute dispute(Visit visit, Reviews reviews, List<Reviews.Vote> votes)
            throws IOException {
        String claim = votes.getFirst().claim();
        var values = new ArrayList<Map<String, String>>();
        Set<String> fields = new LinkedHashSet<>(Reviews.FIELDS);
        for (Reviews.Vote v : votes) {
            Map<String, String> its = reviews.values(v);
            values.add(its);
            fields.addAll(its.keySet());
        }
        var rows = new ArrayList<SettlePage.Row>();
        for (String field : fields) {
            List<String> its = values.stream()
                    .map(v -> v.containsKey(field)
                            ? visit.texts.named("value." + field, v.getOrDefault(field, ""))
                            : "\u2013")
                    .toList();
            if (its.stream().distinct().count() > 1) {
                rows.add(new SettlePage.Row(visit.texts.named("field", field), its));
            }
        }
        String quote = "";
        String title = claim;
        try {
            ClaimView view = ClaimScreen.view(visit, claim);
            quote = view.quote();
            title = view.title();
        } catch (Failure e) {
            title = claim; // it is not read any more; the votes can be settled all the same
        }
        List<SettlePage.Vote> by = votes.stream()
                .map(v -> new SettlePage.Vote(
                        v.judgement().number(),
                        v.who(),
                        visit.texts.say("ruling." + v.judgement().kind()),
                        v.judgement().why(),
                        votes.stream()
                                .map(o -> o.judgement().number())
                                .filter(n -> n != v.judgement().number())
                                .map(n -> Long.toString(n))
                                .toList()))
                .toList();
        return new SettlePage.Dispute(claim, title, quote, by, rows);
    }

    /** Keeps one of the rulings: the others are undone. */
    static void settle(Visit visit) throws IOException, Failure {
        Reviews reviews = visit.desk.reviews();
        long keep = visit.number("keep", 0);
        Set<Long> open = new LinkedHashSet<>();
        for (List<Reviews.Vote> dispute : reviews.disputes()) {
            if (dispute.stream().anyMatch(v -> v.judgement().number() == keep)) {
                dispute.forEach(v -> open.add(v.judgement().number()));
            }
        }
        String why = visit.value("why").isBlank() ? visit.texts.say("why.settle", keep) : visit.value("why");
        int undone = 0;
        for (String drop : visit.values("drop")) {
            if (drop.matches("[0-9]{1,15}") && Long.parseLong(drop) != keep && open.contains(Long.parseLong(drop))) {
                visit.desk.judge(new Ruling.Undo(Long.parseLong(drop)), visit.who, why);
                undone++;
            }
        }
        if (undone == 0) {
            throw Failure.missing();
        }
        visit.desk.collateSoon(visit.who);
        visit.lead("/settle?said=settled");
    }

    static void blind(Visit visit) throws IOException {
        visit.desk.blind(visit.value("on").equals("yes"));
        visit.lead("/settle?said=saved");
    }
}
