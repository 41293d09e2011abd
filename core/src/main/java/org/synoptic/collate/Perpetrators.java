package org.synoptic.collate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.synoptic.model.Stance;

/** Whether two answers on who did it say the same, different things, or things that cannot be compared. */
final class Perpetrators {
    private static final Set<String> PASSED_OVER =
            Set.of("the", "a", "an", "al", "el", "of", "group", "groups", "forces");

    private final Facts facts;
    private final Map<String, Boolean> rulers = new HashMap<>();

    Perpetrators(Facts facts) {
        this.facts = facts;
    }

    NamePoints.Fit fit(NamePoints.Said a, NamePoints.Said b) {
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

    private NamePoints.Fit names(NamePoints.Said a, NamePoints.Said b) {
        Set<String> wordsA = words(a.name());
        Set<String> wordsB = words(b.name());
        if (wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA)) {
            return NamePoints.Fit.SAME;
        }
        Optional<People.Side> sideA = side(a);
        Optional<People.Side> sideB = side(b);
        if (sideA.isPresent() && sideB.isPresent() && !sideA.equals(sideB)) {
            return NamePoints.Fit.DIFFERENT;
        }
        if (shareName(a.name(), b.name())) {
            return NamePoints.Fit.SAME;
        }
        return sideA.equals(sideB) && sideA.isPresent() ? withinASide(a, b, sideA.get()) : byName(a, b, sideA, sideB);
    }

    /** On one side only names tell apart: two states by their peoples, two groups where both are named. */
    private NamePoints.Fit withinASide(NamePoints.Said a, NamePoints.Said b, People.Side side) {
        boolean apart = side == People.Side.STATE
                ? !stems(a.name()).isEmpty() && !stems(b.name()).isEmpty() && !rules(a) && !rules(b)
                : !common(a.name()) && !common(b.name());
        return apart ? NamePoints.Fit.DIFFERENT : NamePoints.Fit.UNKNOWN;
    }

    /** Two names differ; so do a name that tells no side and a government, but not a name and "gunmen". */
    private static NamePoints.Fit byName(
            NamePoints.Said a, NamePoints.Said b, Optional<People.Side> sideA, Optional<People.Side> sideB) {
        boolean tellsA = !common(a.name()) || sideA.equals(Optional.of(People.Side.STATE));
        boolean tellsB = !common(b.name()) || sideB.equals(Optional.of(People.Side.STATE));
        boolean named = !common(a.name()) || !common(b.name());
        return tellsA && tellsB && named ? NamePoints.Fit.DIFFERENT : NamePoints.Fit.UNKNOWN;
    }

    private Optional<People.Side> side(NamePoints.Said said) {
        return rules(said) ? Optional.of(People.Side.STATE) : People.side(said.name());
    }

    /** Whether a name is one whose government, forces or office the document speaks of ("President Orlov"). */
    private boolean rules(NamePoints.Said said) {
        return rulers.computeIfAbsent(said.claim().passage().document() + "\n" + said.name(), k -> readsAsRuler(said));
    }

    private boolean readsAsRuler(NamePoints.Said said) {
        if (common(said.name())) {
            return false;
        }
        String last = Pattern.quote(said.name().substring(said.name().lastIndexOf(' ') + 1));
        String ruler = "\\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Kk]ing|[Ll]eader) (?:\\S+ ){0,2}" + last + "\\b|\\b"
                + last + "(?:['’]?s)? (?:regime|government|forces|army|troops)\\b";
        return Pattern.compile(ruler).matcher(facts.text(said.claim())).find();
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
