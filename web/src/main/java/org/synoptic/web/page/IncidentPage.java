package org.synoptic.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.CollatedIncident;

/**
 * An incident.
 *
 * <p>Example: {@code $unsafe{m.answers()}} in the page.
 *
 * <p>Limits: what {@code Drawing} drew is HTML, empty where there is nothing; {@code anchor} is a claim of it that the machine
 * read, by which a ruling finds the incident again, empty without one; {@code map} is null where no place is known on the globe.
 */
public record IncidentPage(
        CollatedIncident incident,
        String whenAndWhere,
        boolean ruled,
        String answers,
        String charts,
        String accounts,
        String lineage,
        String blame,
        String statements,
        List<Estimated> estimates,
        List<Waiting> waiting,
        List<Judged> judgements,
        String anchor,
        @Nullable Picture map) {
    public IncidentPage {
        estimates = List.copyOf(estimates);
        waiting = List.copyOf(waiting);
        judgements = List.copyOf(judgements);
    }

    /** A point's estimate, the rule that gave it, and those of persons. */
    public record Estimated(
            String point,
            String range,
            String rule,
            List<String> persons,
            String question,
            String people,
            int low,
            int best,
            String high) {
        public Estimated {
            persons = List.copyOf(persons);
        }
    }

    /** A claim that nobody has looked at. */
    public record Waiting(String id, String assertion, String document) {}
}
