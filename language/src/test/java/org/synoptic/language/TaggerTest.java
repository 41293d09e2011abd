package org.synoptic.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final String MODEL = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String TEXT = """
            Harbour monitor : 14 dead , dozens hurt as shells hit Old Quay market
            In Qarvish , 3km north of al - Tameh , the 7th Brigade " did not fire a single round " , Gen. Oru Tavik said .
            At least 14 people , among them five children , were killed and some 30 others wounded on Monday .
            Nobody at Tavik Brothers Ltd. was hurt ; T-72s and an F-16 were seen , e.g. near the colour-coded B12 gate .
            killing twelve
            RESCUERS FIND 9 BODIES UNDER THE RUBBLE
            Has the toll risen to 1,204 ( or 1.2 thousand ) ? !
            ...
            """;

    @Test
    void tagsAreThoseOfTheTaggerThatTheModelWasMadeFor() throws IOException {
        var theirs = new MaxentTagger(MODEL);
        Tagger ours = tagger();
        List<String> lines = TEXT.lines().toList();
        for (String line : lines) {
            same(List.of(line.split(" ")), theirs, ours);
        }
        var random = new Random(11);
        List<String> all = List.of(TEXT.split("\\s+"));
        for (int i = 0; i < 300; i++) {
            var words = new ArrayList<String>();
            for (int j = 1 + random.nextInt(25); j > 0; j--) {
                String word = all.get(random.nextInt(all.size()));
                words.add(random.nextInt(4) > 0 ? word : word + (char) ('a' + random.nextInt(26)));
            }
            same(words, theirs, ours);
        }
    }

    private static void same(List<String> words, MaxentTagger theirs, Tagger ours) {
        List<String> expected = theirs.apply(words.stream().map(Word::new).toList()).stream()
                .map(TaggedWord::tag)
                .toList();
        assertThat(ours.tags(words)).as("%s", words).isEqualTo(expected);
    }

    @Test
    void manyNewWordsInARowAreTaggedSoon() throws IOException {
        Tagger tagger = tagger();
        var words = Collections.nCopies(200, "Xqzztish");
        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(tagger.tags(words)).hasSize(200));
    }

    @Test
    void noWordsHaveNoTags() throws IOException {
        assertThat(tagger().tags(List.of())).isEmpty();
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(Exception.class);
    }

    private static Tagger tagger() throws IOException {
        try (InputStream in = TaggerTest.class.getResourceAsStream("/" + MODEL)) {
            return new Tagger(TagModel.read(new BufferedInputStream(in)));
        }
    }
}
