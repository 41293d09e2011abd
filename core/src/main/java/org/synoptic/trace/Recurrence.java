package org.synoptic.trace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.synoptic.model.Document;

/**
 * Marks the words that come back over many documents and a long time: standing background and set phrases.
 *
 * <p>Example: a closing paragraph in five documents of five weeks is recurrent; a wire in five papers of one week is not.
 *
 * <p>Limits: the earliest and the latest document are left out before the time is measured, for one wrong date shall not
 * decide; undated documents count only where a run stands in very many.
 */
final class Recurrence {
    private static final int DOCUMENTS = 5;
    private static final int DAYS = 20;
    private static final int VERY_MANY = 200;

    private final SeedIndex index;
    private final List<Document> documents;

    Recurrence(SeedIndex index, List<Document> documents) {
        this.index = index;
        this.documents = documents;
    }

    void mark(Words words, Marks marks) {
        for (int i = 0; i + SeedIndex.LENGTH <= words.size(); i++) {
            int n = index.documents(words, i);
            if (n > VERY_MANY || n >= DOCUMENTS && days(index.holders(words, i, VERY_MANY)) >= DAYS) {
                marks.set(i, i + SeedIndex.LENGTH, Marks.RECURRENT);
            }
        }
    }

    /** The days between the second and the last but one of the dated holders; 0 where fewer than four are dated. */
    private long days(int[] holders) {
        long[] days = Arrays.stream(holders)
                .mapToObj(documents::get)
                .map(Document::date)
                .filter(d -> d != null)
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .toArray();
        return days.length < 4 ? 0 : days[days.length - 2] - days[1];
    }
}
