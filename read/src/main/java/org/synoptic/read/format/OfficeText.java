package org.synoptic.read.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.synoptic.read.position.Step;

/**
 * Puts the paragraphs of an office document together as they are read: rows of tables as lines, notes at the end.
 *
 * <p>Paragraphs may stand inside one another, as text boxes do; the inner ones come first.
 */
final class OfficeText {
    private final Paragraphs paragraphs;
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private int number;
    private int noted;
    private int inNote;

    OfficeText(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    boolean inParagraph() {
        return !open.isEmpty();
    }

    void startParagraph() {
        number++;
        open.push(new StringBuilder());
    }

    void text(String words) {
        StringBuilder paragraph = open.peek();
        if (paragraph != null && paragraph.length() + words.length() <= Limits.CHARACTERS) {
            paragraph.append(words);
        }
    }

    void endParagraph() {
        StringBuilder paragraph = open.poll();
        if (paragraph == null || paragraph.toString().isBlank()) {
            return;
        }
        List<List<String>> row = rows.peek();
        if (inNote > 0) {
            notes.set(
                    inNote - 1,
                    notes.get(inNote - 1) + " " + paragraph.toString().strip());
        } else if (row == null || row.isEmpty()) {
            add(paragraph.toString());
        } else {
            row.getLast().add(paragraph.toString().strip());
        }
    }

    private void add(String words) {
        paragraphs.add(words, new Step("paragraph", Integer.toString(number)));
    }

    /** Starts a note where it stands, to be shown at the end; its number, from 1. */
    int startNote() {
        noted++;
        notes.add("[" + noted + "]");
        inNote = noted;
        return noted;
    }

    void endNote() {
        inNote = 0;
    }

    /** Adds the notes. */
    void finish() {
        for (String note : notes) {
            add(note);
        }
    }

    void startRow() {
        rows.push(new ArrayList<>());
    }

    void startCell() {
        List<List<String>> row = rows.peek();
        if (row != null) {
            row.add(new ArrayList<>());
        }
    }

    /** A row is one line where each cell holds at most one paragraph; a table that lays out a page is no table. */
    void endRow() {
        List<List<String>> row = rows.poll();
        if (row == null) {
            return;
        }
        List<List<String>> outer = rows.peek();
        boolean table = row.stream().allMatch(cell -> cell.size() <= 1);
        List<String> lines = table
                ? List.of(String.join("\t", row.stream().flatMap(List::stream).toList()))
                : row.stream().flatMap(List::stream).toList();
        for (String line : lines) {
            if (outer != null && !outer.isEmpty()) {
                outer.getLast().add(line);
            } else {
                add(line);
            }
        }
    }
}
