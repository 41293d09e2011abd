package org.synoptic.casebook;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of adding.
 *
 * <p>Example: {@code casebook.add(paths, "Amal", Watcher.NONE).known()}.
 *
 * <p>Limits: {@code kept} are new; {@code known} counts what was kept before and is therefore not kept again, {@code mended}
 * those of them whose kept file was damaged or missing and was put right. {@code stopped} when the watcher stopped it.
 */
public record Added(List<Kept> kept, int known, int mended, List<Problem> problems, boolean stopped) {
    public Added {
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
    }
}
