package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.synoptic.read.position.Step;

/**
 * From lines to paragraphs: running heads and page numbers are left out, lines that go on are joined, also over a page's end.
 *
 * <p>A paragraph ends at a wider gap, at another size of letters, before an indented line or a list's mark, and after a
 * short line that ends a sentence. A hyphen at a line's end goes when the word stands without it elsewhere, or never with it.
 */
final class PdfLayout {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page |p\\. ?|- ?)?[0-9ivxlc]{1,5}(?: ?(?:of|/) ?[0-9]{1,5})?(?: ?-)?");
    private static final Pattern PRINTED_FROM = Pattern.compile("\\S+:\\S+ [0-9]+/[0-9]+");
    private static final Pattern PRINTED_AT =
            Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}.*");
    private static final Pattern ITEM =
            Pattern.compile("(?:[\\u2022\\u25AA\\u25CF\\u2013*-]|\\(?[0-9]{1,3}[.)]|\\[[0-9]{1,3}\\]) .*");
    private static final String ENDS = ".!?:;\u2026";
    private static final String CLOSES = "\"'\u201D\u2019)]\u00BB0123456789";
    private static final float USUAL_PITCH = 1.2f;
    private static final float WIDEST_PITCH = 1.7f;

    private final List<List<PdfLine>> pages;
    private final Set<String> words = new HashSet<>();

    PdfLayout(List<List<PdfLine>> pages) {
        this.pages = withoutRunningHeads(pages);
        for (List<PdfLine> page : this.pages) {
            for (PdfLine line : page) {
                for (String word : line.text().split("[^\\p{L}\\p{N}-]+")) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    void into(Paragraphs paragraphs) {
        var paragraph = new StringBuilder();
        PdfLine before = null;
        int page = 1;
        float width = 0;
        for (List<PdfLine> lines : columns()) {
            float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
            float right =
                    (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
            float pitch = pitch(lines);
            for (PdfLine line : lines) {
                boolean ends = before != null
                        && (before.page() == line.page()
                                ? ends(before, line, pitch, left, right)
                                : endsWithPage(before, line, width));
                if (ends) {
                    paragraphs.add(paragraph.toString(), new Step("page", Integer.toString(page)));
                    paragraph.setLength(0);
                }
                if (paragraph.isEmpty()) {
                    page = line.page();
                }
                join(paragraph, line.text());
                before = line;
            }
            width = right;
        }
        paragraphs.add(paragraph.toString(), new Step("page", Integer.toString(page)));
    }

    /** The lines of each page, column by column: one ends where the next line stands higher. */
    private List<List<PdfLine>> columns() {
        var columns = new ArrayList<List<PdfLine>>();
        for (List<PdfLine> page : pages) {
            var column = new ArrayList<PdfLine>();
            for (PdfLine line : page) {
                if (!column.isEmpty() && line.base() < column.getLast().base() - line.size() / 2) {
                    columns.add(column);
                    column = new ArrayList<>();
                }
                column.add(line);
            }
            columns.add(column);
        }
        return columns;
    }

    private static boolean ends(PdfLine a, PdfLine b, float pitch, float left, float right) {
        float down = b.base() - a.base();
        float size = Math.max(a.size(), b.size());
        if (PlainText.headLine(b.text()) || PlainText.headLine(a.text())) {
            return true;
        }
        if (down < -size / 2) {
            return endsSentence(a.text()); // the next column
        }
        if (down <= size / 3) {
            return false; // the same line
        }
        boolean gap = down > pitch * size * 1.2f;
        boolean otherSize = Math.abs(a.size() - b.size()) > size / 10;
        boolean indented = b.left() > a.left() + size * 0.8f && a.left() < left + size * 3 && endsSentence(a.text());
        boolean brief = a.right() < right - (right - left) / 4 && endsSentence(a.text());
        return gap || otherSize || indented || brief || ITEM.matcher(b.text()).matches();
    }

    private static boolean endsWithPage(PdfLine a, PdfLine b, float right) {
        boolean full = a.right() > right - a.size() * 6;
        boolean goesOn = Character.isLowerCase(b.text().codePointAt(0)) && !endsSentence(a.text());
        return !goesOn && (endsSentence(a.text()) || !full || Math.abs(a.size() - b.size()) > a.size() / 10);
    }

    private static boolean endsSentence(String line) {
        int at = line.length() - 1;
        while (at > 0 && CLOSES.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return ENDS.indexOf(line.charAt(at)) >= 0;
    }

    /** The usual distance of base lines in a page, in sizes of its letters. */
    private static float pitch(List<PdfLine> lines) {
        var pitches = new ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine a = lines.get(i - 1);
            PdfLine b = lines.get(i);
            float down = (b.base() - a.base()) / Math.max(a.size(), b.size());
            if (down > 0.8f && down <= WIDEST_PITCH && Math.abs(a.size() - b.size()) < a.size() / 10) {
                pitches.add(down);
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? USUAL_PITCH : Math.max(1, pitches.get(pitches.size() / 4));
    }

    private void join(StringBuilder paragraph, String line) {
        int end = paragraph.length() - 1;
        if (end < 1) {
            paragraph.append(line);
            return;
        }
        char last = paragraph.charAt(end);
        if (last == '\u00AD') {
            paragraph.setLength(end);
        } else if ((last == '-' || last == '\u2010') && Character.isLetter(paragraph.charAt(end - 1))) {
            if (Character.isLowerCase(line.charAt(0)) && !hyphened(paragraph, line)) {
                paragraph.setLength(end);
            }
        } else {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    /** Whether a word that is parted at a line's end is written with its hyphen elsewhere, and not without. */
    private boolean hyphened(StringBuilder paragraph, String line) {
        int start = paragraph.length() - 1;
        while (start > 0 && Character.isLetterOrDigit(paragraph.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String first = paragraph.substring(start, paragraph.length() - 1).toLowerCase(Locale.ROOT);
        String second = line.substring(0, end).toLowerCase(Locale.ROOT);
        return words.contains(first + "-" + second) && !words.contains(first + second);
    }

    /** The pages without page numbers, and without lines that stand at the top or foot of most pages alike. */
    private static List<List<PdfLine>> withoutRunningHeads(List<List<PdfLine>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<PdfLine> page : pages) {
            Set<String> own = new HashSet<>();
            edges(page).forEach(line -> own.add(shape(line)));
            own.forEach(shape -> seen.merge(shape, 1, Integer::sum));
        }
        long full = pages.stream().filter(p -> !p.isEmpty()).count();
        var kept = new ArrayList<List<PdfLine>>();
        for (List<PdfLine> page : pages) {
            var lines = new ArrayList<>(page);
            for (PdfLine edge : edges(page)) {
                boolean runs = full > 2 && seen.getOrDefault(shape(edge), 0) > full / 2;
                if (runs || pageNumber(edge, page)) {
                    lines.remove(edge);
                }
            }
            kept.add(lines);
        }
        return kept;
    }

    private static boolean pageNumber(PdfLine edge, List<PdfLine> page) {
        return page.size() > 1 && PAGE_NUMBER.matcher(edge.text()).matches()
                || PRINTED_FROM.matcher(edge.text()).matches()
                || PRINTED_AT.matcher(edge.text()).matches();
    }

    /** The two highest and the two lowest lines. */
    private static List<PdfLine> edges(List<PdfLine> page) {
        var byHeight = new ArrayList<>(page);
        byHeight.sort((a, b) -> Float.compare(a.base(), b.base()));
        var edges = new ArrayList<PdfLine>();
        for (int i = 0; i < byHeight.size(); i++) {
            if (i < 2 || i >= byHeight.size() - 2) {
                edges.add(byHeight.get(i));
            }
        }
        return edges;
    }

    private static String shape(PdfLine line) {
        return line.text().replaceAll("[0-9]+", "0") + "@" + Math.round(line.base() / 4);
    }
}
