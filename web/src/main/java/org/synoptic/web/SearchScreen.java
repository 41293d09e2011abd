package org.synoptic.web;

import java.io.IOException;
import java.util.List;
import org.synoptic.casebook.Hit;
import org.synoptic.web.page.SearchPage;

/** Documents and claims that hold words. */
final class SearchScreen {
    static final int MOST = 50;

    private SearchScreen() {}

    static void show(Visit visit) throws IOException {
        String words = visit.value("words");
        List<Hit> hits = words.isBlank() ? List.of() : visit.desk.casebook.search(words, MOST);
        visit.show(
                "search",
                visit.frame(visit.texts.say("search.title"), "search"),
                new SearchPage(
                        words,
                        hits.stream().filter(Hit::claim).toList(),
                        hits.stream().filter(h -> !h.claim()).toList(),
                        MOST));
    }
}
