package org.synoptic.casebook;

import java.util.List;
import java.util.Map;
import org.synoptic.model.Collation;
import org.synoptic.read.position.SourceMap;

/**
 * The accounts of a casebook side by side, as the machine proposes and as it stands with what persons ruled.
 *
 * <p>Example: {@code casebook.collate(engine, "Amal", Watcher.NONE).ruled().incidents()}.
 *
 * <p>Limits: {@code machine} and {@code ruled} are equal where no judgement holds. {@code judgements} are all that were ever
 * made, each as it stands; {@code read} tells what had to be read first; {@code sources} where texts were taken from, by the ids
 * of their documents.
 */
public record Collated(
        Collation machine, Collation ruled, List<Judgement> judgements, ReadIn read, Map<String, SourceMap> sources) {
    public Collated {
        judgements = List.copyOf(judgements);
        sources = Map.copyOf(sources);
    }
}
