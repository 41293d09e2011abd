package org.synoptic.read.format;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Rich text (RTF 1.9): its text paragraph by paragraph, rows of tables as lines, notes at the end.
 *
 * <p>Left out, as on the screen: hidden and deleted text, field codes, pictures, headers and footers, and what a group
 * marks as not for every reader.
 */
final class RichText extends RtfListenerAdaptor {
    private static final Set<String> UNSEEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "fldinst",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "listtable",
            "listoverridetable",
            "revtbl",
            "ftnsep",
            "ftnsepc",
            "nonshppict",
            "xe",
            "tc",
            "private",
            "*");
    private static final int DEEPEST = 10_000;
    private static final int BEAT = 4096;

    private record Group(boolean unseen, boolean note, boolean title) {}

    private final OfficeText out;
    private final Work work;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder title = new StringBuilder();
    private Group group = new Group(false, false, false);
    private boolean row;
    private int told;

    private RichText(OfficeText out, Work work) {
        this.out = out;
        this.work = work;
        out.startParagraph();
    }

    static void read(Item item, byte[] bytes, Work work) throws IOException {
        var paragraphs = new Paragraphs();
        var text = new OfficeText(paragraphs);
        var listener = new RichText(text, work);
        new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
        text.endParagraph();
        text.finish();
        paragraphs.finish(item, Known.titled(listener.title.toString()), work);
    }

    @Override
    public void processGroupStart() {
        if (groups.size() > DEEPEST) {
            throw new IllegalArgumentException("groups are nested deeper than " + DEEPEST);
        }
        groups.push(group);
        group = new Group(group.unseen, false, false);
    }

    @Override
    public void processGroupEnd() {
        if (group.note && !group.unseen) {
            out.endParagraph();
            out.endNote();
        }
        group = groups.isEmpty() ? group : groups.pop();
    }

    @Override
    public void processString(String words) {
        if (group.title) {
            title.append(title.length() < 2000 ? words : "");
        } else if (!group.unseen) {
            out.text(words);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (++told % BEAT == 0) {
            work.progress();
        }
        String name = command.getCommandName();
        if (name.equals("title")) {
            group = new Group(true, false, true);
        } else if (UNSEEN.contains(name) || optional && !name.equals("footnote")) {
            group = new Group(true, group.note, false);
        } else if (name.equals("v") || name.equals("deleted")) {
            group = new Group(!hasParameter || parameter != 0, group.note, false);
        } else if (!group.unseen) {
            shown(name);
        }
    }

    private void shown(String name) {
        switch (name) {
            case "par", "sect", "page" -> paragraph();
            case "line" -> out.text("\n");
            case "tab" -> out.text("\t");
            case "cell" -> {
                cell();
                out.endParagraph();
                out.startCell();
                out.startParagraph();
            }
            case "row" -> {
                out.endParagraph();
                out.endRow();
                row = false;
                out.startParagraph();
            }
            case "footnote" -> {
                group = new Group(false, true, false);
                out.text("[" + out.startNote() + "]");
                out.startParagraph();
            }
            case "emdash" -> out.text("\u2014");
            case "endash" -> out.text("\u2013");
            case "lquote" -> out.text("\u2018");
            case "rquote" -> out.text("\u2019");
            case "ldblquote" -> out.text("\u201C");
            case "rdblquote" -> out.text("\u201D");
            case "bullet" -> out.text("\u2022");
            case "emspace", "enspace" -> out.text(" ");
            default -> {} // how it looks
        }
    }

    private void paragraph() {
        out.endParagraph();
        out.startParagraph();
    }

    /** A cell is known only at its end: what stands before the first one was its text. */
    private void cell() {
        if (!row) {
            row = true;
            out.startRow();
            out.startCell();
        }
    }
}
