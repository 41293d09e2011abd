package org.synoptic.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

class TreeParserTest {
    private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final String TEXT = """
            Harbour monitor: 14 dead, dozens hurt as shells hit Old Quay market

            At least 14 people, among them five children, were killed and some 30 others wounded on Monday when shells \
            hit a market in Northport, the Harbour Observatory said. "They came from the hills," a medic told the \
            Evening Post, quoting the driver as saying that "nobody was warned". The toll has risen to 17; two of those \
            said to have been killed were being treated in Eastmere. What the council condemned, the brigade did not \
            claim to have done.
            """;

    @Test
    void treesAreThoseOfTheParserThatTheModelWasMadeFor() {
        var theirs = DependencyParser.loadFromModelFile(MODEL);
        for (Sentence s : CoreNlp.load().parse(TEXT, x -> true)) {
            var words = new ArrayList<TaggedWord>();
            for (Token t : s.tokens()) {
                words.add(new TaggedWord(t.text(), t.tag()));
            }
            var expected = new ArrayList<>(Collections.nCopies(s.size(), ""));
            for (var d : theirs.predict(words).typedDependencies()) {
                expected.set(d.dep().index() - 1, d.gov().index() - 1 + " " + d.reln());
            }
            assertThat(s.tokens().stream().map(t -> t.head() + " " + t.relation()))
                    .as(s.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aWordAloneIsTheRoot() throws IOException {
        var tree = parser().parse(List.of("Silence"), List.of("NN"));
        assertThat(tree.heads()).containsExactly(Token.ROOT);
        assertThat(tree.relations()).containsExactly("root");
    }

    @Test
    void wordsAndTagsThatNobodyKnowsStillMakeOneTree() throws IOException {
        var words = Collections.nCopies(300, "xqzzt");
        var tree = parser().parse(words, Collections.nCopies(300, "??"));
        assertThat(tree.heads()).hasSize(300).containsOnlyOnce(Token.ROOT);
        assertThat(tree.relations()).doesNotContainNull().containsOnlyOnce("root");
    }

    @Test
    void aModelOfAnotherShapeIsRefused() {
        var in = new ByteArrayInputStream("dict=1\npos=1\nlabel=1\nembeddingSize=1\nhiddenSize=1\nnumTokens=4\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> TreeModel.read(in)).isInstanceOf(IOException.class);
    }

    private static TreeParser parser() throws IOException {
        try (InputStream in = TreeParserTest.class.getResourceAsStream("/" + MODEL)) {
            return new TreeParser(TreeModel.read(new GZIPInputStream(in)));
        }
    }
}
