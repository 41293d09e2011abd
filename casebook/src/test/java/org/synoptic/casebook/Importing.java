package org.synoptic.casebook;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A program of its own that adds to a casebook and tells each document as it is kept; the tests kill it and starve it. */
final class Importing {
    private Importing() {}

    public static void main(String[] args) throws Exception {
        try (Casebook casebook = Casebook.open(Path.of(args[0]), "test 1", Clock.systemUTC())) {
            var telling = new Watcher() {
                @Override
                public void kept(Kept kept) {
                    System.out.println(kept.sha256());
                    System.out.flush();
                }
            };
            casebook.add(List.of(args[1]), InputStream.nullInputStream(), "Amal", false, telling);
        } catch (Refused e) {
            System.out.println(e.problem().code());
            Runtime.getRuntime().halt(3);
        }
        Runtime.getRuntime().halt(0);
    }
}
