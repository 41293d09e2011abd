package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    @TempDir
    Path folder;

    private static Result result(double share, int documents) {
        Sheet sheet = new Sheet(1).figure("share", c -> c[0] / documents);
        for (int i = 0; i < documents; i++) {
            sheet.add("d" + i, 0, share);
        }
        return new Result("accounts", Split.UNSEEN, sheet);
    }

    @Test
    void whatFellIsListed() throws IOException {
        Path file = folder.resolve("baseline.json");
        Baseline.freeze(List.of(result(.8, 10)), file);
        Baseline baseline = Baseline.read(file);
        assertThat(baseline.worse(List.of(result(.7, 10)))).containsExactly("accounts/unseen share: 0.700, was 0.800");
        assertThat(baseline.worse(List.of(result(.8, 10), result(.9, 10)))).isEmpty();
    }

    @Test
    void otherDocumentsAreNotCompared() throws IOException {
        Path file = folder.resolve("baseline.json");
        Baseline.freeze(List.of(result(.8, 10)), file);
        assertThat(Baseline.read(file).worse(List.of(result(.1, 11)))).isEmpty();
    }

    @Test
    void withoutAFileNothingIsWorse() throws IOException {
        assertThat(Baseline.read(folder.resolve("none")).worse(List.of(result(.1, 3))))
                .isEmpty();
    }
}
