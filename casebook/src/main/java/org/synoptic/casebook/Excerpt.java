package org.synoptic.casebook;

import java.util.List;
import java.util.Map;
import org.synoptic.model.Collation;
import org.synoptic.read.position.SourceMap;

/**
 * The part of the last collation that an incident or a document needs, whole in itself.
 *
 * <p>Example: {@code casebook.incident("oster-2031-05-03-blast", true).map(e -> e.collation().claims())}.
 *
 * <p>Limits: documents are those of the part and those that share passages with them; accounts, claims and origins are cut to them.
 * {@code judgements} concern these documents, or all, as they stand now, and may be newer than the collation. By ids: {@code
 * sources} tells where texts were taken from, {@code originals} SHA-256, {@code incidents} the incident of a claim, {@code titles} its
 * title.
 */
public record Excerpt(
        Collation collation,
        List<Judgement> judgements,
        Map<String, SourceMap> sources,
        Map<String, String> originals,
        Map<String, String> incidents,
        Map<String, String> titles) {
    public Excerpt {
        judgements = List.copyOf(judgements);
        sources = Map.copyOf(sources);
        originals = Map.copyOf(originals);
        incidents = Map.copyOf(incidents);
        titles = Map.copyOf(titles);
    }
}
