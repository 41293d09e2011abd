package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Span;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/**
 * What a judgement is about: words in a document, and what was read from them, so that it can be found in another reading.
 *
 * <p>Example: {@code casebook.mark("reports/a.txt/3")} for a claim.
 *
 * <p>Limits: {@code original} is the SHA-256 of the bytes; {@code quote} with the words {@code before} and {@code after} it is what
 * the Web Annotation Data Model calls a TextQuoteSelector, {@code span} its TextPositionSelector (UTF-16 units). {@code says} is
 * the kernel of a claim and {@code whole} a digest of all that it says; both null for a passage without a claim.
 */
public record Mark(
        String original,
        String document,
        Span span,
        String quote,
        String before,
        String after,
        @Nullable String says,
        @Nullable String whole) {
    private static final int CONTEXT = 32;

    static Mark of(String original, Document document, Span span) {
        return of(original, document, span, null, null);
    }

    static Mark of(String original, Document document, Claim claim) {
        return of(original, document, claim.passage().span(), says(claim), whole(claim));
    }

    private static Mark of(
            String original, Document document, Span span, @Nullable String says, @Nullable String whole) {
        String text = document.text();
        return new Mark(
                original,
                document.id(),
                span,
                span.of(text),
                text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)),
                says,
                whole);
    }

    /** The kernel of a claim: what a correction of anything else leaves as it is. */
    static String says(Claim claim) {
        return switch (claim) {
            case TollClaim toll ->
                Json.array(
                        "toll",
                        toll.outcome(),
                        toll.count().low(),
                        String.valueOf(toll.count().high()),
                        toll.count().comparator(),
                        String.valueOf(toll.victims().words()));
            case ResponsibilityClaim r ->
                Json.array("responsibility", r.stance(), r.perpetrator().name());
            case Statement s -> Json.array("statement", s.act(), String.valueOf(s.cue()));
        };
    }

    /** A digest of all that a claim says, but not of how it was numbered, why it was read so, and how surely. */
    static String whole(Claim claim) {
        ObjectNode body = Json.read(Json.write(Claim.class, claim), ObjectNode.class);
        body.remove(java.util.List.of("id", "account", "rule", "confidence", "grounds", "partOf", "passage"));
        return Digest.of(body.toString());
    }

    /**
     * Where the words stand in a text: at their old place when it is unchanged there, else where they and the words around
     * them stand, if that is one place; null when that is none or several.
     */
    @Nullable
    Span in(String text) {
        String around = before + quote + after;
        int old = span.start() - before.length();
        if (old >= 0 && text.startsWith(around, old)) {
            return span;
        }
        int found = text.indexOf(around);
        if (found < 0 || text.indexOf(around, found + 1) >= 0) {
            return null;
        }
        int start = found + before.length();
        return new Span(start, start + quote.length());
    }
}
