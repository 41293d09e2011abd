package org.synoptic.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/**
 * A collection of documents in invented words, in which copies and standing background are planted.
 *
 * <p>Words follow a Zipf law over 40,000 forms, and set phrases recur as they do in news. A tenth of the documents are
 * copies of one within two days before: whole, cut to a third, edited by a tenth or a quarter of the words, merged from
 * two, or with one passage of 40 to 120 words taken over, as it is or edited. Half of all documents carry one of 25
 * background paragraphs.
 */
final class PlantedCollection {
    private static final int FORMS = 40_000;
    private static final int PHRASES = 400;
    private static final int BACKGROUNDS = 25;
    private static final int LEAST = 40;
    private static final int SENTENCE = 22;
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "tun", "sel", "mar", "vo", "den", "la", "pi", "gor", "esh", "num", "tir", "wa", "hol", "que",
        "zan"
    };

    /** A passage that one document took from another; the span is the copy's. */
    record Plant(String kind, String copy, String original, Span span, int words) {}

    private final Random random;
    private final String[] forms = new String[FORMS];
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<String> backgrounds = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<List<String>> bodies = new ArrayList<>();
    private final List<Plant> plants = new ArrayList<>();
    private final LocalDate first = LocalDate.of(2014, 1, 1);

    /** A document under construction: its words, and where planted ones lie among them. */
    private record Part(String kind, int original, int from, int to) {}

    PlantedCollection(int size, long seed) {
        random = new Random(seed);
        for (int i = 0; i < FORMS; i++) {
            forms[i] = form(i);
        }
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(fresh(3 + random.nextInt(5)));
        }
        for (int i = 0; i < BACKGROUNDS; i++) {
            backgrounds.add(String.join(" ", fresh(45 + random.nextInt(30))) + ".");
        }
        for (int i = 0; i < size; i++) {
            if (i > 20 && i % 10 == 0) {
                copy(i);
            } else {
                add(i, first.plusDays((long) i * 1500 / size), text(120 + random.nextInt(400)), List.of());
            }
        }
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    List<Plant> plants() {
        return List.copyOf(plants);
    }

    List<String> backgrounds() {
        return List.copyOf(backgrounds);
    }

    private void copy(int number) {
        int original = earlier(number);
        List<String> its = bodies.get(original);
        List<String> words = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        switch (number / 10 % 8) {
            case 0 -> take("whole", original, its, words, parts);
            case 1 -> take("cut to a third", original, piece(its, Math.max(LEAST, its.size() / 3)), words, parts);
            case 2 -> take("edited by a tenth", original, edited(its, 0.1), words, parts);
            case 3 -> take("edited by a quarter", original, edited(its, 0.25), words, parts);
            case 4 -> {
                take("merged from two", original, piece(its, Math.max(LEAST, its.size() / 2)), words, parts);
                int second = original % 10 == 1 ? original + 1 : original - 1;
                List<String> other = bodies.get(second);
                take("merged from two", second, piece(other, Math.max(LEAST, other.size() / 2)), words, parts);
            }
            default -> {
                words.addAll(text(60 + random.nextInt(200)));
                List<String> passage = piece(its, Math.min(its.size(), LEAST + random.nextInt(81)));
                switch (number / 10 % 8) {
                    case 5 -> take("passage", original, passage, words, parts);
                    case 6 -> take("passage, a tenth edited", original, edited(passage, 0.1), words, parts);
                    default -> take("passage, a quarter edited", original, edited(passage, 0.25), words, parts);
                }
                words.addAll(text(60 + random.nextInt(200)));
            }
        }
        LocalDate date = documents.get(original).date();
        add(number, date == null ? first : date.plusDays(random.nextInt(3)), words, parts);
    }

    /** A document a little before, no copy itself. */
    private int earlier(int number) {
        int chosen = Math.max(1, number - 1 - random.nextInt(Math.min(number - 1, 30)));
        return chosen % 10 == 0 ? chosen - 1 : chosen;
    }

    private static void take(String kind, int original, List<String> passage, List<String> words, List<Part> parts) {
        parts.add(new Part(kind, original, words.size(), words.size() + passage.size()));
        words.addAll(passage);
    }

    private List<String> piece(List<String> words, int length) {
        int from = random.nextInt(words.size() - length + 1);
        return words.subList(from, from + length);
    }

    private List<String> edited(List<String> words, double share) {
        var edited = new ArrayList<String>();
        for (String w : words) {
            if (random.nextDouble() >= share) {
                edited.add(w);
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> edited.add(word());
                    case 1 -> {
                        edited.add(word());
                        edited.add(w);
                    }
                    default -> {}
                }
            }
        }
        return edited;
    }

    private void add(int number, LocalDate date, List<String> words, List<Part> parts) {
        String id = String.format(java.util.Locale.ROOT, "d%06d", number);
        var text = new StringBuilder();
        int[] starts = new int[words.size()];
        int[] ends = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            boolean opens = i % SENTENCE == 0;
            text.append(i == 0 ? "" : opens ? ". " : " ");
            starts[i] = text.length();
            String w = words.get(i);
            text.append(opens ? Character.toUpperCase(w.charAt(0)) + w.substring(1) : w);
            ends[i] = text.length();
        }
        text.append('.');
        if (random.nextBoolean()) {
            text.append("\n\n").append(backgrounds.get(random.nextInt(BACKGROUNDS)));
        }
        for (Part p : parts) {
            plants.add(new Plant(
                    p.kind(),
                    id,
                    documents.get(p.original()).id(),
                    new Span(starts[p.from()], ends[p.to() - 1]),
                    p.to() - p.from()));
        }
        bodies.add(List.copyOf(words));
        documents.add(new Document(id, null, "paper " + random.nextInt(200), date, null, text.toString()));
    }

    private List<String> text(int length) {
        var words = new ArrayList<String>(length);
        while (words.size() < length) {
            if (random.nextInt(25) == 0) {
                words.addAll(phrases.get(random.nextInt(PHRASES)));
            } else {
                words.add(word());
            }
        }
        return words;
    }

    private List<String> fresh(int length) {
        String[] words = new String[length];
        Arrays.setAll(words, i -> word());
        return List.of(words);
    }

    private String word() {
        return forms[(int) Math.pow(FORMS, random.nextDouble()) - 1];
    }

    private static String form(int number) {
        var form = new StringBuilder();
        int n = number;
        do {
            form.append(SYLLABLES[n % SYLLABLES.length]);
            n /= SYLLABLES.length;
        } while (n > 0);
        return form.toString();
    }
}
