package org.synoptic.trace;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.synoptic.model.Span;

/**
 * The words of a text in a form that stripped punctuation does not change, with their places.
 *
 * <p>Example: "Syria's 1,300 dead" and "Syrias 1300 dead" have the same words.
 *
 * <p>Limits: a word is a run of letters and digits; apostrophes inside it and commas between digits are passed over,
 * case and accents are folded. Words are kept as 32-bit hashes, which is enough to compare runs of them.
 */
final class Words {
    final int[] hash;
    final int[] start;
    final int[] end;

    private Words(int[] hash, int[] start, int[] end) {
        this.hash = hash;
        this.start = start;
        this.end = end;
    }

    static Words of(String text) {
        int[] hash = new int[Math.max(16, text.length() / 6)];
        int[] start = new int[hash.length];
        int[] end = new int[hash.length];
        int n = 0;
        for (int i = 0; i < text.length(); ) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int j = wordEnd(text, i);
            if (n == hash.length) {
                hash = Arrays.copyOf(hash, n * 2);
                start = Arrays.copyOf(start, n * 2);
                end = Arrays.copyOf(end, n * 2);
            }
            hash[n] = hash(text, i, j);
            start[n] = i;
            end[n] = j;
            n++;
            i = j;
        }
        return new Words(Arrays.copyOf(hash, n), Arrays.copyOf(start, n), Arrays.copyOf(end, n));
    }

    int size() {
        return hash.length;
    }

    /** The span of the words from one up to but not including another. */
    Span span(int from, int to) {
        return new Span(start[from], end[to - 1]);
    }

    /** The number of the first word that does not end before a place in the text. */
    int at(int offset) {
        int found = Arrays.binarySearch(end, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** A hash of {@code n} words from a place on. */
    long gram(int from, int n) {
        long h = n;
        for (int i = from; i < from + n; i++) {
            h = mix(h * 31 + hash[i]);
        }
        return h;
    }

    private static int wordEnd(String text, int i) {
        int j = i + 1;
        while (j < text.length()) {
            char c = text.charAt(j);
            boolean inside = j + 1 < text.length() && Character.isLetterOrDigit(text.charAt(j + 1));
            boolean digits = Character.isDigit(text.charAt(j - 1)) && inside && Character.isDigit(text.charAt(j + 1));
            if (!Character.isLetterOrDigit(c) && !(inside && (c == '\'' || c == '’')) && !(digits && c == ',')) {
                break;
            }
            j++;
        }
        return j;
    }

    private static int hash(String text, int from, int to) {
        boolean ascii = true;
        int h = 17;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’' || c == ',') {
                continue;
            }
            ascii &= c < 128;
            h = h * 31 + (c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return ascii ? (int) mix(h) : hash(folded(text.substring(from, to)), 0);
    }

    private static int hash(String word, int from) {
        int h = 17;
        for (int i = from; i < word.length(); i++) {
            h = h * 31 + word.charAt(i);
        }
        return (int) mix(h);
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’,]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The finalizer of SplitMix64. */
    static long mix(long x) {
        long z = x + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
