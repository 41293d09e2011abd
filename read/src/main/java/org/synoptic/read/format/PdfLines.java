package org.synoptic.read.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines of one page out of a PDF, in the order in which the page writes them. */
final class PdfLines extends PDFTextStripper {
    private static final int BEAT = 2000;
    private static final int MOST_LINES = 20_000;

    private final Work work;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private int letters;

    PdfLines(Work work) {
        this.work = work;
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of a page, from 1. */
    List<PdfLine> of(PDDocument document, int page) throws IOException {
        lines.clear();
        start();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        finishLine();
        return List.copyOf(lines);
    }

    private void start() {
        text.setLength(0);
        left = Float.MAX_VALUE;
        right = 0;
        base = 0;
        size = 0;
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++letters % BEAT == 0) {
            work.progress();
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        text.append(word);
        for (TextPosition letter : positions) {
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            base = letter.getYDirAdj();
            float scale = letter.getTextMatrix().getScalingFactorY(); // of the letters as they are drawn
            size = Math.max(size, scale > 0 ? scale : letter.getFontSizeInPt());
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        finishLine();
    }

    @Override
    protected void writeParagraphSeparator() {
        finishLine();
    }

    @Override
    protected void writeParagraphStart() {
        finishLine();
    }

    @Override
    protected void writeParagraphEnd() {
        finishLine();
    }

    @Override
    protected void writePageEnd() {
        finishLine();
    }

    private void finishLine() {
        String words = text.toString().replaceAll("[\\p{Cc}\\u00A0 ]+", " ").strip();
        if (!words.isEmpty() && lines.size() < MOST_LINES) {
            lines.add(new PdfLine(words, getCurrentPageNo(), left, right, base, Math.max(1, size)));
        }
        start();
    }
}
