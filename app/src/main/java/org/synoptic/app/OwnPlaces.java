package org.synoptic.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.synoptic.Synoptic;
import org.synoptic.casebook.Casebook;
import org.synoptic.model.Problem;
import org.synoptic.place.Gazetteer;
import picocli.CommandLine.Option;

/** A list of places that a user brings; a casebook keeps it. */
final class OwnPlaces {
    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "Places, in the tab separated format of GeoNames. A casebook keeps them and uses them from then on.")
    private @Nullable Path gazetteer;

    /** Synoptic with the places of the file; what is wrong with it is told. */
    Synoptic given(Synoptic synoptic, Consumer<Problem> problems) {
        Path file = gazetteer;
        return file == null
                ? synoptic
                : bytes(file, problems)
                        .map(bytes -> synoptic.with(places(file, bytes, problems)))
                        .orElse(synoptic);
    }

    /** Puts the file into a casebook; one that holds no place is told of and not kept. */
    void keep(Casebook casebook, String by, Consumer<Problem> problems) throws IOException {
        Path file = gazetteer;
        if (file == null) {
            return;
        }
        Optional<byte[]> bytes = bytes(file, problems);
        if (bytes.isPresent() && places(file, bytes.get(), problems).size() > 0) {
            casebook.keepGazetteer(String.valueOf(file.getFileName()), bytes.get(), by);
        }
    }

    private static Gazetteer places(Path file, byte[] bytes, Consumer<Problem> problems) {
        Gazetteer places =
                Gazetteer.of(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        if (places.skipped() > 0) {
            problems.accept(new Problem(
                    "reference.line",
                    file.toString(),
                    places.skipped() + " of its lines are no places in the format of GeoNames and were passed over.",
                    "Give a file of the main table of GeoNames, such as that of a country, unzipped."));
        }
        return places;
    }

    private static Optional<byte[]> bytes(Path file, Consumer<Problem> problems) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            problems.accept(Reference.unreadable(file));
            return Optional.empty();
        }
    }
}
