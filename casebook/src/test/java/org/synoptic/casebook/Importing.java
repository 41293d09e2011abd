package org.synoptic.casebook;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A program of its own that works on a casebook and tells what it has done as it is done; the tests kill it and starve it. */
final class Importing {
    private Importing() {}

    /** Arguments: the casebook, the work (add, read, withdraw), and what to add or withdraw. */
    public static void main(String[] args) throws Exception {
        try (Casebook casebook = Casebook.open(Path.of(args[0]), "test 1", Clock.systemUTC())) {
            var telling = new Watcher() {
                @Override
                public void kept(Kept kept) {
                    tell(kept.sha256());
                }

                @Override
                public void done(long done, long total) {
                    tell("done " + done);
                }
            };
            switch (args[1]) {
                case "add" -> casebook.add(List.of(args[2]), InputStream.nullInputStream(), "Amal", false, telling);
                case "read" -> casebook.read(CountingEngine.plain(), "Amal", telling);
                case "withdraw" ->
                    tell("withdrew "
                            + casebook.withdraw(args[2], false, "Amal", "asked for")
                                    .sha256());
                default -> throw new IllegalArgumentException(args[1]);
            }
        } catch (Refused e) {
            tell(e.problem().code());
            Runtime.getRuntime().halt(3);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void tell(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
