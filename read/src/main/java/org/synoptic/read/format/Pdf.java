package org.synoptic.read.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A PDF: its text in paragraphs, each with its page. A page that is a picture is recognized where there is a program for
 * that, else told. Forms (XFA), scripts, attachments and metadata in XML are not looked at.
 */
final class Pdf {
    private static final long CACHE = 64_000_000;
    private static final float POINTS = 72;
    private static final float DOTS = 200;

    private final Item item;
    private final Work work;
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> recognized = new ArrayList<>();

    private Pdf(Item item, Work work) {
        this.item = item;
        this.work = work;
    }

    static void read(Item item, Source source, Work work) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new SourceAccess(source), MemoryUsageSetting.setupMainMemoryOnly(CACHE).streamCache)) {
            new Pdf(item, work).read(document);
        } catch (InvalidPasswordException e) {
            work.problem(ReadProblem.LOCKED, item, "The PDF is locked by a password.");
        }
    }

    private void read(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        var paragraphs = new Paragraphs();
        List<List<PdfLine>> pages = new ArrayList<>();
        var taker = new PdfLines(work);
        String broken = null;
        int letters = 0;
        for (int page = 1; page <= Math.min(count, Limits.PAGES) && letters <= Limits.CHARACTERS; page++) {
            work.progress();
            try {
                List<PdfLine> lines = taker.of(document, page);
                if (lines.isEmpty()) {
                    lines = picture(document, page);
                }
                letters += lines.stream().mapToInt(l -> l.text().length()).sum();
                pages.add(lines);
            } catch (IOException | RuntimeException e) {
                Work.rethrowEnough(e);
                broken = broken == null ? "page " + page + " is damaged and left out" : broken;
            }
        }
        new PdfLayout(pages).into(paragraphs);
        if (count > Limits.PAGES) {
            paragraphs.cut(
                    "only the first " + Work.number(Limits.PAGES) + " of " + Work.number(count) + " pages were read");
        } else if (broken != null) {
            paragraphs.cut(broken);
        }
        tellPictures(paragraphs.length() == 0, paragraphs);
        if (paragraphs.length() > 0 || pictures.isEmpty()) {
            paragraphs.finish(item, Known.titled(title(document)), work);
        }
    }

    private void tellPictures(boolean all, Paragraphs paragraphs) {
        if (!pictures.isEmpty()) {
            String what = ranges(pictures) + (pictures.size() == 1 ? " is a picture" : " are pictures");
            work.problem(
                    ReadProblem.SCANNED,
                    item,
                    (all ? "It has no text: " : "A part of it has no text: ") + what + ", such as a scan.");
            paragraphs.cut(what + " whose text was not read");
        }
        if (!recognized.isEmpty()) {
            work.problem(
                    ReadProblem.RECOGNIZED,
                    item,
                    "The text of " + ranges(recognized) + " was recognized from pictures and may be wrong.");
        }
    }

    /** The recognized lines of a page without text; none where it is empty or cannot be recognized. */
    private List<PdfLine> picture(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        Optional<Boolean> small = holdsPicture(page);
        if (small.isEmpty()) {
            return List.of();
        }
        PDRectangle box = page.getCropBox();
        double pixels = (double) box.getWidth() * box.getHeight() * (DOTS / POINTS) * (DOTS / POINTS);
        if (!small.get() || pixels > Limits.PIXELS || !work.recognizesOneMore()) {
            pictures.add(number);
            return List.of();
        }
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(number - 1, DOTS, ImageType.GRAY);
        byte[] grey = new byte[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), grey);
        Optional<String> text = work.recognizer().text(image.getWidth(), image.getHeight(), grey);
        work.progress();
        if (text.isEmpty() || text.get().isBlank()) {
            pictures.add(number);
            return List.of();
        }
        recognized.add(number);
        return lines(text.get(), number);
    }

    /** Recognized lines, set out so that a blank line parts paragraphs. */
    private static List<PdfLine> lines(String text, int page) {
        var lines = new ArrayList<PdfLine>();
        float base = 0;
        for (String line : PlainText.lines(text).split("\n")) {
            base += line.isBlank() ? 20 : 12;
            if (!line.isBlank()) {
                lines.add(new PdfLine(line.strip(), page, 0, line.strip().length() * 5f, base, 10));
            }
        }
        return lines;
    }

    /** Whether a page shows a picture, and whether all its pictures are of a size that can be handled. */
    private static Optional<Boolean> holdsPicture(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        boolean any = false;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image) {
                    any = true;
                    if ((long) image.getWidth() * image.getHeight() > 3 * Limits.PIXELS) {
                        return Optional.of(false);
                    }
                }
            }
        }
        return any ? Optional.of(true) : Optional.empty();
    }

    /** The title that the document gives itself; null for one that only names a file. */
    private static @Nullable String title(PDDocument document) {
        String title = Known.line(document.getDocumentInformation().getTitle());
        boolean file = title != null
                && (title.matches("(?i).*\\.[a-z]{3,4}") || title.matches("(?i)(?:untitled|microsoft word - ).*"));
        return file ? null : title;
    }

    /** Pages as {@code page 1} or {@code pages 1-3, 7}. */
    private static String ranges(List<Integer> pages) {
        var words = new StringBuilder(pages.size() == 1 ? "page " : "pages ");
        for (int i = 0; i < pages.size(); i++) {
            int first = i;
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            words.append(first == 0 ? "" : ", ").append(pages.get(first));
            if (i > first) {
                words.append('-').append(pages.get(i));
            }
        }
        return words.toString();
    }
}
