package org.synoptic.language;

import edu.stanford.nlp.tagger.maxent.Distsim;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.TaggerConfig;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a maximum entropy tagger: what it knows of words, and how much each feature speaks for each tag. Reads
 * the format that CoreNLP keeps its taggers in.
 *
 * <p>A feature is a question (the word before, the last three letters …) by its number, and the answer as text. The two
 * questions about earlier tags are kept as one table, since they are asked most.
 */
final class TagModel {
    /** The questions about tags: the two before, and the one before. */
    private static final int TWO_TAGS = 3;

    private static final int ONE_TAG = 4;
    private static final int QUESTIONS = 44;

    private final List<String> tags = new ArrayList<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Set<String> companyEnds = new HashSet<>();
    private final List<Map<String, Weights>> weights = new ArrayList<>();
    private final Distsim classes;
    private final int[] open;
    private final double[][] history;
    private final double[][] factors;
    private final int rare;

    /** A word of the training texts: its tags, how often it was seen, and the tag it had most. */
    private record Word(int[] tags, int count, int first) {}

    /** What a feature adds to the scores of some tags. */
    private record Weights(int[] tags, double[] values) {}

    private TagModel(DataInputStream in) throws IOException, ClassNotFoundException {
        rare = TaggerConfig.readConfig(in).getRareWordThresh();
        in.readInt();
        int tagCount = in.readInt();
        Map<String, Map<String, Integer>> seen = words(in);
        if (in.readInt() != 0) {
            throw new IOException("not a tagger without verbs of its own");
        }
        open = tags(in);
        if (tags.size() != tagCount) {
            throw new IOException("expected " + tagCount + " tags, found " + tags.size());
        }
        seen.forEach((word, counts) -> words.put(word, word(counts)));
        classes = extractors(in);
        history = new double[(tagCount + 1) * (tagCount + 1)][tagCount];
        features(in);
        factors = Arrays.stream(history)
                .map(row -> Arrays.stream(row).map(Math::exp).toArray())
                .toArray(double[][]::new);
    }

    /** The model in a stream of CoreNLP's format. */
    static TagModel read(InputStream in) throws IOException {
        try {
            return new TagModel(new DataInputStream(in));
        } catch (ClassNotFoundException e) {
            throw new IOException("not a tagger of this version of CoreNLP", e);
        }
    }

    private static Map<String, Map<String, Integer>> words(DataInputStream in) throws IOException {
        int number = in.readInt();
        var words = new HashMap<String, Map<String, Integer>>(2 * number);
        for (int i = 0; i < number; i++) {
            String word = in.readUTF();
            int different = in.readInt();
            var counts = new HashMap<String, Integer>(different);
            for (int j = 0; j < different; j++) {
                counts.put(in.readUTF(), in.readInt());
            }
            words.put(word, counts);
        }
        return words;
    }

    /** Reads the tags; those that new words may have. */
    private int[] tags(DataInputStream in) throws IOException {
        var openNames = new HashSet<String>();
        for (int i = in.readInt(); i > 0; i--) {
            String tag = in.readUTF();
            tags.add(tag);
            if (!in.readBoolean()) {
                openNames.add(tag);
            }
        }
        return withTwins(openNames);
    }

    private Word word(Map<String, Integer> counts) {
        int first = -1;
        int most = 0;
        int sum = 0;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            if (e.getValue() > most) {
                most = e.getValue();
                first = tags.indexOf(e.getKey());
            }
            sum += e.getValue();
        }
        return new Word(withTwins(counts.keySet()), sum, first);
    }

    /** English forms that look alike: who may be a past tense may be a participle, who an infinitive a present tense. */
    private int[] withTwins(Collection<String> names) {
        var all = new ArrayList<>(names);
        twin(names, all, "VBN", "VBD");
        twin(names, all, "VB", "VBP");
        return all.stream().mapToInt(tags::indexOf).toArray();
    }

    private static void twin(Collection<String> names, List<String> all, String one, String other) {
        if (names.contains(one) && !names.contains(other)) {
            all.add(other);
        } else if (names.contains(other) && !names.contains(one)) {
            all.add(one);
        }
    }

    /** The word classes and the ends of company names are kept inside the serialized questions. */
    private Distsim extractors(InputStream in) throws IOException, ClassNotFoundException {
        var classes = new Distsim[1];
        var objects = new ObjectInputStream(in) {
            {
                enableResolveObject(true);
            }

            @Override
            protected Object resolveObject(Object object) {
                if (object instanceof Distsim of) {
                    classes[0] = of;
                } else if (object instanceof Set<?> set && companyEnds.isEmpty()) {
                    set.forEach(word -> companyEnds.add((String) word));
                }
                return object;
            }
        };
        int questions = ((Extractors) objects.readObject()).size() + ((Extractors) objects.readObject()).size();
        if (questions != QUESTIONS) {
            throw new IOException("not a tagger with " + QUESTIONS + " questions");
        }
        for (int i = 0; i < questions; i++) {
            weights.add(new HashMap<>());
        }
        return Objects.requireNonNull(classes[0], "classes of words");
    }

    private void features(DataInputStream in) throws IOException, ClassNotFoundException {
        int number = in.readInt();
        var weight = new int[number];
        var question = new int[number];
        var answer = new String[number];
        var tag = new int[number];
        Map<String, Integer> numbers = new HashMap<>();
        tags.forEach(t -> numbers.put(t, numbers.size()));
        for (int i = 0; i < number; i++) {
            weight[i] = in.readInt();
            question[i] = in.readInt();
            answer[i] = in.readUTF();
            tag[i] = numbers.getOrDefault(in.readUTF(), -1);
        }
        var values = (double[]) new ObjectInputStream(in).readObject();
        for (int i = 0; i < number; i++) {
            double value = values[weight[i]];
            if (question[i] == TWO_TAGS) {
                String[] two = answer[i].split("!", 2);
                history[historyOf(tagOrStart(numbers, two[0]), tagOrStart(numbers, two[1]))][tag[i]] += value;
            } else if (question[i] == ONE_TAG) {
                for (int before = 0; before <= tags.size(); before++) {
                    history[historyOf(before, tagOrStart(numbers, answer[i]))][tag[i]] += value;
                }
            } else {
                weights.get(question[i])
                        .merge(answer[i], new Weights(new int[] {tag[i]}, new double[] {value}), (a, b) -> {
                            int[] both = Arrays.copyOf(a.tags, a.tags.length + 1);
                            double[] sums = Arrays.copyOf(a.values, both.length);
                            both[a.tags.length] = b.tags[0];
                            sums[a.tags.length] = b.values[0];
                            return new Weights(both, sums);
                        });
            }
        }
    }

    private int tagOrStart(Map<String, Integer> numbers, String name) {
        return numbers.getOrDefault(name, start());
    }

    /** The number that stands for no tag, before a sentence. */
    int start() {
        return tags.size();
    }

    String tag(int number) {
        return tags.get(number);
    }

    int tags() {
        return tags.size();
    }

    /** What the two tags before add to the score of each tag. */
    double[] history(int secondBefore, int before) {
        return history[historyOf(secondBefore, before)];
    }

    /** By what the two tags before multiply the weight of each tag: the exponentials of {@link #history}. */
    double[] factors(int secondBefore, int before) {
        return factors[historyOf(secondBefore, before)];
    }

    private int historyOf(int secondBefore, int before) {
        return secondBefore * (tags.size() + 1) + before;
    }

    /** The tags that a word may have. */
    int[] candidates(String word) {
        Word known = words.get(word);
        return known == null ? open : known.tags;
    }

    /** Whether a word was seen too seldom to be known by itself. */
    boolean rare(String word) {
        Word known = words.get(word);
        return known == null || known.count < rare;
    }

    /** The tag that a word had most; null for a new word. */
    @Nullable
    String first(String word) {
        Word known = words.get(word);
        return known == null || known.first < 0 ? null : tags.get(known.first);
    }

    /** The name of a word's class of words that stand in like places. */
    String wordClass(String word) {
        return classes.getMapping(word);
    }

    boolean endsCompany(String word) {
        return companyEnds.contains(word);
    }

    /** Adds what the answer to a question speaks for. */
    void add(int question, String answer, double[] scores) {
        Weights of = weights.get(question).get(answer);
        if (of != null) {
            for (int i = 0; i < of.tags.length; i++) {
                scores[of.tags[i]] += of.values[i];
            }
        }
    }
}
