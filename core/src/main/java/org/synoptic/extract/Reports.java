package org.synoptic.extract;

import java.util.List;
import java.util.Set;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Attribution;
import org.synoptic.model.Claim;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.syntax.Reading;

/** Which attributions are statements of their own, and which only report a toll or an accusation. */
final class Reports {
    private static final Set<String> PLAIN = Lexicon.of("confidence").section("plain acts");

    private Reports() {}

    /** Whether an attribution does no more than report claims that stand by themselves. */
    static boolean only(Attribution attribution, List<Claim> claims) {
        return PLAIN.contains(attribution.act())
                && claims.stream()
                        .anyMatch(c -> attribution.content().stream()
                                .anyMatch(s -> s.overlaps(c.passage().span())));
    }

    /** The passage of a statement: from its source to the end of what is said, where these stand in one sentence. */
    static Span passage(Attribution attribution, Source source, Reading reading) {
        Span said = attribution.content().stream()
                .reduce(Span::union)
                .orElseGet(() -> attribution.cue() != null
                        ? attribution.cue()
                        : source.span() != null ? source.span() : new Span(0, 0));
        Span passage = attribution.cue() == null ? said : said.union(attribution.cue());
        Span words = source.span();
        boolean near = words != null
                && reading.sentence(words).isPresent()
                && reading.sentence(words).equals(reading.sentence(passage));
        return near && words != null ? passage.union(words) : passage;
    }
}
