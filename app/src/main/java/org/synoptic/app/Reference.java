package org.synoptic.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synoptic.Synoptic;
import org.synoptic.casebook.Casebook;
import org.synoptic.model.Problem;
import org.synoptic.name.OwnAliases;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a user knows of names and places beforehand, in files. */
final class Reference {
    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Names that are to be taken for one: lines of \"another name = the name that is kept\".")
    private @Nullable Path aliases;

    @Mixin
    private OwnPlaces places = new OwnPlaces();

    /** Synoptic with what the files hold; what is wrong with them is told. */
    Synoptic given(Synoptic synoptic, Consumer<Problem> problems) {
        return places.given(named(synoptic, problems), problems);
    }

    /** Synoptic with the names alone, for a casebook, which holds the places itself. */
    Synoptic named(Synoptic synoptic, Consumer<Problem> problems) {
        return aliases == null ? synoptic : synoptic.with(aliases(aliases, problems));
    }

    /** Puts the places into a casebook. */
    void keepPlaces(Casebook casebook, String by, Consumer<Problem> problems) throws IOException {
        places.keep(casebook, by, problems);
    }

    private static OwnAliases aliases(Path file, Consumer<Problem> problems) {
        var names = new LinkedHashMap<String, String>();
        int number = 0;
        for (String line : lines(file, problems)) {
            number++;
            String entry = line.replaceFirst("(^|\\s)#.*", "").strip();
            int equals = entry.indexOf('=');
            String other = equals < 0 ? "" : entry.substring(0, equals).strip();
            String name = equals < 0 ? "" : entry.substring(equals + 1).strip();
            if (!other.isEmpty() && !name.isEmpty()) {
                names.put(other, name);
            } else if (!entry.isEmpty()) {
                problems.accept(new Problem(
                        "reference.line",
                        file + ":" + number,
                        "The line does not name two names.",
                        "Write it as: another name = the name that is kept."));
            }
        }
        return OwnAliases.of(names);
    }

    private static List<String> lines(Path file, Consumer<Problem> problems) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.accept(unreadable(file));
            return List.of();
        }
    }

    static Problem unreadable(Path file) {
        return new Problem(
                "reference.unreadable",
                file.toString(),
                "The file cannot be read as text in UTF-8; the work goes on without it.",
                "Check that it is there, that you may read it, and that it is unzipped.");
    }
}
