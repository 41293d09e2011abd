package org.synoptic.casebook;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of reading the kept originals.
 *
 * <p>Example: {@code casebook.read(engine, "Amal", Watcher.NONE).claims()}.
 *
 * <p>Limits: counts what was read now; what this version of the engine had read before is passed over. {@code problems} name
 * the originals. {@code stopped} when the watcher stopped it. {@code notes} are for a person and are no problems, such as what
 * protection from hostile files this system does not give.
 */
public record ReadIn(
        int originals, int documents, int claims, List<Problem> problems, boolean stopped, List<String> notes) {
    public ReadIn {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
