package org.synoptic.present;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.Ground;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.model.TollClaim;

/** Claims for a person who asks why each was read so: the sentence, with brackets around the words that told. */
final class Explanation {
    /** A sentence's end with citation marks behind it, which the boundaries of Unicode run over. */
    private static final Pattern CITED_END = Pattern.compile("[.!?](?:\\[[^\\]\\s]{1,4}\\])+\\s+");

    private static final int INDENT = 4;
    private static final int PERCENT = 100;

    private final Lookup lookup;
    private final List<Claim> claims;
    private final Screen screen;

    Explanation(Collation collation, Screen screen) {
        this.lookup = new Lookup(collation);
        this.claims = collation.claims();
        this.screen = screen;
    }

    String text() {
        return claims.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(Claim claim) {
        String document = lookup.document(claim.passage().document()).text();
        Span sentence = sentence(document, claim.passage().span());
        StringBuilder out = new StringBuilder()
                .append(screen.bold(Visible.line(claim.id())))
                .append("  ")
                .append(Visible.line(Evidence.assertion(claim) + people(claim)))
                .append('\n');
        line("by the word of " + speakers(claim), out);
        line(
                "rule " + claim.rule() + ", right in " + Math.round(claim.confidence() * PERCENT)
                        + " of 100 such readings on labelled texts",
                out);
        line(bracketed(document, sentence, claim.grounds()), out);
        claim.grounds().stream()
                .filter(g -> !sentence.contains(g.span()))
                .forEach(g -> line(
                        Records.word(g.role()) + " from elsewhere, at "
                                + g.span().start() + ": " + g.span().of(document),
                        out));
        return out.toString();
    }

    private static String people(Claim claim) {
        return claim instanceof TollClaim toll && toll.victims().words() != null
                ? " (" + toll.victims().words() + "; "
                        + Records.word(toll.victims().status()) + ")"
                : "";
    }

    private String speakers(Claim claim) {
        return claim.sources().isEmpty()
                ? "the document itself"
                : claim.sources().stream().map(Source::name).collect(Collectors.joining(screen.from()));
    }

    private void line(String words, StringBuilder out) {
        for (String line : Cells.wrap(Visible.line(words), screen.columns() - INDENT)) {
            out.append(" ".repeat(INDENT)).append(line).append('\n');
        }
    }

    /** The sentences that a passage stands in. */
    private static Span sentence(String text, Span passage) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = sentences.isBoundary(passage.start()) ? passage.start() : sentences.preceding(passage.start());
        int end = passage.end() >= text.length() || sentences.isBoundary(passage.end())
                ? passage.end()
                : sentences.following(passage.end());
        int paragraph = text.lastIndexOf("\n\n", passage.start());
        int next = text.indexOf("\n\n", passage.end());
        start = Math.max(start, paragraph < 0 ? 0 : paragraph + 2);
        end = next < 0 ? end : Math.min(end, next);
        var cited = CITED_END.matcher(text).region(start, end);
        while (cited.find()) {
            start = cited.end() <= passage.start() ? cited.end() : start;
            end = cited.start() >= passage.end() ? Math.min(end, cited.end()) : end;
        }
        return new Span(start, end);
    }

    /** The sentence with "[role words]" for each ground in it; one that crosses the end of another is left out. */
    private static String bracketed(String text, Span sentence, List<Ground> grounds) {
        StringBuilder out = new StringBuilder();
        List<Ground> open = new ArrayList<>();
        int at = sentence.start();
        for (Ground ground : grounds) {
            boolean inside = sentence.contains(ground.span());
            while (!open.isEmpty()
                    && inside
                    && open.getLast().span().end() <= ground.span().start()) {
                at = close(text, at, open, out);
            }
            boolean crossing = !open.isEmpty()
                    && open.getLast().span().end() < ground.span().end();
            if (inside && !crossing) {
                out.append(text, at, ground.span().start())
                        .append('[')
                        .append(Records.word(ground.role()))
                        .append(": ");
                at = ground.span().start();
                open.add(ground);
            }
        }
        while (!open.isEmpty()) {
            at = close(text, at, open, out);
        }
        return out.append(text, at, sentence.end()).toString().strip();
    }

    private static int close(String text, int at, List<Ground> open, StringBuilder out) {
        int end = open.removeLast().span().end();
        out.append(text, at, end).append(']');
        return end;
    }
}
