package org.synoptic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what was missed and what was wrong, by kind, to be read by a person: never of an unseen part. */
final class Errors {
    private Errors() {}

    static void write(List<Result> results, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Result r : results) {
            if (r.part() == Split.UNSEEN) {
                continue;
            }
            var text = new StringBuilder();
            r.sheet().errors().forEach((kind, all) -> {
                text.append("# ").append(kind).append(" (").append(all.size()).append(")\n\n");
                all.forEach(e -> text.append("- ").append(e).append('\n'));
                text.append('\n');
            });
            Files.writeString(folder.resolve(r.set() + ".errors.md"), text);
        }
    }
}
