package org.synoptic.evidence;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of an export.
 *
 * <p>Example: {@code EvidencePackage.write(casebook, engine, options, folder, Watcher.NONE).documents()}.
 *
 * <p>Limits: {@code lines} of the log are proved in it; {@code leftOut} judgements that hold could not be carried over to redacted texts.
 * {@code problems} name what is not in it and why.
 */
public record Exported(int documents, int claims, int lines, int leftOut, List<Problem> problems) {
    public Exported {
        problems = List.copyOf(problems);
    }
}
