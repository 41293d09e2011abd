package org.synoptic.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the figures from elsewhere and what they are to reach, from the resource {@code marks.txt}. */
final class Marks {
    private static final int FIELDS = 4;

    /** A known value and a goal, either null where there is none. */
    record Mark(@Nullable Double known, @Nullable Double goal) {
        static final Mark NONE = new Mark(null, null);
    }

    private final Map<String, Mark> marks = new HashMap<>();

    private Marks() {}

    static Marks load() {
        var marks = new Marks();
        try (var in = Marks.class.getResourceAsStream("marks.txt")) {
            if (in == null) {
                throw new IllegalStateException("no marks.txt");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.strip().split("\\s+");
                if (!line.startsWith("#") && fields.length == FIELDS) {
                    marks.marks.put(fields[0] + " " + fields[1], new Mark(number(fields[2]), number(fields[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marks;
    }

    Mark of(String set, String figure) {
        return marks.getOrDefault(set + " " + figure, Mark.NONE);
    }

    private static @Nullable Double number(String field) {
        return field.equals("-") ? null : Double.valueOf(field);
    }
}
