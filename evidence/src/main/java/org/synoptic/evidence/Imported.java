package org.synoptic.evidence;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of an import.
 *
 * <p>Example: {@code EvidencePackage.read(folder, casebook, engine, "Amal", Watcher.NONE).judgements()}.
 *
 * <p>Limits: {@code known} originals were kept before; {@code judgements} were taken over with the name of who ruled. {@code problems} name
 * what could not be taken over.
 */
public record Imported(int kept, int known, int judgements, List<Problem> problems) {
    public Imported {
        problems = List.copyOf(problems);
    }
}
