package org.synoptic.read.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A Word document (ECMA-376, WordprocessingML): the text of its body, then its notes.
 *
 * <p>Left out, as on the screen: deleted and hidden text, field codes, comments, headers and footers.
 */
final class WordDocument implements Xml.Walker {
    /** Elements whose text is not shown. A fallback says again what a choice said. */
    private static final Set<String> UNSEEN = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "sectPr");

    private static final int MOST_NOTES = 99_999;

    private final OfficeText out;
    private final Map<String, Integer> notes = new HashMap<>();
    private int unseen;
    private int texts;
    private boolean hidden;
    private boolean tabs;
    private String note = "";

    private WordDocument(OfficeText out) {
        this.out = out;
    }

    static void read(Item item, OfficeParts parts, Work work) throws IOException {
        var paragraphs = new Paragraphs();
        var text = new OfficeText(paragraphs);
        var walker = new WordDocument(text);
        parts.walk("word/document.xml", walker);
        parts.walk("word/footnotes.xml", walker);
        parts.walk("word/endnotes.xml", walker);
        paragraphs.finish(item, Known.titled(parts.first("docProps/core.xml", "title")), work);
    }

    @Override
    public void start(Xml.Element e) {
        if (unseen > 0 || UNSEEN.contains(e.name())) {
            unseen++;
            return;
        }
        switch (e.name()) {
            case "p" -> {
                out.startParagraph();
                out.text(note);
                note = "";
                tabs = false;
            }
            case "tr" -> out.startRow();
            case "tc" -> out.startCell();
            case "t" -> texts++;
            case "r" -> hidden = false;
            case "vanish" -> hidden = !"0".equals(e.attribute("val")) && !"false".equals(e.attribute("val"));
            case "tab" -> out.text(tabs ? "\t" : "");
            case "br", "cr" -> out.text("\n");
            case "noBreakHyphen" -> out.text("-");
            case "footnoteReference", "endnoteReference" -> out.text("[" + note(e.name(), e) + "]");
            case "footnote", "endnote" -> note = separator(e) ? "" : "[" + note(e.name() + "Reference", e) + "] ";
            default -> {} // how it looks
        }
    }

    /** The number of a note, in the order in which notes are called. */
    private int note(String kind, Xml.Element e) {
        return notes.computeIfAbsent(kind + e.number("id", 0, MOST_NOTES), k -> notes.size() + 1);
    }

    private static boolean separator(Xml.Element e) {
        return e.attribute("type") != null;
    }

    @Override
    public void text(String words) {
        if (texts > 0 && unseen == 0 && !hidden) {
            out.text(words);
            tabs = true;
        }
    }

    @Override
    public void end(String name) {
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (name) {
            case "p" -> out.endParagraph();
            case "tr" -> out.endRow();
            case "t" -> texts--;
            default -> {} // how it looks
        }
    }
}
