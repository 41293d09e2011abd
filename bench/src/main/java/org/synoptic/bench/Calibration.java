package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the confidence that toll claims carry against the share of them that was right.
 *
 * <p>A claim is right when its label has the same outcome, count, nearest source and victims' status.
 */
final class Calibration {
    private static final List<Double> FLOORS = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9);
    private static final String ROW = "%-9s %-11s %7d %11s %7s%n";

    private final Map<Split, Map<Double, Share>> bands = new TreeMap<>();
    private final Map<String, Share> rules = new TreeMap<>();
    private final Map<String, Share> ways = new TreeMap<>();

    /** Of how many readings how many were right, and the confidence that they carried together. */
    private record Share(int readings, int right, double confidence) {
        static final Share NONE = new Share(0, 0, 0);

        Share with(boolean isRight, double claimed) {
            return new Share(readings + 1, right + (isRight ? 1 : 0), confidence + claimed);
        }

        String text(double of) {
            return String.format(Locale.ROOT, "%.3f", readings == 0 ? 0 : of / readings)
                    .replaceFirst("^0", "");
        }
    }

    /** Adds a claim that no label answers to. */
    void wrong(Split part, JsonNode claim) {
        add(part, claim, false, false);
    }

    /**
     * Adds a claim that was found.
     *
     * @param status whether the people's status is right
     * @param origin whether the nearest source is right
     */
    void found(Split part, JsonNode claim, boolean status, boolean origin) {
        add(part, claim, status, status && origin);
        if (part == Split.UNSEEN) {
            ways.merge(way(claim), Share.NONE.with(origin, 0), Calibration::sum);
        }
    }

    private void add(Split part, JsonNode claim, boolean sound, boolean right) {
        double confidence = claim.path("confidence").asDouble();
        double floor = FLOORS.stream().filter(f -> confidence >= f).reduce(0.0, Math::max);
        bands.computeIfAbsent(part, p -> new TreeMap<>())
                .merge(floor, Share.NONE.with(right, confidence), Calibration::sum);
        if (part == Split.UNSEEN) {
            rules.merge(Lines.string(claim, "rule"), Share.NONE.with(sound, 0), Calibration::sum);
        }
    }

    private static Share sum(Share a, Share b) {
        return new Share(a.readings + b.readings, a.right + b.right, a.confidence + b.confidence);
    }

    /** How the nearest source stands to the claim, as the confidence lexicon names it. */
    private static String way(JsonNode claim) {
        JsonNode sources = claim.path("sources");
        if (sources.isEmpty()) {
            return "own voice";
        }
        JsonNode source = sources.get(0).path("span");
        JsonNode span = claim.path("span");
        if (source.isNull() || source.isMissingNode()) {
            return "afar";
        }
        int gap = Math.max(
                span.path("start").asInt() - source.path("end").asInt(),
                source.path("start").asInt() - span.path("end").asInt());
        return gap <= NEAR ? "near" : "afar";
    }

    /** As org.synoptic.extract.Confidence: units between a claim and a source that is near. */
    private static final int NEAR = 200;

    /** Confidence in bands beside the share that was right, for a terminal. */
    String bands() {
        var table = new StringBuilder(String.format(
                Locale.ROOT, "%-9s %-11s %7s %11s %7s%n", "part", "confidence", "claims", "said", "right"));
        bands.forEach((part, shares) -> shares.forEach((floor, s) -> table.append(String.format(
                Locale.ROOT,
                ROW,
                part.name().toLowerCase(Locale.ROOT),
                "from " + floor,
                s.readings(),
                s.text(s.confidence()),
                s.text(s.right())))));
        return table.toString();
    }

    /** The shares of the unseen parts, in the form of the confidence lexicon. */
    String shares() {
        var text = new StringBuilder("[rules]\n");
        rules.forEach((rule, s) -> text.append(line(rule, s)));
        text.append("\n[ways]\n");
        ways.forEach((way, s) -> text.append(line(way, s)));
        return text.toString();
    }

    private static String line(String name, Share s) {
        return String.format(
                Locale.ROOT, "%s = %.2f%s# of %d%n", name, (double) s.right() / s.readings(), "   ", s.readings());
    }
}
