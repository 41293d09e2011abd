package org.synoptic.casebook;

import java.util.List;
import org.synoptic.model.Problem;

/**
 * What came of a backup.
 *
 * <p>Example: {@code casebook.backup(file, passphrase, "Amal", Watcher.NONE).sha256()}.
 *
 * <p>Limits: {@code sha256} is that of the file and stands in the log. {@code problems} name originals that are damaged and therefore not
 * in it.
 */
public record BackedUp(String sha256, long size, long originals, List<Problem> problems) {
    public BackedUp {
        problems = List.copyOf(problems);
    }
}
