package org.synoptic.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.synoptic.language.FeatureTable.Text;

class RecognizerTest {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final List<String> TAGS = List.of("NNP", "NN", "VBD", "IN", "DT");
    private static final String TEXT = """
            Oru Tavik of the Harbour Observatory told the Evening Post in Northport that Gen. Tavik had left for Qarvish .
            Ibn Salim , Salim 's brother , and Dr. Ibn Salim met U.N. envoys at al - Tameh .
            In May 14 people died in Tull , Norland , the Ministry of Health said .
            RESCUERS FIND 9 BODIES NEAR TULL
            ) ... 1,204
            """;

    @Test
    void kindsAreThoseOfTheRecognizerThatTheModelWasMadeFor() throws IOException {
        CRFClassifier<CoreLabel> theirs = CRFClassifier.getClassifierNoExceptions(MODEL);
        Recognizer ours = recognizer();
        var random = new Random(5);
        List<String> all = List.of(TEXT.split("\\s+"));
        for (String line : TEXT.lines().toList()) {
            same(List.of(line.split(" ")), random, theirs, ours);
        }
        for (int i = 0; i < 300; i++) {
            var words = new ArrayList<String>();
            for (int j = 1 + random.nextInt(30); j > 0; j--) {
                String word = all.get(random.nextInt(all.size()));
                words.add(random.nextInt(5) > 0 ? word : word + (char) ('a' + random.nextInt(26)));
            }
            same(words, random, theirs, ours);
        }
    }

    private static void same(List<String> words, Random random, CRFClassifier<CoreLabel> theirs, Recognizer ours) {
        var labels = new ArrayList<CoreLabel>();
        var tags = new ArrayList<String>();
        for (String word : words) {
            var label = CoreLabel.wordFromString(word);
            tags.add(TAGS.get(random.nextInt(TAGS.size())));
            label.setTag(tags.getLast());
            labels.add(label);
        }
        List<String> expected = theirs.classifySentence(labels).stream()
                .map(l -> l.get(CoreAnnotations.AnswerAnnotation.class))
                .toList();
        assertThat(ours.labels(words, tags)).as("%s %s", words, tags).isEqualTo(expected);
    }

    @Test
    void noWordsHaveNoKinds() throws IOException {
        assertThat(recognizer().labels(List.of(), List.of())).isEmpty();
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> EntityModel.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theHashOfTextsInARowIsThatOfTheText() {
        assertThat(Text.of("Tull").then(Text.EMPTY).then(Text.of("-PW|C"))).isEqualTo(Text.of("Tull-PW|C"));
    }

    private static Recognizer recognizer() throws IOException {
        try (InputStream in = RecognizerTest.class.getResourceAsStream("/" + MODEL)) {
            return new Recognizer(EntityModel.read(new BufferedInputStream(new GZIPInputStream(in))));
        }
    }
}
