package org.synoptic.web.page;

import java.util.List;
import org.synoptic.casebook.Counts;
import org.synoptic.model.Problem;

/**
 * What is done in the background.
 *
 * <p>Example: {@code m.jobs().getFirst().state()}.
 *
 * <p>Limits: the latest first; {@code total} is -1 where it is not known.
 */
public record WorkPage(List<Job> jobs, boolean busy, Counts counts) {
    public WorkPage {
        jobs = List.copyOf(jobs);
    }

    /** A job in words. */
    public record Job(
            int number,
            String kind,
            String what,
            String who,
            String at,
            String state,
            String stands,
            long done,
            long total,
            List<Problem> problems) {
        public Job {
            problems = List.copyOf(problems);
        }
    }
}
