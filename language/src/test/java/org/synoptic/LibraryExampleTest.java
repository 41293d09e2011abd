package org.synoptic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Point;

/** The ten lines of Java that the README shows. */
class LibraryExampleTest {
    private static final String AGENCY =
            "A blast at the market of Oster killed 12 people on 3 May 2024, the Tarn Centre for Rights said.";
    private static final String MINISTRY =
            "The blast at the market of Oster killed 30 people on 3 May 2024, the Ministry of Health said.";

    @Test
    void theReadmesLinesRunAndPrintWhatItSays() throws Exception {
        var printed = new ArrayList<String>();

        // README
        Synoptic synoptic = Synoptic.using(CoreNlp.load());
        Collation collation = synoptic.collate(List.of(
                Document.of("a", null, "Morning Post", null, null, AGENCY),
                Document.of("b", null, "Daily Echo", null, null, MINISTRY)));
        for (CollatedIncident incident : collation.incidents()) {
            for (Point point : incident.points()) {
                printed.add(point.question() + ": " + point.finding() + ", origins " + point.origins());
            }
        }
        // README

        assertThat(printed).first().isEqualTo("KILLED: CONFLICT, origins 2");
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(readme.replaceAll("\\s+", ""))
                .contains("Synoptic.using(CoreNlp.load())")
                .contains("KILLED:CONFLICT,origins2");
    }
}
