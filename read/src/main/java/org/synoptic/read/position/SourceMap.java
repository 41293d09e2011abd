package org.synoptic.read.position;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Span;

/**
 * Where the text of a document stands in the file that it was taken from, and whether all of it was taken.
 *
 * <p>Example: {@code map.steps(claim.passage().span())} is {@code [entry a.pdf, page 3]}.
 *
 * <p>Limits: source offsets, for HTML only, are UTF-16 units of the decoded page; where the source writes a character
 * otherwise (as an entity) the span of the whole run of text around it is given. Text that the reader put in, such as a
 * title told by metadata, maps to the file's own steps alone.
 */
public final class SourceMap {
    /** The map of a text that is the whole file, letter by letter. */
    public static final SourceMap NONE = new SourceMap(List.of(), new int[0], new int[0], List.of(), null);

    private static final int MOST_WORDS = 4000;

    private final List<Step> within;
    /** Four numbers a run, in text order: text start, text end, source start, source end. */
    private final int[] runs;
    /** Two numbers for each of the steps, in text order: text start, text end. */
    private final int[] bounds;

    private final List<Step> places;
    private final @Nullable String cut;

    private SourceMap(List<Step> within, int[] runs, int[] bounds, List<Step> places, @Nullable String cut) {
        this.within = List.copyOf(within);
        this.runs = runs;
        this.bounds = bounds;
        this.places = List.copyOf(places);
        this.cut = cut;
    }

    /**
     * A map by runs and places.
     *
     * @param runs four numbers a run, in text order: text start, text end, source start, source end
     * @param bounds two numbers for each place, in text order: text start, text end
     */
    public static SourceMap of(int[] runs, int[] bounds, List<Step> places) {
        if (runs.length % 4 != 0 || bounds.length != 2 * places.size()) {
            throw new IllegalArgumentException("runs come in fours, bounds in pairs");
        }
        return new SourceMap(List.of(), runs.clone(), bounds.clone(), places, null);
    }

    /** The shortest stretch of the source that is known to hold the text at a span; nothing where none of it does. */
    public Optional<Span> source(Span text) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (int i = first(runs, 4, text.start()); i < runs.length && runs[i] < text.end(); i += 4) {
            Span run = run(i, text);
            start = Math.min(start, run.start());
            end = Math.max(end, run.end());
        }
        return end < 0 ? Optional.empty() : Optional.of(new Span(start, Math.max(start, end)));
    }

    /** The way from the file to the text at a span, outermost first; the last step is where the span starts. */
    public List<Step> steps(Span text) {
        int at = first(bounds, 2, text.start());
        if (at >= bounds.length || bounds[at] >= Math.max(text.end(), text.start() + 1)) {
            return within;
        }
        var steps = new ArrayList<>(within);
        steps.add(places.get(at / 2));
        return List.copyOf(steps);
    }

    /** Why the text is not all that the file holds; nothing where it is. */
    public Optional<String> cut() {
        return Optional.ofNullable(cut);
    }

    /** The same map for a text that was not read to its end. */
    public SourceMap cutShort(String why) {
        return new SourceMap(within, runs, bounds, places, why);
    }

    /** The same map for a text that stands inside something, by the steps that lead there, outermost first. */
    public SourceMap within(List<Step> outer) {
        var steps = new ArrayList<>(outer);
        steps.addAll(within);
        return new SourceMap(steps, runs, bounds, places, cut);
    }

    /** The same map for a text with so many characters put before it, or, below zero, taken from its start. */
    public SourceMap shifted(int by) {
        int[] moved = moved(runs, 4, by);
        int[] ends = moved(bounds, 2, by);
        return new SourceMap(within, moved, ends, places.subList(places.size() - ends.length / 2, places.size()), cut);
    }

    private static int[] moved(int[] numbers, int width, int by) {
        int from = 0;
        while (from < numbers.length && numbers[from + 1] + by <= 0) {
            from += width;
        }
        int[] moved = Arrays.copyOfRange(numbers, from, numbers.length);
        for (int i = 0; i < moved.length; i += width) {
            int lost = Math.max(0, -(moved[i] + by));
            moved[i] = Math.max(0, moved[i] + by);
            moved[i + 1] += by;
            if (width == 4 && lost > 0 && moved[i + 3] - moved[i + 2] == moved[i + 1] - moved[i] + lost) {
                moved[i + 2] += lost;
            }
        }
        return moved;
    }

    private Span run(int i, Span text) {
        boolean letterByLetter = runs[i + 1] - runs[i] == runs[i + 3] - runs[i + 2];
        int before = letterByLetter ? Math.max(0, text.start() - runs[i]) : 0;
        int after = letterByLetter ? Math.max(0, runs[i + 1] - text.end()) : 0;
        return new Span(runs[i + 2] + before, runs[i + 3] - after);
    }

    /** The first of the groups of numbers that ends after an offset. */
    private static int first(int[] numbers, int width, int offset) {
        int low = 0;
        int high = numbers.length / width;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (numbers[width * mid + 1] <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return width * low;
    }

    /** Writes the map, to be read with {@link #read}. */
    public void write(DataOutput out) throws IOException {
        steps(within, out);
        numbers(runs, out);
        numbers(bounds, out);
        steps(places, out);
        out.writeBoolean(cut != null);
        if (cut != null) {
            words(cut, out);
        }
    }

    /**
     * Reads a map for a text of a length; what was written is not trusted.
     *
     * @throws IOException where it is no map of such a text
     */
    public static SourceMap read(DataInput in, int length) throws IOException {
        List<Step> within = steps(in, length);
        int[] runs = numbers(in, 4, length);
        int[] bounds = numbers(in, 2, length);
        List<Step> places = steps(in, length);
        if (places.size() * 2 != bounds.length) {
            throw new IOException("places without bounds");
        }
        return new SourceMap(within, runs, bounds, places, in.readBoolean() ? words(in) : null);
    }

    private static void numbers(int[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] numbers(DataInput in, int width, int length) throws IOException {
        int count = in.readInt();
        if (count < 0 || count % width != 0 || count / width > length + 1) {
            throw new IOException("no such count: " + count);
        }
        int[] numbers = new int[count];
        int last = 0;
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readInt();
            boolean inText = i % width < 2;
            int least = i % width == 1 || i % width == 3 ? numbers[i - 1] : inText ? last : 0;
            if (numbers[i] < least || inText && numbers[i] > length) {
                throw new IOException("offsets out of order");
            }
            last = inText ? numbers[i] : last;
        }
        return numbers;
    }

    private static void steps(List<Step> steps, DataOutput out) throws IOException {
        out.writeInt(steps.size());
        for (Step step : steps) {
            words(step.kind(), out);
            words(step.at(), out);
        }
    }

    private static List<Step> steps(DataInput in, int length) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > length + 100) {
            throw new IOException("no such count: " + count);
        }
        var steps = new ArrayList<Step>(Math.min(count, 1000));
        for (int i = 0; i < count; i++) {
            steps.add(new Step(words(in), words(in)));
        }
        return steps;
    }

    private static void words(String words, DataOutput out) throws IOException {
        byte[] bytes = words.substring(0, Math.min(words.length(), MOST_WORDS)).getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String words(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap map
                && within.equals(map.within)
                && Arrays.equals(runs, map.runs)
                && Arrays.equals(bounds, map.bounds)
                && places.equals(map.places)
                && java.util.Objects.equals(cut, map.cut);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs) + 31 * within.hashCode();
    }
}
