package org.synoptic.collate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.synoptic.model.Stance;

/** Whether two answers on who did it say the same, different things, or things that cannot be compared. */
final class Perpetrators {
    private static final Set<String> PASSED_OVER =
            Set.of("the", "a", "an", "al", "el", "of", "group", "groups", "forces");

    private Perpetrators() {}

    static NamePoints.Fit fit(NamePoints.Said a, NamePoints.Said b) {
        boolean namesA = a.stance() == Stance.ACCUSES || a.stance() == Stance.ADMITS;
        boolean namesB = b.stance() == Stance.ACCUSES || b.stance() == Stance.ADMITS;
        if (namesA && namesB) {
            return names(a, b);
        }
        boolean denial = a.stance() == Stance.DENIES && namesB || b.stance() == Stance.DENIES && namesA;
        boolean agreed = a.stance() == b.stance();
        if (names(a, b) == NamePoints.Fit.SAME && (denial || agreed)) {
            return denial ? NamePoints.Fit.DIFFERENT : NamePoints.Fit.SAME;
        }
        return NamePoints.Fit.UNKNOWN;
    }

    private static NamePoints.Fit names(NamePoints.Said a, NamePoints.Said b) {
        Set<String> wordsA = words(a.name());
        Set<String> wordsB = words(b.name());
        if (wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA)) {
            return NamePoints.Fit.SAME;
        }
        Optional<People.Side> sideA = People.side(a.name());
        Optional<People.Side> sideB = People.side(b.name());
        if (sideA.isPresent() && sideB.isPresent() && !sideA.equals(sideB)) {
            return NamePoints.Fit.DIFFERENT;
        }
        if (shareName(a.name(), b.name())) {
            return NamePoints.Fit.SAME;
        }
        boolean commonA = common(a.name());
        boolean commonB = common(b.name());
        boolean stateA = sideA.equals(Optional.of(People.Side.STATE));
        boolean stateB = sideB.equals(Optional.of(People.Side.STATE));
        return (!commonA || stateA) && (!commonB || stateB) && !(commonA && commonB)
                ? NamePoints.Fit.DIFFERENT
                : NamePoints.Fit.UNKNOWN;
    }

    /** Whether two phrases share the stem of a proper name ("Russia", "Russian jets"). */
    private static boolean shareName(String a, String b) {
        return stems(a).stream().anyMatch(stems(b)::contains);
    }

    private static Set<String> stems(String name) {
        var stems = new TreeSet<String>();
        for (String w : name.split("[^\\p{L}\\p{N}]+")) {
            if (w.length() > 4 && Character.isUpperCase(w.charAt(0))) {
                stems.add(w.substring(0, 5).toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }

    /** Whether a phrase tells its side by a common noun, or does not open with a name ("rebels", "unknown gunmen"). */
    private static boolean common(String name) {
        String head = name.substring(name.lastIndexOf(' ') + 1);
        boolean lower = head.equals(name) || head.codePoints().noneMatch(Character::isUpperCase);
        return lower && People.side(head).isPresent()
                || name.codePoints().limit(1).noneMatch(Character::isUpperCase);
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT);
        var words = new TreeSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        var kept = new TreeSet<>(words);
        kept.removeAll(PASSED_OVER);
        return kept.isEmpty() ? words : kept;
    }
}
