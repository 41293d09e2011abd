package org.synoptic.read.format;

import java.io.IOException;
import java.util.Set;

/**
 * An OpenDocument text (ISO/IEC 26300): the text of its body; a number in brackets for each note, the notes at the end.
 *
 * <p>Left out, as on the screen: deleted and hidden text, comments, headers and footers.
 */
final class OpenDocument implements Xml.Walker {
    private static final Set<String> UNSEEN =
            Set.of("tracked-changes", "annotation", "hidden-text", "hidden-paragraph", "title", "desc", "forms");
    private static final int MOST_BLANKS = 1000;

    private final OfficeText out;
    private int unseen;
    private boolean body;
    private boolean citation;
    private boolean blank = true;

    private OpenDocument(OfficeText out) {
        this.out = out;
    }

    static void read(Item item, OfficeParts parts, Work work) throws IOException {
        var paragraphs = new Paragraphs();
        var text = new OfficeText(paragraphs);
        parts.walk("content.xml", new OpenDocument(text));
        text.finish();
        paragraphs.finish(item, Known.titled(parts.first("meta.xml", "title")), work);
    }

    @Override
    public void start(Xml.Element e) {
        if (unseen > 0 || body && UNSEEN.contains(e.name())) {
            unseen++;
            return;
        }
        body = body || e.name().equals("body");
        if (!body) {
            return;
        }
        switch (e.name()) {
            case "p", "h" -> {
                out.startParagraph();
                blank = true;
            }
            case "table-row" -> out.startRow();
            case "table-cell" -> out.startCell();
            case "s" -> out.text(" ".repeat(e.number("c", 1, MOST_BLANKS)));
            case "tab" -> out.text("\t");
            case "line-break" -> out.text("\n");
            case "note" -> out.text("[" + out.startNote() + "]");
            case "note-citation" -> citation = true;
            default -> {} // how it looks
        }
    }

    @Override
    public void text(String words) {
        if (!body || citation || unseen > 0 || !out.inParagraph()) {
            return;
        }
        var text = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space || !blank) {
                text.append(space ? ' ' : c);
            }
            blank = space;
        }
        out.text(text.toString());
    }

    @Override
    public void end(String name) {
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (name) {
            case "p", "h" -> out.endParagraph();
            case "table-row" -> out.endRow();
            case "note-citation" -> citation = false;
            case "note" -> out.endNote();
            default -> {} // how it looks
        }
    }
}
