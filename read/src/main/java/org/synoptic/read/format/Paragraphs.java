package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/** Gathers a document paragraph by paragraph, with where each was taken from, up to the most that is read. */
final class Paragraphs {
    private final StringBuilder text = new StringBuilder();
    private final List<Step> places = new ArrayList<>();
    private int[] bounds = new int[64];
    private @Nullable String cut;

    /** Whether there is room for more. */
    boolean open() {
        return cut == null;
    }

    void add(String paragraph, Step place) {
        String words = Characters.whole(paragraph).strip();
        if (words.isEmpty() || cut != null) {
            return;
        }
        if (text.length() + words.length() + 2 > Limits.CHARACTERS) {
            cut("only the first " + Work.number(text.length()) + " characters were read");
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        mark(text.length(), text.length() + words.length(), place);
        text.append(words);
    }

    private void mark(int start, int end, Step place) {
        int size = 2 * places.size();
        if (size > 0 && places.getLast().equals(place)) {
            bounds[size - 1] = end;
            return;
        }
        if (size + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[size] = start;
        bounds[size + 1] = end;
        places.add(place);
    }

    /** Ends the text here. */
    void cut(String why) {
        cut = cut == null ? why : cut;
    }

    int length() {
        return text.length();
    }

    /** The document: its head lines taken out, its title not said twice, and that it was cut where it was. */
    void finish(Item item, Known known, Work work) {
        String all = text.toString();
        var head = PlainText.head(all, true, item, work);
        Known told = item.known().or(head.known()).or(known);
        int from = head.end();
        String title = told.title();
        int end = all.indexOf("\n\n", from);
        if (title != null && end > 0 && Furniture.same(all.substring(from, end), title)) {
            from = end + 2;
        }
        SourceMap map = SourceMap.of(new int[0], Arrays.copyOf(bounds, 2 * places.size()), places)
                .shifted(-from);
        String why = cut;
        if (why != null) {
            map = map.cutShort(why);
            work.problem(ReadProblem.CUT, item, "It is not read to its end: " + why + ".");
        }
        work.document(item, told, all.substring(from), map);
    }
}
