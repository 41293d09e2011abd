package org.synoptic.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/**
 * The parser made of CoreNLP's tokenizer and its models of tags, three kinds of names, and trees.
 *
 * <p>Example: {@code Parser parser = CoreNlp.load();}
 *
 * <p>Limits: English; models load side by side in the background, the first use waits for those it needs. A blank line
 * always ends a sentence; a sentence longer than {@value #LONGEST} tokens is cut there.
 */
public final class CoreNlp implements Parser {
    private static final int LONGEST = 200;
    private static final int BUFFER = 1 << 16;
    private static final String MODELS = "edu/stanford/nlp/models/";
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r\\u00a0]*\\n\\s*");

    private final Supplier<Tagger> tagger;
    private final Supplier<Recognizer> entities;
    private final Supplier<TreeParser> trees;

    private CoreNlp() {
        entities = loading(() -> new Recognizer(model(
                "ner/english.all.3class.distsim.crf.ser.gz",
                in -> EntityModel.read(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)))));
        tagger = loading(() -> new Tagger(model("pos-tagger/english-left3words-distsim.tagger", TagModel::read)));
        trees = loading(() -> new TreeParser(
                model("parser/nndep/english_UD.gz", in -> TreeModel.read(new GZIPInputStream(in, BUFFER)))));
    }

    /** Starts loading the models and returns at once. */
    public static Parser load() {
        edu.stanford.nlp.util.logging.RedwoodConfiguration.empty().apply();
        return new CoreNlp();
    }

    /** A thread for each model, since the common pool has but one on a machine with two cores. */
    private static <T> Supplier<T> loading(Supplier<T> load) {
        return CompletableFuture.supplyAsync(
                load, task -> Thread.ofPlatform().daemon().name("model").start(task))::join;
    }

    /** Makes a model of the bytes of its file. */
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private static <T> T model(String path, Reading<T> reading) {
        try (var in = CoreNlp.class.getResourceAsStream("/" + MODELS + path)) {
            if (in == null) {
                throw new IllegalStateException("the model " + path + " is not on the class path");
            }
            return reading.of(new BufferedInputStream(in, BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String version() {
        return "corenlp 4.5.10 left3words, all.3class, nndep english_UD";
    }

    @Override
    public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
        var sentences = new ArrayList<Sentence>();
        var blanks = BLANK_LINE.matcher(text);
        int start = 0;
        while (blanks.find()) {
            block(text, start, blanks.start(), sentences, wantsTree);
            start = blanks.end();
        }
        block(text, start, text.length(), sentences, wantsTree);
        return sentences;
    }

    private void block(String text, int start, int end, List<Sentence> sentences, Predicate<Sentence> wantsTree) {
        String block = text.substring(start, end);
        var labels = new PTBTokenizer<>(
                        new StringReader(block), new CoreLabelTokenFactory(), "invertible=true,untokenizable=noneKeep")
                .tokenize();
        labels.removeIf(l -> l.endPosition() <= l.beginPosition());
        if (labels.isEmpty()) {
            return;
        }
        for (List<CoreLabel> whole : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
            for (int from = 0; from < whole.size(); from += LONGEST) {
                var part = new ArrayList<>(whole.subList(from, Math.min(whole.size(), from + LONGEST)));
                sentences.add(sentence(sentences.size(), part, start, wantsTree));
            }
        }
    }

    private Sentence sentence(int number, List<CoreLabel> labels, int offset, Predicate<Sentence> wantsTree) {
        List<String> words = labels.stream().map(CoreLabel::word).toList();
        List<String> tags = tagger.get().tags(words);
        List<String> kinds = entities.get().labels(words, tags);
        var morphology = new Morphology();
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel label = labels.get(i);
            label.setTag(tags.get(i));
            label.setNER(kinds.get(i));
            label.setLemma(morphology.lemma(words.get(i), tags.get(i)));
        }
        int[] noHeads = new int[labels.size()];
        String[] noRelations = new String[labels.size()];
        Arrays.fill(noHeads, Token.NONE);
        Arrays.fill(noRelations, "");
        Sentence flat = sentence(number, labels, offset, noHeads, noRelations);
        if (!wantsTree.test(flat)) {
            return flat;
        }
        var tree = trees.get().parse(words, tags);
        return sentence(number, labels, offset, tree.heads(), tree.relations());
    }

    private static Sentence sentence(int number, List<CoreLabel> labels, int offset, int[] heads, String[] relations) {
        var tokens = new ArrayList<Token>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            CoreLabel l = labels.get(i);
            String entity = l.ner();
            tokens.add(new Token(
                    i,
                    new Span(offset + l.beginPosition(), offset + l.endPosition()),
                    l.originalText(),
                    l.lemma(),
                    l.tag(),
                    entity == null || entity.equals("O") ? "" : entity,
                    heads[i],
                    relations[i]));
        }
        return new Sentence(number, tokens);
    }
}
