package org.synoptic.language;

import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a conditional random field for named entities: how much each feature of a word speaks for each label, and
 * for each pair of labels. Reads the format that CoreNLP keeps its recognizers in.
 */
final class EntityModel {
    /** What stands for a word class that is not known. */
    private static final String NO_CLASS = "0";

    private static final int WINDOW = 2;
    private static final int SHAPE = WordShapeClassifier.lookupShaper("chris2useLC");
    private static final int DIGITS = WordShapeClassifier.WORDSHAPEDIGITS;

    private final List<String> labels;
    private final FeatureTable features;
    private final double[][] weights;
    private final int[] pairs;
    private final Map<String, String> classes;
    private final Set<String> lowercase = new HashSet<>();

    private EntityModel(Reading in) throws IOException, ClassNotFoundException {
        List<Index<CRFLabel>> cliques = in.next();
        Index<String> names = in.next();
        labels = List.copyOf(names.objectsList());
        Index<String> all = in.next();
        features = new FeatureTable(all, all.size());
        in.skip(3);
        classes = in.classes();
        if (in.readInt() != WINDOW || cliques.size() != WINDOW) {
            throw new IOException("not a recognizer that looks at " + WINDOW + " labels");
        }
        weights = in.next();
        Set<String> known = in.next();
        lowercase.addAll(known);
        pairs = new int[labels.size() * labels.size()];
        for (int i = 0; i < pairs.length; i++) {
            int[] two = cliques.get(1).get(i).getLabel();
            pairs[i] = two[0] * labels.size() + two[1];
        }
    }

    /** The model in a stream of CoreNLP's format, already unzipped. */
    static EntityModel read(InputStream in) throws IOException {
        try (var objects = new Reading(in)) {
            return new EntityModel(objects);
        } catch (ClassNotFoundException e) {
            throw new IOException("not a recognizer of this version of CoreNLP", e);
        }
    }

    /** Reads objects in a row; the word classes are kept inside one of them. */
    private static final class Reading extends ObjectInputStream {
        private final List<Map<String, String>> maps = new ArrayList<>();

        Reading(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
        }

        @SuppressWarnings("unchecked")
        <T> T next() throws IOException, ClassNotFoundException {
            return (T) readObject();
        }

        /** The settings, how many feature makers, and the one there is. */
        void skip(int objects) throws IOException, ClassNotFoundException {
            for (int i = 0; i < objects; i++) {
                readObject();
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        protected Object resolveObject(Object object) {
            if (object instanceof Map<?, ?> map) {
                maps.add((Map<String, String>) map);
            }
            return object;
        }

        Map<String, String> classes() {
            return maps.stream()
                    .max((a, b) -> Integer.compare(a.size(), b.size()))
                    .orElse(Map.of());
        }
    }

    /** The labels; the first is that of words outside of names. */
    List<String> labels() {
        return labels;
    }

    /** Adds what a feature of a word speaks for, of each label. */
    void node(FeatureTable.Text feature, double[] scores) {
        int at = features.number(feature);
        if (at >= 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[at][i];
            }
        }
    }

    /** Adds what a feature of a word and the one before speaks for, of each pair: label before times labels plus label. */
    void edge(FeatureTable.Text feature, double[] scores) {
        int at = features.number(feature);
        if (at >= 0) {
            for (int i = 0; i < pairs.length; i++) {
                scores[pairs[i]] += weights[at][i];
            }
        }
    }

    /** The name of a word's class of words that stand in like places. */
    String wordClass(String word) {
        return classes.getOrDefault(WordShapeClassifier.wordShape(word.toLowerCase(Locale.ROOT), DIGITS), NO_CLASS);
    }

    /** How a word is written: letters, capitals, digits, marks. */
    String shape(String word) {
        return WordShapeClassifier.wordShape(word, SHAPE, lowercase);
    }
}
