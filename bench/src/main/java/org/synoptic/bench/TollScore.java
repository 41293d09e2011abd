package org.synoptic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores toll claims against labelled ones: the figures of the sets {@code accounts}, {@code world} and {@code pages}. */
final class TollScore {
    private static final int GOLD = 0;
    private static final int CLAIMS = 1;
    private static final int FOUND = 2;
    private static final int FULL = 3;
    private static final int ORIGIN = 4;
    private static final int NAMED = 5;
    private static final int NAMED_ORIGIN = 6;
    private static final int CHAIN = 7;
    private static final int STATUS = 8;
    private static final int PERPETRATOR = 9;
    private static final int WITH_PERPETRATOR = 10;
    private static final int NAMED_PERPETRATOR = 11;
    private static final int B3_PRECISION = 12;
    private static final int B3_RECALL = 13;

    private final SameName names;
    private final Calibration calibration;

    /**
     * @param calibration told of each claim whether it was right
     */
    TollScore(SameName names, Calibration calibration) {
        this.names = names;
        this.calibration = calibration;
    }

    /** A label and the claim that was found to be it, by their places in the lists. */
    private record Pair(boolean optional, int agree, int distance, int label, int claim) {
        static final Comparator<Pair> ORDER = Comparator.comparing(Pair::optional)
                .thenComparing(Pair::agree, Comparator.reverseOrder())
                .thenComparing(Pair::distance)
                .thenComparing(Pair::label)
                .thenComparing(Pair::claim);
    }

    Sheet score(List<JsonNode> docs, List<JsonNode> labelLines, List<JsonNode> claimLines, Split part) {
        var documents = new TreeMap<String, JsonNode>();
        for (JsonNode d : docs) {
            if (part.holds(Lines.string(d, "doc"))) {
                documents.put(Lines.string(d, "doc"), d);
            }
        }
        List<LabelledToll> labels = labelLines.stream()
                .map(l -> LabelledToll.label(l, documents))
                .filter(l -> documents.containsKey(l.document()))
                .toList();
        List<JsonNode> tolls = claimLines.stream()
                .filter(c -> Lines.string(c, "kind").equals("toll")
                        && documents.containsKey(
                                LabelledToll.claim(c, documents).document()))
                .toList();
        List<LabelledToll> claims =
                tolls.stream().map(c -> LabelledToll.claim(c, documents)).toList();
        Sheet sheet = sheet();
        documents.keySet().forEach(sheet::document);
        labels.stream().filter(l -> !l.optional()).forEach(l -> sheet.add(l.document(), GOLD, 1));
        claims.forEach(c -> sheet.add(c.document(), CLAIMS, 1));
        List<Pair> every = match(labels, claims);
        for (Pair p : every) {
            if (p.optional()) {
                sheet.add(labels.get(p.label()).document(), CLAIMS, -1);
            } else {
                count(sheet, labels.get(p.label()), claims.get(p.claim()));
            }
        }
        incidents(sheet, every.stream().filter(p -> !p.optional()).toList(), labels, claims);
        leftOver(sheet, every, labels, claims);
        calibrate(part, every, labels, claims, tolls);
        return sheet;
    }

    private void calibrate(
            Split part, List<Pair> every, List<LabelledToll> labels, List<LabelledToll> claims, List<JsonNode> tolls) {
        var left = new TreeSet<Integer>();
        for (int j = 0; j < claims.size(); j++) {
            left.add(j);
        }
        for (Pair p : every) {
            left.remove(p.claim());
            if (!p.optional()) {
                LabelledToll label = labels.get(p.label());
                LabelledToll claim = claims.get(p.claim());
                calibration.found(
                        part, tolls.get(p.claim()), label.statusRight(claim), label.originRight(claim, names));
            }
        }
        left.forEach(j -> calibration.wrong(part, tolls.get(j)));
    }

    private List<Pair> match(List<LabelledToll> labels, List<LabelledToll> claims) {
        var pairs = new ArrayList<Pair>();
        var byDocument = new TreeMap<String, List<Integer>>();
        for (int j = 0; j < claims.size(); j++) {
            byDocument
                    .computeIfAbsent(claims.get(j).document(), d -> new ArrayList<>())
                    .add(j);
        }
        for (int i = 0; i < labels.size(); i++) {
            LabelledToll label = labels.get(i);
            for (int j : byDocument.getOrDefault(label.document(), List.of())) {
                LabelledToll claim = claims.get(j);
                if (label.meets(claim)) {
                    int agree = (label.originRight(claim, names) ? 1 : 0) + (label.statusRight(claim) ? 1 : 0);
                    pairs.add(new Pair(label.optional(), agree, label.distance(claim), i, j));
                }
            }
        }
        pairs.sort(Pair.ORDER);
        Set<Integer> labelled = new HashSet<>();
        Set<Integer> claimed = new HashSet<>();
        var found = new ArrayList<Pair>();
        for (Pair p : pairs) {
            if (!labelled.contains(p.label()) && !claimed.contains(p.claim())) {
                labelled.add(p.label());
                claimed.add(p.claim());
                found.add(p);
            }
        }
        return found;
    }

    private void count(Sheet sheet, LabelledToll label, LabelledToll claim) {
        String d = label.document();
        boolean origin = label.originRight(claim, names);
        boolean status = label.statusRight(claim);
        boolean perpetrator = label.perpetratorRight(claim, names);
        boolean named = !label.chains().get(0).isEmpty();
        boolean blamed = !label.perpetrators().get(0).isEmpty();
        sheet.add(d, FOUND, 1);
        sheet.add(d, FULL, origin && status ? 1 : 0);
        sheet.add(d, ORIGIN, origin ? 1 : 0);
        sheet.add(d, NAMED, named ? 1 : 0);
        sheet.add(d, NAMED_ORIGIN, named && origin ? 1 : 0);
        sheet.add(d, CHAIN, label.chainRight(claim, names) ? 1 : 0);
        sheet.add(d, STATUS, status ? 1 : 0);
        sheet.add(d, PERPETRATOR, perpetrator ? 1 : 0);
        sheet.add(d, WITH_PERPETRATOR, blamed ? 1 : 0);
        sheet.add(d, NAMED_PERPETRATOR, blamed && perpetrator ? 1 : 0);
        differ(sheet, "origin differs", origin, label, claim);
        differ(sheet, "status differs", status, label, claim);
        differ(sheet, "perpetrator differs", perpetrator, label, claim);
    }

    private static void differ(Sheet sheet, String kind, boolean right, LabelledToll label, LabelledToll claim) {
        if (!right) {
            sheet.error(kind, "label " + label + "\n  claim " + claim);
        }
    }

    private static void leftOver(Sheet sheet, List<Pair> every, List<LabelledToll> labels, List<LabelledToll> claims) {
        Set<Integer> labelled = new HashSet<>();
        Set<Integer> claimed = new HashSet<>();
        every.forEach(p -> {
            labelled.add(p.label());
            claimed.add(p.claim());
        });
        for (int i = 0; i < labels.size(); i++) {
            if (!labelled.contains(i) && !labels.get(i).optional()) {
                sheet.error("missed", labels.get(i).toString());
            }
        }
        for (int j = 0; j < claims.size(); j++) {
            if (!claimed.contains(j)) {
                sheet.error("not in the labels", claims.get(j).toString());
            }
        }
    }

    /** B-cubed over the found claims: how purely and how wholly incidents hold the claims of one happening. */
    private static void incidents(Sheet sheet, List<Pair> pairs, List<LabelledToll> labels, List<LabelledToll> claims) {
        for (Pair x : pairs) {
            String happening = labels.get(x.label()).incident();
            String incident = claims.get(x.claim()).incident();
            int both = 0;
            int happenings = 0;
            int incidents = 0;
            for (Pair y : pairs) {
                boolean sameHappening = java.util.Objects.equals(
                        happening, labels.get(y.label()).incident());
                boolean sameIncident = incident == null
                        ? x.equals(y)
                        : incident.equals(claims.get(y.claim()).incident());
                happenings += sameHappening ? 1 : 0;
                incidents += sameIncident ? 1 : 0;
                both += sameHappening && sameIncident ? 1 : 0;
            }
            String document = labels.get(x.label()).document();
            sheet.add(document, B3_PRECISION, (double) both / incidents);
            sheet.add(document, B3_RECALL, (double) both / happenings);
        }
    }

    private static Sheet sheet() {
        return new Sheet(B3_RECALL + 1)
                .figure("found_precision", c -> Sheet.ratio(c[FOUND], c[CLAIMS]))
                .figure("found_recall", c -> Sheet.ratio(c[FOUND], c[GOLD]))
                .figure("found_f1", c -> Sheet.f1(c[FOUND], c[CLAIMS], c[GOLD]))
                .figure("full_f1", c -> Sheet.f1(c[FULL], c[CLAIMS], c[GOLD]))
                .figure("origin_accuracy", c -> Sheet.ratio(c[ORIGIN], c[FOUND]))
                .figure("origin_accuracy_where_named", c -> Sheet.ratio(c[NAMED_ORIGIN], c[NAMED]))
                .figure("chain_accuracy", c -> Sheet.ratio(c[CHAIN], c[FOUND]))
                .figure("status_accuracy", c -> Sheet.ratio(c[STATUS], c[FOUND]))
                .figure("perpetrator_accuracy", c -> Sheet.ratio(c[PERPETRATOR], c[FOUND]))
                .figure("perpetrator_accuracy_where_named", c -> Sheet.ratio(c[NAMED_PERPETRATOR], c[WITH_PERPETRATOR]))
                .figure(
                        "incident_b3_f1",
                        c -> Sheet.harmonic(
                                Sheet.ratio(c[B3_PRECISION], c[FOUND]), Sheet.ratio(c[B3_RECALL], c[FOUND])));
    }
}
