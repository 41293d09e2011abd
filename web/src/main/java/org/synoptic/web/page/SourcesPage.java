package org.synoptic.web.page;

import java.util.List;
import org.synoptic.casebook.Speaker;

/**
 * Who speaks.
 *
 * <p>Example: {@code m.rows().getFirst().name()}.
 *
 * <p>Limits: {@code judgements} are those on sources, the latest first.
 */
public record SourcesPage(List<Speaker> rows, String words, Pages pages, List<Judged> judgements) {
    public SourcesPage {
        rows = List.copyOf(rows);
        judgements = List.copyOf(judgements);
    }
}
