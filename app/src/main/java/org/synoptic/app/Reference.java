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
import org.synoptic.model.Problem;
import org.synoptic.name.OwnAliases;
import org.synoptic.place.Gazetteer;
import picocli.CommandLine.Option;

/** What a user knows of names and places beforehand, in files. */
final class Reference {
    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Names that are to be taken for one: lines of \"another name = the name that is kept\".")
    private @Nullable Path aliases;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Places, in the tab separated format of GeoNames.")
    private @Nullable Path gazetteer;

    /** Synoptic with what the files hold; what is wrong with them is told. */
    Synoptic given(Synoptic synoptic, Consumer<Problem> problems) {
        Synoptic named = aliases == null ? synoptic : synoptic.with(aliases(aliases, problems));
        return gazetteer == null ? named : named.with(gazetteer(gazetteer, problems));
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

    private static Gazetteer gazetteer(Path file, Consumer<Problem> problems) {
        Gazetteer places = Gazetteer.of(lines(file, problems));
        if (places.skipped() > 0) {
            problems.accept(new Problem(
                    "reference.line",
                    file.toString(),
                    places.skipped() + " of its lines are no places in the format of GeoNames and were passed over.",
                    "Give a file of the main table of GeoNames, such as that of a country, unzipped."));
        }
        return places;
    }

    private static List<String> lines(Path file, Consumer<Problem> problems) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.accept(new Problem(
                    "reference.unreadable",
                    file.toString(),
                    "The file cannot be read as text in UTF-8; the work goes on without it.",
                    "Check that it is there, that you may read it, and that it is unzipped."));
            return List.of();
        }
    }
}
