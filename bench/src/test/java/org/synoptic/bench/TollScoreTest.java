package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TollScoreTest {
    private static final String DOC = """
            {"doc":"d","title":"Blast","text":"A blast killed 5 people, police said. Rebels shot 2 men."}""";
    private static final String LABELS = """
            {"doc":"d","in":"text","quote":"killed 5 people","outcome":"killed","low":5,"high":5,"status":"unspecified","sources":["police"],"perpetrator":null,"perpetrator_canonical":null,"happening":"h"}
            {"doc":"d","in":"text","quote":"shot 2 men","outcome":"killed","low":2,"high":2,"status":"unspecified","sources":[],"perpetrator":"Rebels","perpetrator_canonical":"Northern rebels","happening":"i"}""";

    @TempDir
    Path folder;

    private SameName names;

    @BeforeEach
    void aliases() throws IOException {
        Files.writeString(
                folder.resolve("score_accounts.py"),
                "ALIASES = {  # names\n    'city police': ['police', 'the police'],\n}\n");
        names = SameName.of(folder);
    }

    private Sheet score(String claims) throws IOException {
        List<JsonNode> docs = Lines.parse(DOC);
        return new TollScore(names, new Calibration())
                .score(docs, Lines.parse(LABELS), Lines.parse(claims), Split.WHOLE);
    }

    private static String claim(int start, int end, int count, String source, String incident) {
        return """
                {"document":"d","kind":"toll","span":{"start":%d,"end":%d},"quote":"q","outcome":"killed","low":%d,"high":%d,"victims":{"status":"unspecified"},"sources":[%s],"perpetrator":{"name":"rebels","words":"Rebels"},"incident":"%s"}""".formatted(start, end, count, count, source, incident);
    }

    @Test
    void aClaimIsFoundByFigureAndPlaceAndFullBySourceBesides() throws IOException {
        Sheet sheet = score(claim(15, 30, 5, "{\"name\":\"City police\"}", "x") + "\n"
                + claim(46, 56, 2, "{\"name\":\"SANA\"}", "y"));
        assertThat(sheet.value("found_f1")).isEqualTo(1);
        assertThat(sheet.value("full_f1")).isEqualTo(.5);
        assertThat(sheet.value("incident_b3_f1")).isEqualTo(1);
        assertThat(sheet.value("perpetrator_accuracy_where_named")).isEqualTo(1);
        assertThat(sheet.value("perpetrator_accuracy")).isEqualTo(.5);
        assertThat(sheet.errors()).containsOnlyKeys("origin differs", "perpetrator differs");
    }

    @Test
    void anotherFigureOrPlaceIsNotFound() throws IOException {
        Sheet sheet = score(claim(15, 30, 6, "", "x") + "\n" + claim(0, 5, 2, "", "y"));
        assertThat(sheet.value("found_f1")).isZero();
        assertThat(sheet.errors().get("missed")).hasSize(2);
        assertThat(sheet.errors().get("not in the labels")).hasSize(2);
    }

    @Test
    void oneLabelIsFoundOnce() throws IOException {
        String twice = claim(15, 30, 5, "", "x");
        assertThat(score(twice + "\n" + twice).value("found_precision")).isEqualTo(.5);
    }

    @Test
    void namesAreOneByAliasAcronymAndPart() {
        assertThat(names.same("The Police", "City Police")).isTrue();
        assertThat(names.same("SOCC", "Sennova Office of Coast Care")).isTrue();
        assertThat(names.same("rebels", "Northern rebels")).isTrue();
        assertThat(names.same("rebels", "police")).isFalse();
    }
}
