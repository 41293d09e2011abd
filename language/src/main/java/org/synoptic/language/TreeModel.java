package org.synoptic.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a neural transition classifier: what it knows of words, tags and relations, one hidden layer with a
 * cube in it, and scores for the transitions. Reads the text format that CoreNLP keeps its parsers in.
 *
 * <p>A configuration of the parser is {@value #FEATURES} features, each a row of the embeddings. What a feature adds to
 * the hidden layer depends only on the feature and its position, so it is kept once computed, up to {@value #KEPT} of
 * them; what is kept never changes a score.
 */
final class TreeModel {
    static final int FEATURES = 48;

    private static final int KEPT = 24_576;
    private static final String UNKNOWN = "-UNKNOWN-";
    private static final String NONE = "-NULL-";
    private static final String ROOT = "-ROOT-";

    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final List<String> relations;
    private final int firstRelation;
    private final float[][] embeddings;
    private final float[][] toHidden;
    private final float[] bias;
    private final float[][] toScores;
    private final AtomicReferenceArray<float @Nullable []> kept;
    private final AtomicInteger count = new AtomicInteger();

    private TreeModel(ModelText in) throws IOException {
        int wordCount = in.setting("dict");
        int tagCount = in.setting("pos");
        int relationCount = in.setting("label");
        int embeddingSize = in.setting("embeddingSize");
        int hiddenSize = in.setting("hiddenSize");
        if (in.setting("numTokens") != FEATURES) {
            throw new IOException("not a parser with " + FEATURES + " features");
        }
        in.setting("preComputed");
        firstRelation = wordCount + tagCount;
        embeddings = new float[firstRelation + relationCount][embeddingSize];
        kept = new AtomicReferenceArray<>(embeddings.length * FEATURES);
        words = rows(in, 0, wordCount);
        tags = rows(in, wordCount, firstRelation);
        var names = new ArrayList<String>();
        for (int row = firstRelation; row < embeddings.length; row++) {
            names.add(in.word());
            in.numbers(embeddings[row]);
        }
        relations = List.copyOf(names.subList(1, names.size()));
        toHidden = in.matrix(embeddingSize * FEATURES, hiddenSize);
        bias = in.matrix(1, hiddenSize)[0];
        toScores = in.matrix(hiddenSize, transitions());
    }

    /** The model in a stream of CoreNLP's format, already unzipped. */
    static TreeModel read(InputStream in) throws IOException {
        return new TreeModel(new ModelText(in));
    }

    private Map<String, Integer> rows(ModelText in, int from, int to) throws IOException {
        var rows = new HashMap<String, Integer>(2 * (to - from));
        for (int row = from; row < to; row++) {
            rows.put(in.word(), row);
            in.numbers(embeddings[row]);
        }
        return rows;
    }

    /** The relations an arc may have; the first is that of the root. */
    List<String> relations() {
        return relations;
    }

    /** How many scores there are: an arc to the left and one to the right for each relation, and the shift. */
    int transitions() {
        return 2 * relations.size() + 1;
    }

    int word(String word) {
        return row(words, word);
    }

    int tag(String tag) {
        return row(tags, tag);
    }

    int rootWord() {
        return row(words, ROOT);
    }

    int rootTag() {
        return row(tags, ROOT);
    }

    int noWord() {
        return row(words, NONE);
    }

    int noTag() {
        return row(tags, NONE);
    }

    /** The feature of a relation by its number in {@link #relations}. */
    int relation(int number) {
        return firstRelation + 1 + number;
    }

    int noRelation() {
        return firstRelation;
    }

    private static int row(Map<String, Integer> rows, String name) {
        Integer row = rows.get(name);
        return row != null ? row : rows.getOrDefault(UNKNOWN, 0);
    }

    /** The score of every transition in a configuration. */
    float[] scores(int[] features) {
        float[] hidden = bias.clone();
        for (int position = 0; position < FEATURES; position += 4) {
            addFour(
                    hidden,
                    contribution(features[position], position),
                    contribution(features[position + 1], position + 1),
                    contribution(features[position + 2], position + 2),
                    contribution(features[position + 3], position + 3));
        }
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] *= hidden[i] * hidden[i];
        }
        float[] scores = new float[transitions()];
        int whole = hidden.length - hidden.length % 4;
        for (int i = 0; i < whole; i += 4) {
            addFourTimes(scores, hidden, i);
        }
        for (int i = whole; i < hidden.length; i++) {
            addTimes(scores, hidden[i], toScores[i]);
        }
        return scores;
    }

    /** As four additions one after the other, in their order, with one pass over the sum. */
    private static void addFour(float[] sum, float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + a[i] + b[i] + c[i] + d[i];
        }
    }

    /** As four times {@link #addTimes} for the hidden units from one on. */
    private void addFourTimes(float[] sum, float[] hidden, int from) {
        float[] a = toScores[from];
        float[] b = toScores[from + 1];
        float[] c = toScores[from + 2];
        float[] d = toScores[from + 3];
        float times = hidden[from];
        float times1 = hidden[from + 1];
        float times2 = hidden[from + 2];
        float times3 = hidden[from + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + times * a[i] + times1 * b[i] + times2 * c[i] + times3 * d[i];
        }
    }

    private float[] contribution(int feature, int position) {
        int at = feature * FEATURES + position;
        float[] known = kept.getAcquire(at);
        if (known != null) {
            return known;
        }
        float[] embedding = embeddings[feature];
        float[] sum = new float[bias.length];
        for (int i = 0; i < embedding.length; i++) {
            addTimes(sum, embedding[i], toHidden[position * embedding.length + i]);
        }
        if (count.get() < KEPT) {
            count.incrementAndGet();
            kept.setRelease(at, sum);
        }
        return sum;
    }

    private static void addTimes(float[] sum, float factor, float[] addend) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * addend[i];
        }
    }
}
