package org.synoptic.language;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Gives each word of a sentence its part of speech by a maximum entropy model over the words around and the two tags
 * before (Toutanova and Manning 2000), with the best sequence found exactly (Viterbi).
 *
 * <p>The tags are those of CoreNLP's own tagger with the same model; the scores of tag pairs are looked up instead of
 * put together anew from text for each pair. Scores are normalized over all tags, also those that the word never has.
 */
final class Tagger {
    private static final String END = ".$.";
    private static final String NOTHING = "NA";
    private static final String TOO_SHORT = "######";
    private static final int COMPANY = 3;
    private static final int LONGEST_END = 10;
    private static final int SHAPE = WordShapeClassifier.lookupShaper("chris2");
    private static final int LETTER_SHAPE = WordShapeClassifier.lookupShaper("chris4");

    private final TagModel model;

    Tagger(TagModel model) {
        this.model = model;
    }

    /** The tag of each word. */
    List<String> tags(List<String> words) {
        String[] sentence = new String[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            sentence[i] = Americanize.americanize(words.get(i));
        }
        sentence[words.size()] = END;
        int[][] candidates = new int[sentence.length][];
        double[][] own = new double[sentence.length][];
        for (int i = 0; i < sentence.length; i++) {
            candidates[i] = model.candidates(sentence[i]);
            own[i] = own(sentence, i);
        }
        int[] best = best(candidates, own);
        return Arrays.stream(best, 0, words.size()).mapToObj(model::tag).toList();
    }

    /** The best sequence: after each word, for each pair of its tag and the one before, the best way there. */
    private int[] best(int[][] candidates, double[][] own) {
        int[] start = {model.start()};
        int[][][] from = new int[candidates.length][][];
        double[][] scores = {{0}};
        for (int i = 0; i < candidates.length; i++) {
            int[] before = i > 0 ? candidates[i - 1] : start;
            int[] secondBefore = i > 1 ? candidates[i - 2] : start;
            double[][] next = new double[before.length][candidates[i].length];
            from[i] = new int[before.length][candidates[i].length];
            double[] weights = new double[own[i].length];
            double most = Arrays.stream(own[i]).max().orElse(0);
            for (int t = 0; t < weights.length; t++) {
                weights[t] = Math.exp(own[i][t] - most);
            }
            for (int b = 0; b < before.length; b++) {
                Arrays.fill(next[b], Double.NEGATIVE_INFINITY);
                for (int a = 0; a < secondBefore.length; a++) {
                    double[] history = model.history(secondBefore[a], before[b]);
                    double all =
                            scores[a][b] - most - Math.log(dot(weights, model.factors(secondBefore[a], before[b])));
                    for (int c = 0; c < candidates[i].length; c++) {
                        double score = all + own[i][candidates[i][c]] + history[candidates[i][c]];
                        if (score > next[b][c]) {
                            next[b][c] = score;
                            from[i][b][c] = a;
                        }
                    }
                }
            }
            scores = next;
        }
        return sequence(candidates, from, scores);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static int[] sequence(int[][] candidates, int[][][] from, double[][] scores) {
        int before = 0;
        int last = 0;
        for (int b = 0; b < scores.length; b++) {
            for (int c = 0; c < scores[b].length; c++) {
                if (scores[b][c] > scores[before][last]) {
                    before = b;
                    last = c;
                }
            }
        }
        int[] best = new int[candidates.length];
        for (int i = candidates.length - 1; i >= 0; i--) {
            best[i] = candidates[i][last];
            int secondBefore = from[i][before][last];
            last = before;
            before = secondBefore;
        }
        return best;
    }

    /** What the words alone add to the score of each tag. */
    private double[] own(String[] sentence, int i) {
        double[] all = new double[model.tags()];
        String word = sentence[i];
        String before = at(sentence, i - 1);
        String after = at(sentence, i + 1);
        model.add(0, before, all);
        model.add(1, word, all);
        model.add(2, after, all);
        if (model.rare(word)) {
            around(before, word, after, all);
            inside(sentence, i, all);
        }
        return all;
    }

    private void around(String before, String word, String after, double[] all) {
        model.add(5, WordShapeClassifier.wordShape(before, SHAPE), all);
        model.add(6, WordShapeClassifier.wordShape(word, SHAPE), all);
        model.add(7, WordShapeClassifier.wordShape(after, SHAPE), all);
        String classBefore = model.wordClass(before);
        String own = model.wordClass(word);
        String classAfter = model.wordClass(after);
        model.add(8, classBefore, all);
        model.add(9, own, all);
        model.add(10, classAfter, all);
        model.add(11, classBefore + '|' + own + '|' + classAfter, all);
    }

    private void inside(String[] sentence, int i, double[] all) {
        String word = sentence[i];
        boolean upper = word.chars().anyMatch(Character::isUpperCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean letter = word.chars().anyMatch(Character::isLetter);
        boolean dash = word.indexOf('-') >= 0;
        model.add(12, yes(upper), all);
        model.add(13, yes(digit), all);
        model.add(14, yes(dash), all);
        model.add(15, yes(letter && dash && digit), all);
        model.add(16, yes(company(sentence, i)), all);
        model.add(17, yes(word.chars().allMatch(Character::isUpperCase)), all);
        model.add(18, yes(upper && dash && digit), all);
        model.add(19, i == 0 ? known(word) : "0", all);
        model.add(20, i == 0 ? "0" : known(word), all);
        model.add(21, yes(i == 0 && upper), all);
        int length = word.length();
        for (int n = 1; n <= LONGEST_END; n++) {
            model.add(21 + n, length < n ? TOO_SHORT : word.substring(0, n), all);
            model.add(31 + n, length < n ? TOO_SHORT : word.substring(length - n), all);
        }
        model.add(42, WordShapeClassifier.wordShape(word, LETTER_SHAPE), all);
        model.add(43, yes(!letter && !digit), all);
    }

    /** The usual tag of a word written small, where this one starts with a capital. */
    private String known(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return "0";
        }
        String first = model.first(word.toLowerCase(Locale.ROOT));
        return first == null ? "0" : first;
    }

    private boolean company(String[] sentence, int i) {
        if (!Character.isUpperCase(sentence[i].charAt(0))) {
            return false;
        }
        for (int j = i; j <= Math.min(i + COMPANY, sentence.length - 1); j++) {
            if (model.endsCompany(sentence[j])) {
                return true;
            }
        }
        return false;
    }

    private static String at(String[] sentence, int i) {
        return i >= 0 && i < sentence.length ? sentence[i] : NOTHING;
    }

    private static String yes(boolean is) {
        return is ? "1" : "0";
    }
}
