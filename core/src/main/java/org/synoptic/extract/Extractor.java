package org.synoptic.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.synoptic.model.Citation;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Setting;
import org.synoptic.model.Span;
import org.synoptic.model.TollClaim;
import org.synoptic.syntax.Reading;
import org.synoptic.toll.Toll;
import org.synoptic.toll.Tolls;

/**
 * Joins what the parts of the grammar find in a reading to claims: tolls, responsibility, statements.
 *
 * <p>Example: {@code Extractor.extract(reading).claims()}.
 *
 * <p>Limits: one document at a time; which claims concern one happening, and where they come from, is found later.
 */
public final class Extractor {
    private final Reading reading;

    private Extractor(Reading reading) {
        this.reading = reading;
    }

    /** The claims and attributions of a document. */
    public static Extraction extract(Reading reading) {
        return new Extractor(reading).extract();
    }

    private Extraction extract() {
        Document document = reading.document();
        List<Toll> tolls = Tolls.of(reading).stream()
                .sorted(Comparator.comparing(Toll::span))
                .toList();
        var claims = new ArrayList<Claim>();
        for (Toll toll : tolls) {
            claims.add(new TollClaim(
                    id(tolls.indexOf(toll)),
                    document.passage(toll.span()),
                    reading.account(toll.span()).id(),
                    List.of(),
                    citations(toll.span()),
                    toll.outcome(),
                    toll.count(),
                    toll.victims(),
                    toll.whole() == null ? null : id(tolls.indexOf(toll.whole())),
                    null,
                    new Setting(null, null, null),
                    toll.polarity(),
                    toll.rule(),
                    1));
        }
        return new Extraction(reading, claims, List.of());
    }

    private String id(int index) {
        return reading.document().id() + "/" + (index + 1);
    }

    /** The citation marks between a passage and the end of its sentence, and right behind that. */
    private List<Citation> citations(Span passage) {
        int end = reading.sentence(passage).map(s -> s.span().end()).orElse(passage.end());
        return reading.citations().stream()
                .filter(c ->
                        passage.start() <= c.span().start() && c.span().start() <= Math.max(end, passage.end()) + 8)
                .toList();
    }
}
