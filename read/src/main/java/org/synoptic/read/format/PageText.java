package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.SourceMap;
import org.synoptic.read.position.Step;

/**
 * Text taken from a page, with where each run of it stands in the source.
 */
record PageText(String text, SourceMap map) {

    /** Puts blocks together, with a blank line between. */
    static PageText of(List<Block> blocks, Selectors selectors) {
        var text = new StringBuilder();
        int[] runs = new int[64];
        int size = 0;
        var places = new ArrayList<Step>();
        int[] bounds = new int[2 * blocks.size()];
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int[] more = block.runs();
            if (size + more.length > runs.length) {
                runs = Arrays.copyOf(runs, Math.max(2 * runs.length, size + more.length));
            }
            for (int i = 0; i < more.length; i += 4) {
                runs[size + i] = more[i] + text.length();
                runs[size + i + 1] = more[i + 1] + text.length();
                runs[size + i + 2] = more[i + 2];
                runs[size + i + 3] = more[i + 3];
            }
            size += more.length;
            Element element = block.element();
            String selector = element == null ? null : selectors.of(element);
            if (selector != null) {
                bounds[2 * places.size()] = text.length();
                bounds[2 * places.size() + 1] = text.length() + block.text().length();
                places.add(new Step("element", selector));
            }
            text.append(block.text());
        }
        SourceMap map = SourceMap.of(Arrays.copyOf(runs, size), Arrays.copyOf(bounds, 2 * places.size()), places);
        return new PageText(text.toString(), map);
    }

    /** One paragraph, heading, list item or table row. */
    record Block(
            String text,
            int links,
            boolean heading,
            @Nullable Element element,
            int[] runs) {
        /** The share of its letters that are links. */
        double linked() {
            return text.isEmpty() ? 0 : (double) links / text.length();
        }
    }

    /** Gathers the text of one block from its text nodes, with blanks run together. */
    static final class Builder {
        private final String html;
        private final StringBuilder text = new StringBuilder();
        private int[] runs = new int[16];
        private int size;
        private int links;
        private boolean heading;
        private @Nullable Element element;

        Builder(String html) {
            this.html = html;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        void heading() {
            heading = true;
        }

        /** The element that the block's text starts in, unless it has started. */
        void in(Element holder) {
            element = element == null || text.isEmpty() ? holder : element;
        }

        void breakLine(char mark) {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty()) {
                text.append(mark);
            }
        }

        void add(TextNode node, boolean linked, boolean lines) {
            String whole = Characters.whole(node.getWholeText());
            int before = text.length();
            var range = node.sourceRange();
            boolean tracked = range.isTracked() && range.endPos() <= html.length();
            boolean exact = tracked
                    && html.startsWith(whole, range.startPos())
                    && range.endPos() - range.startPos() == whole.length();
            int runStart = -1;
            int copied = -1;
            for (int i = 0; i < whole.length(); i++) {
                char c = whole.charAt(i);
                boolean blank = Character.isWhitespace(c) || c == '\u00A0';
                if (invisible(c) || blank && !(lines && c == '\n') && blankBefore()) {
                    continue;
                }
                if (exact && i != copied + 1) {
                    run(runStart, before, range.startPos() + copied + 1);
                    runStart = range.startPos() + i;
                    before = text.length();
                } else if (exact && runStart < 0) {
                    runStart = range.startPos() + i;
                }
                copied = i;
                text.append(blank ? lines && c == '\n' ? '\n' : ' ' : c);
            }
            if (exact) {
                run(runStart, before, range.startPos() + copied + 1);
            } else if (tracked) {
                run(range.startPos(), before, range.endPos());
            }
            if (linked) {
                links += Math.max(0, text.length() - before);
            }
        }

        private boolean blankBefore() {
            return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        }

        private void run(int sourceStart, int textStart, int sourceEnd) {
            if (sourceStart < 0 || textStart == text.length()) {
                return;
            }
            if (size + 4 > runs.length) {
                runs = Arrays.copyOf(runs, 2 * runs.length);
            }
            runs[size++] = textStart;
            runs[size++] = text.length();
            runs[size++] = sourceStart;
            runs[size++] = sourceEnd;
        }

        private static boolean invisible(char c) {
            return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\u2060';
        }

        Block block() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int[] kept = Arrays.copyOf(runs, size);
            return new Block(text.substring(0, end), Math.min(links, end), heading, element, trimmed(kept, end));
        }

        /** The runs without what lies after an end. */
        private static int[] trimmed(int[] runs, int end) {
            int kept = runs.length;
            while (kept > 0 && runs[kept - 4] >= end) {
                kept -= 4;
            }
            int[] trimmed = Arrays.copyOf(runs, kept);
            if (kept > 0 && trimmed[kept - 3] > end) {
                int over = trimmed[kept - 3] - end;
                boolean letterByLetter = trimmed[kept - 3] - trimmed[kept - 4] == trimmed[kept - 1] - trimmed[kept - 2];
                trimmed[kept - 3] -= over;
                trimmed[kept - 1] -= letterByLetter ? over : 0;
            }
            return trimmed;
        }
    }
}
