package org.synoptic.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/**
 * Finds the voices of a document.
 *
 * <p>A new voice begins at a dateline that follows other prose, after a sign-off that other prose follows, at a line that
 * names an encyclopedia, and where paragraphs with citation marks follow an agency's report without any. Blank lines and
 * headings alone never split: a plain article is one account. Where there are several voices, what stands before the
 * first and after the last is the page's own.
 */
final class Accounts {
    private static final int WIDE_GAP = 3;
    private static final int LOOK_BACK = 3;
    private static final int PROSE = 150;

    /** Who speaks from a paragraph on; a null publisher is not known. */
    private record Voice(@Nullable String publisher) {}

    private final Document document;
    private final List<Paragraph> paragraphs;
    private final TreeMap<Integer, Voice> starts = new TreeMap<>();

    private Accounts(Document document, List<Paragraph> paragraphs) {
        this.document = document;
        this.paragraphs = paragraphs;
    }

    /** The accounts of a document: in order, without overlap, and together the whole text. */
    static List<Account> of(Document document, List<Paragraph> paragraphs) {
        return new Accounts(document, paragraphs).split();
    }

    private List<Account> split() {
        datelines();
        encyclopedias();
        signatures();
        citations();
        if (starts.size() < 2) {
            return List.of(new Account(
                    document.id(),
                    document.id(),
                    new Span(0, document.text().length()),
                    onlyPublisher(),
                    document.date()));
        }
        leftovers();
        return accounts();
    }

    private void datelines() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<Dateline> dateline = paragraphs.get(i).dateline();
            if (dateline.isPresent()) {
                starts.put(
                        starts.isEmpty() && !proseBefore(i) ? i : withHeadings(i),
                        new Voice(dateline.get().agency()));
            }
        }
        int first = starts.isEmpty() ? 0 : starts.firstKey();
        if (first > 0 && proseBefore(first)) {
            starts.put(0, new Voice(document.publisher()));
        }
    }

    private void encyclopedias() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<String> name = Voices.encyclopedia(words(i));
            boolean line = !paragraphs.get(i).prose() || name.isPresent() && words(i).length() < 100;
            if (name.isPresent() && line && proseFrom(i + 1)) {
                starts.put(i, new Voice(name.get()));
                if (starts.firstKey() == i && proseBefore(i)) {
                    starts.put(0, new Voice(document.publisher()));
                }
            }
        }
    }

    private void signatures() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<String> name = paragraphs.get(i).signature();
            if (name.isEmpty() || !proseBefore(i + 1)) {
                continue;
            }
            Integer begun = starts.floorKey(i);
            boolean followed = proseFrom(i + 1);
            if (begun == null && followed) {
                starts.put(0, new Voice(name.get()));
            } else if (begun != null && !paragraphs.get(begun).dateline().isPresent()) {
                starts.put(begun, new Voice(name.get()));
            }
            if (followed) {
                starts.putIfAbsent(i + 1, new Voice(document.publisher()));
            }
        }
    }

    /** An agency's report has no citation marks: where they set in after one, an encyclopedia or essay has begun. */
    private void citations() {
        for (Integer begun : List.copyOf(starts.keySet())) {
            Integer next = starts.higherKey(begun);
            int end = next == null ? paragraphs.size() : next;
            int marked = begun;
            while (marked < end && paragraphs.get(marked).marks() == 0) {
                marked++;
            }
            int marks = 0;
            for (int i = marked; i < end; i++) {
                marks += paragraphs.get(i).marks();
            }
            if (marks >= 3 && proseBetween(begun, marked)) {
                starts.put(setIn(begun, marked), new Voice(null));
            }
        }
    }

    /** Where the text with marks sets in: at the widest gap shortly before its first mark, with the headings there. */
    private int setIn(int begun, int marked) {
        int at = marked;
        for (int i = marked; i > begun && i > marked - LOOK_BACK; i--) {
            if (paragraphs.get(i).gap() >= WIDE_GAP
                    && (at == marked && paragraphs.get(marked).gap() < WIDE_GAP
                            || paragraphs.get(i).gap() > paragraphs.get(at).gap())) {
                at = i;
            }
        }
        return at == marked ? withHeadings(marked) : at;
    }

    /** The head of the page before the first voice, and the lines after the last prose, are the page's own. */
    private void leftovers() {
        starts.putIfAbsent(0, new Voice(document.publisher()));
        int last = paragraphs.size();
        while (last > 0
                && !paragraphs.get(last - 1).prose()
                && paragraphs.get(last - 1).signature().isEmpty()) {
            last--;
        }
        if (last < paragraphs.size() && last > starts.lastKey()) {
            starts.put(last, new Voice(document.publisher()));
        }
    }

    private List<Account> accounts() {
        var accounts = new ArrayList<Account>();
        for (var start : starts.entrySet()) {
            Integer next = starts.higherKey(start.getKey());
            int from = start.getKey() == 0
                    ? 0
                    : paragraphs.get(start.getKey()).span().start();
            int to = next == null
                    ? document.text().length()
                    : paragraphs.get(next).span().start();
            accounts.add(new Account(
                    document.id() + "#" + (accounts.size() + 1),
                    document.id(),
                    new Span(from, to),
                    start.getValue().publisher(),
                    document.date()));
        }
        return accounts;
    }

    /** The publisher of a document with one voice: the agency that dates or signs it, else who issued it. */
    private @Nullable String onlyPublisher() {
        String told = starts.isEmpty() ? null : starts.firstEntry().getValue().publisher();
        for (int i = paragraphs.size() - 1; told == null && i >= 0 && i >= paragraphs.size() - LOOK_BACK; i--) {
            told = Voices.closing(words(i)).orElse(null);
        }
        for (int i = 0; told == null && i < Math.min(2, paragraphs.size()); i++) {
            told = Dateline.within(document.text(), paragraphs.get(i).span())
                    .map(Dateline::agency)
                    .orElse(null);
        }
        String issued = document.publisher();
        for (int i = paragraphs.size() - 1; told == null && issued == null && i >= 0; i--) {
            told = Voices.reprinted(words(i)).orElse(null);
        }
        return told == null || issued != null && issued.equalsIgnoreCase(told) ? issued : told;
    }

    /** The first of the headings right before a paragraph, or the paragraph itself. */
    private int withHeadings(int paragraph) {
        int at = paragraph;
        while (at > 0
                && !paragraphs.get(at - 1).prose()
                && paragraphs.get(at - 1).signature().isEmpty()) {
            at--;
        }
        return at;
    }

    private boolean proseBefore(int paragraph) {
        return proseBetween(0, paragraph);
    }

    private boolean proseFrom(int paragraph) {
        return proseBetween(paragraph, paragraphs.size());
    }

    /** Whether there is more prose between two paragraphs than a headline or the text under a picture. */
    private boolean proseBetween(int from, int to) {
        int letters = 0;
        for (int i = from; i < Math.min(to, paragraphs.size()); i++) {
            letters += paragraphs.get(i).prose() ? paragraphs.get(i).span().length() : 0;
        }
        return letters >= PROSE;
    }

    private String words(int paragraph) {
        return paragraphs.get(paragraph).span().of(document.text());
    }
}
