package org.synoptic.language;

import edu.stanford.nlp.process.Americanize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.synoptic.language.FeatureTable.Text;

/**
 * Gives each word of a sentence the kind of name that it is part of, by a conditional random field over the words around and
 * pairs of labels (Finkel, Grenager and Manning 2005), with the best sequence found exactly (Viterbi).
 *
 * <p>The labels are those of CoreNLP's own recognizer with the same model; a feature is looked up by the hashes of its
 * parts, without being put together.
 */
final class Recognizer {
    /** How far words are looked at without regard to their place. */
    private static final int AROUND = 5;

    private static final int LONGEST_END = 6;
    private static final int SHORT = 3;
    private static final int FAR = 150;
    private static final String NAME = "NNP";

    // The ends of the names of features, as the model writes them.
    private static final Text CLASS = Text.of("-DISTSIM|C");
    private static final Text WORD = Text.of("-WORD|C");
    private static final Text WORD_BEFORE = Text.of("-PW|C");
    private static final Text CLASS_BEFORE = Text.of("-PDISTSIM|C");
    private static final Text WORD_AFTER = Text.of("-NW|C");
    private static final Text CLASS_AFTER = Text.of("-NDISTSIM|C");
    private static final Text ANY = Text.of("###|C");
    private static final Text SHAPE = Text.of("-TYPE|C");
    private static final Text SHAPE_BEFORE = Text.of("-PTYPE|C");
    private static final Text SHAPE_AFTER = Text.of("-NTYPE|C");
    private static final Text WORD_BEFORE_SHAPE = Text.of("-PW_CTYPE|C");
    private static final Text SHAPE_WORD_AFTER = Text.of("-NW_CTYPE|C");
    private static final Text SHAPES_BEFORE = Text.of("-PCTYPE|C");
    private static final Text SHAPES_AFTER = Text.of("-CNTYPE|C");
    private static final Text SHAPES = Text.of("-PCNTYPE|C");
    private static final Text SECOND_BEFORE_SHAPE = Text.of("-PPW_CTYPE|C");
    private static final Text SECOND_AFTER_SHAPE = Text.of("-NNW_CTYPE|C");
    private static final Text SOON = Text.of("-DISJN|C");
    private static final Text LATELY = Text.of("-DISJP|C");
    private static final Text MARK = Text.of("#");
    private static final Text END = Text.of("#|C");
    private static final Text DOTS = Text.of("...");
    private static final Text DASH = Text.of("-");
    private static final Text NULL = Text.of("null");
    private static final Text PAIR = Text.of("PSEQ|CpC");
    private static final Text PAIR_WORD = Text.of("-PSEQW|CpC");
    private static final Text PAIR_WORDS = Text.of("-PSEQW2|CpC");
    private static final Text PAIR_WORD_BEFORE = Text.of("-PSEQpW|CpC");
    private static final Text PAIR_CLASS_BEFORE = Text.of("-PSEQpDS|CpC");
    private static final Text PAIR_CLASS = Text.of("-PSEQcDS|CpC");
    private static final Text PAIR_CLASSES = Text.of("-PSEQpcDS|CpC");
    private static final Text PAIR_SHAPE_BEFORE = Text.of("-PSEQpS|CpC");
    private static final Text PAIR_SHAPE = Text.of("-PSEQcS|CpC");
    private static final Text PAIR_SHAPES = Text.of("-TYPES|CpC");
    private static final Text PAIR_SHAPE_AGAIN = Text.of("-TPS2|CpC");
    private static final Text PAIR_SHAPE_AFTER = Text.of("-TNS1|CpC");

    private final EntityModel model;

    Recognizer(EntityModel model) {
        this.model = model;
    }

    /** A sentence as features see it; beyond its ends stand empty words. */
    private record Sentence(String[] words, String[] tags, Text[] texts, Text[] classes, Text[] shapes) {
        String word(int i) {
            return inside(i) ? words[i] : "";
        }

        String tag(int i) {
            return inside(i) ? tags[i] : "";
        }

        Text text(int i) {
            return at(texts, i, Text.EMPTY);
        }

        Text shape(int i) {
            return at(shapes, i, Text.EMPTY);
        }

        Text wordClass(int i) {
            return at(classes, i, Text.EMPTY);
        }

        boolean inside(int i) {
            return i >= 0 && i < words.length;
        }

        private Text at(Text[] texts, int i, Text outside) {
            return inside(i) ? texts[i] : outside;
        }
    }

    /** The label of each word, for its words and their tags. */
    List<String> labels(List<String> words, List<String> tags) {
        String[] written = words.stream().map(Americanize::americanize).toArray(String[]::new);
        var sentence = new Sentence(
                written,
                tags.toArray(String[]::new),
                texts(written, word -> word),
                texts(written, model::wordClass),
                texts(written, model::shape));
        int size = model.labels().size();
        double[] best = new double[size];
        Arrays.fill(best, 1, size, Double.NEGATIVE_INFINITY);
        int[][] from = new int[written.length][size];
        for (int i = 0; i < written.length; i++) {
            double[] node = new double[size];
            double[] edge = new double[size * size];
            word(sentence, i, node);
            pair(sentence, i, edge);
            double[] next = new double[size];
            for (int label = 0; label < size; label++) {
                next[label] = Double.NEGATIVE_INFINITY;
                for (int before = 0; before < size; before++) {
                    double score = best[before] + edge[before * size + label];
                    if (score > next[label]) {
                        next[label] = score;
                        from[i][label] = before;
                    }
                }
                next[label] += node[label];
            }
            best = next;
        }
        return sequence(best, from);
    }

    private static Text[] texts(String[] words, UnaryOperator<String> of) {
        return Arrays.stream(words).map(of).map(Text::of).toArray(Text[]::new);
    }

    private List<String> sequence(double[] best, int[][] from) {
        int label = 0;
        for (int other = 1; other < best.length; other++) {
            label = best[other] > best[label] ? other : label;
        }
        String[] labels = new String[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            labels[i] = model.labels().get(label);
            label = from[i][label];
        }
        return List.of(labels);
    }

    private void word(Sentence s, int i, double[] node) {
        Text word = s.text(i);
        Text before = s.text(i - 1);
        Text after = s.text(i + 1);
        Text shape = s.shape(i);
        Text shapeBefore = s.shape(i - 1);
        Text shapeAfter = s.shape(i + 1);
        model.node(s.wordClass(i).then(CLASS), node);
        model.node(word.then(WORD), node);
        model.node(before.then(WORD_BEFORE), node);
        model.node(s.at(s.classes, i - 1, NULL).then(CLASS_BEFORE), node);
        model.node(after.then(WORD_AFTER), node);
        model.node(s.at(s.classes, i + 1, NULL).then(CLASS_AFTER), node);
        model.node(ANY, node);
        ends('<' + s.word(i) + '>', node);
        model.node(shape.then(SHAPE), node);
        model.node(shapeBefore.then(SHAPE_BEFORE), node);
        model.node(shapeAfter.then(SHAPE_AFTER), node);
        model.node(before.then(DOTS).then(shape).then(WORD_BEFORE_SHAPE), node);
        model.node(shape.then(DOTS).then(after).then(SHAPE_WORD_AFTER), node);
        Text shapes = shapeBefore.then(DOTS).then(shape);
        model.node(shapes.then(SHAPES_BEFORE), node);
        model.node(shape.then(DOTS).then(shapeAfter).then(SHAPES_AFTER), node);
        model.node(shapes.then(DOTS).then(shapeAfter).then(SHAPES), node);
        if (s.word(i - 1).length() <= SHORT) {
            model.node(s.text(i - 2).then(DOTS).then(shape).then(SECOND_BEFORE_SHAPE), node);
        }
        if (s.word(i + 1).length() <= SHORT) {
            model.node(s.text(i + 2).then(DOTS).then(shape).then(SECOND_AFTER_SHAPE), node);
        }
        occurrences(s, i).forEach(o -> model.node(Text.of(o), node));
        around(s, i, 1, SOON, node);
        around(s, i, -1, LATELY, node);
    }

    private void ends(String word, double[] node) {
        int most = Math.min(LONGEST_END, word.length());
        for (int n = 2; n <= most; n++) {
            model.node(MARK.then(Text.of(word, 0, n)).then(END), node);
        }
        int first = Math.max(word.length() <= LONGEST_END ? 1 : 0, word.length() - LONGEST_END);
        for (int from = first; from < word.length() - 1; from++) {
            model.node(MARK.then(Text.of(word, from, word.length())).then(END), node);
        }
    }

    /** Each different word on one side once. */
    private void around(Sentence s, int i, int step, Text name, double[] node) {
        for (int n = 1; n <= AROUND; n++) {
            Text word = s.text(i + n * step);
            boolean before = false;
            for (int m = 1; m < n && !before; m++) {
                before = word.equals(s.text(i + m * step));
            }
            if (!before) {
                model.node(word.then(name), node);
            }
        }
    }

    private void pair(Sentence s, int i, double[] edge) {
        Text word = s.text(i);
        Text before = s.text(i - 1);
        Text shape = s.shape(i);
        Text shapeBefore = s.shape(i - 1);
        model.edge(PAIR, edge);
        model.edge(word.then(PAIR_WORD), edge);
        model.edge(before.then(DASH).then(word).then(PAIR_WORDS), edge);
        model.edge(before.then(PAIR_WORD_BEFORE), edge);
        model.edge(s.wordClass(i - 1).then(PAIR_CLASS_BEFORE), edge);
        model.edge(s.wordClass(i).then(PAIR_CLASS), edge);
        model.edge(s.wordClass(i - 1).then(DASH).then(s.wordClass(i)).then(PAIR_CLASSES), edge);
        model.edge(shapeBefore.then(PAIR_SHAPE_BEFORE), edge);
        model.edge(shape.then(PAIR_SHAPE), edge);
        model.edge(shapeBefore.then(DASH).then(shape).then(PAIR_SHAPES), edge);
        model.edge(shape.then(PAIR_SHAPE_AGAIN), edge);
        model.edge(s.at(s.shapes, i + 1, NULL).then(PAIR_SHAPE_AFTER), edge);
    }

    /** Where else in the sentence a capitalized word stands, and whether with another beside it. */
    private static Set<String> occurrences(Sentence s, int i) {
        String word = s.word(i);
        String before = s.word(i - 1);
        boolean looks = nameCase(word)
                && s.word(i + 1).chars().noneMatch(Character::isUpperCase)
                && letter(s.word(i + 1))
                && letter(before);
        if (!looks) {
            return Set.of("NO-OCCURRENCE-PATTERN|C");
        }
        boolean two = nameCase(before) && s.tag(i - 1).equals(NAME);
        var found = new HashSet<String>();
        for (int j : places(s, i)) {
            String where = j > i ? "NEXT" : "PREV";
            if (two) {
                found.add("XY-" + where + "-OCCURRENCE-" + (s.word(j - 1).equals(before) ? "XY|C" : "Y|C"));
            } else {
                int near = j > i ? j - 1 : j + 1;
                int beyond = j > i ? j + 1 : j - 1;
                found.add("X-" + where + "-OCCURRENCE-" + (name(s, near) ? "YX|C" : name(s, beyond) ? "XY|C" : "X|C"));
            }
        }
        return found;
    }

    private static List<Integer> places(Sentence s, int i) {
        var places = new ArrayList<Integer>();
        for (int j = Math.max(0, i - FAR + 1); j < Math.min(s.words.length, i + FAR); j++) {
            if (Math.abs(j - i) >= SHORT && s.words[j].equals(s.words[i])) {
                places.add(j);
            }
        }
        return places;
    }

    private static boolean name(Sentence s, int i) {
        return nameCase(s.word(i)) && s.tag(i).equals(NAME);
    }

    private static boolean nameCase(String word) {
        return word.length() > 1
                && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
                && word.substring(1).chars().noneMatch(Character::isUpperCase);
    }

    private static boolean letter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }
}
