package org.synoptic.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.synoptic.model.Document;

/** Documents of invented words, some of them copies: whole, cut to a third, edited by a tenth or a quarter of the words. */
final class Planted {
    private static final int ORIGINALS = 60;

    private final Random random;
    private final List<Document> documents = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();

    Planted(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ORIGINALS; i++) {
            String text = text(120 + random.nextInt(200));
            add("p" + i + "a", text);
            switch (i % 5) {
                case 0 -> copy(i, text);
                case 1 -> copy(i, third(text));
                case 2 -> copy(i, edited(text, 0.1));
                case 3 -> copy(i, edited(text, 0.25));
                default -> {}
            }
        }
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** The ids of each copy and its original, as "a b". */
    List<String> pairs() {
        return List.copyOf(pairs);
    }

    private void copy(int i, String text) {
        add("p" + i + "b", text);
        pairs.add("p" + i + "a p" + i + "b");
    }

    private void add(String id, String text) {
        documents.add(new Document(id, null, "paper " + id, LocalDate.of(2022, 3, 1), null, text));
    }

    private String third(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        int n = Math.max(40, words.size() / 3);
        int from = random.nextInt(words.size() - n);
        return String.join(" ", words.subList(from, from + n));
    }

    private String edited(String text, double share) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = switch (random.nextInt(3)) {
                    case 0 -> word();
                    case 1 -> words[i] + " " + word();
                    default -> "";
                };
            }
        }
        return String.join(" ", words).replaceAll(" +", " ").strip();
    }

    private String text(int words) {
        var b = new StringBuilder();
        for (int i = 0; i < words; i++) {
            b.append(i == 0 ? "" : i % 17 == 0 ? ". W" : " ").append(word());
        }
        return b.toString();
    }

    /** Few words are frequent and many are rare, as in language. */
    private String word() {
        int rank = (int) Math.pow(3000, random.nextDouble());
        return "w" + Integer.toString(rank, 36) + "o";
    }
}
