package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.synoptic.web.page.ClaimPage;
import org.synoptic.web.page.ClaimView;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.ReviewPage;

/** The queue: the claims that a look is worth most on, one after another, with the keyboard alone. */
final class ReviewScreen {
    private static final int NEXT = 12;
    private static final int LOOKED_AT = 400;

    private ReviewScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        boolean second = visit.value("second").equals("yes");
        List<String> queue = queue(visit, second, visit.number("after", 0) + NEXT + 1);
        int after = Math.min(visit.number("after", 0), queue.size());
        List<String> rest = queue.subList(after, queue.size());
        var views = new ArrayList<ClaimView>();
        ClaimView first = null;
        for (String id : rest) {
            try {
                // A second review sees what the machine read, and nothing of the first.
                ClaimView view = ClaimScreen.view(visit, id, !second && visit.ruled());
                if (first == null) {
                    first = view;
                } else {
                    views.add(view);
                }
            } catch (Failure e) {
                continue; // the document was read anew meanwhile, and the claim is not there any more
            }
            if (views.size() >= NEXT) {
                break;
            }
        }
        String back = Frame.address("/review", "second", second ? "yes" : null, "after", after == 0 ? null : after);
        visit.show(
                "review",
                visit.frame(visit.texts.say("review.title"), "review"),
                new ReviewPage(
                        new ClaimPage(first == null ? List.of() : List.of(first), List.of(), back, ""),
                        views,
                        second,
                        visit.desk.reviews().forSecond(visit.who).size(),
                        Frame.address("/review", "second", second ? "yes" : null, "after", after + 1),
                        after == 0 ? "" : Frame.address("/review", "second", second ? "yes" : null, "after", after - 1),
                        last(visit)));
    }

    /** The number of the visitor's own last ruling that holds; 0 without one. */
    private static long last(Visit visit) throws IOException {
        return visit.desk.reviews().judgements().reversed().stream()
                .filter(j -> j.who().equals(visit.who)
                        && j.standing() == org.synoptic.casebook.Judgement.Standing.HOLDS
                        && !(j.ruling() instanceof org.synoptic.casebook.Ruling.Undo))
                .findFirst()
                .map(org.synoptic.casebook.Judgement::number)
                .orElse(0L);
    }

    static List<String> queue(Visit visit, boolean second, int most) throws IOException {
        Reviews reviews = visit.desk.reviews();
        Set<String> mine = reviews.judged(visit.who);
        Set<String> wanted = second ? reviews.forSecond(visit.who) : Set.of();
        Set<String> any = visit.blind() ? mine : reviews.judged(null);
        var queue = new ArrayList<String>();
        int looked = second ? LOOKED_AT : 0;
        for (String claim : visit.desk.casebook.heaviest(any.size() + most + looked)) {
            boolean in = second ? wanted.contains(claim) : !any.contains(claim);
            if (in && queue.size() < most) {
                queue.add(claim);
            }
        }
        if (second) {
            wanted.stream()
                    .sorted()
                    .filter(c -> !queue.contains(c) && queue.size() < most)
                    .forEach(queue::add);
        }
        return queue;
    }
}
