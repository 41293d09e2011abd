package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.synoptic.model.Claim;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;

/**
 * Claims of one account that cite one reference for one figure have one origin.
 *
 * <p>Example: "opposition activists … 51 … [1]" and "the Observatory … 51 … [1]" both come from the Observatory.
 *
 * <p>Limits: the claim with the more telling source gives the origin: a proper name before a body in common words, that
 * before an unnamed one, that before the account's own voice.
 */
final class Citations {
    /** Where a claim moves, and why. */
    record Move(Claim claim, String why) {}

    private final List<Claim> claims;

    Citations(List<Claim> claims) {
        this.claims = claims;
    }

    Map<Claim, Move> moves() {
        var byFigure = new LinkedHashMap<String, List<Claim>>();
        for (Claim c : claims) {
            Figures.of(c)
                    .ifPresent(f -> c.citations()
                            .forEach(m -> byFigure.computeIfAbsent(
                                            c.account() + "\n" + m.mark() + "\n" + f, k -> new ArrayList<>())
                                    .add(c)));
        }
        var moves = new LinkedHashMap<Claim, Move>();
        byFigure.forEach((key, same) -> {
            Claim best =
                    same.stream().min(Comparator.comparing(Citations::rank)).orElseThrow();
            for (Claim c : same) {
                if (rank(c) > rank(best)) {
                    moves.putIfAbsent(c, new Move(best, why(c, best, key.split("\n")[1])));
                }
            }
        });
        return moves;
    }

    private static String why(Claim claim, Claim best, String mark) {
        return "In " + claim.account() + " " + voice(claim) + " and " + voice(best) + " both cite [" + mark
                + "] for the same figure.";
    }

    private static String voice(Claim c) {
        return c.sources().isEmpty()
                ? "the text itself"
                : c.sources().getFirst().words();
    }

    /** 0 a proper name, 1 a body in common words, 2 unnamed, 3 own voice. */
    private static int rank(Claim claim) {
        int best = 3;
        for (Source s : claim.sources()) {
            boolean proper = s.name().chars().filter(Character::isUpperCase).count() > 1
                    || s.name().strip().indexOf(' ') < 0 && s.name().chars().anyMatch(Character::isUpperCase);
            best = Math.min(best, s.kind() == SourceKind.UNNAMED ? 2 : proper ? 0 : 1);
        }
        return best;
    }
}
