package org.synoptic.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Kept;
import org.synoptic.casebook.Placed;
import org.synoptic.casebook.Receipt;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Problem;
import org.synoptic.model.Span;
import org.synoptic.present.Present;

/** What a package holds: originals, texts, claims, report, and the metadata that says how they hang together. */
final class Payload {
    private static final String TITLE = "Synoptic: the accounts side by side";
    private static final int CONTEXT = 32;
    private static final int PAGE = 500;

    private final Casebook shown;
    private final Collated collated;
    private final Path data;
    private final String tool;
    private final Instant at;
    private final List<Problem> problems;
    private final Map<String, String> textOf = new TreeMap<>();
    private final Map<String, Kept> originals = new LinkedHashMap<>();
    private final ArrayNode graph = Written.object().arrayNode();

    Payload(Casebook shown, Collated collated, Path data, String tool, Instant at, List<Problem> problems) {
        this.shown = shown;
        this.collated = collated;
        this.data = data;
        this.tool = tool;
        this.at = at;
        this.problems = problems;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private void file(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(data.resolve(name)))) {
            content.write(out);
        }
    }

    /** The originals that are in the package, by their SHA-256. */
    Map<String, Kept> write() throws IOException {
        Files.createDirectories(data.resolve("originals"));
        Files.createDirectories(data.resolve("texts"));
        file("report.html", out -> Present.report(collated, TITLE, out));
        file("claims.jsonl", out -> Present.claims(collated.ruled(), collated.sources(), out));
        file("collation.json", out -> Present.collation(collated, out));
        file("lineage.jsonl", out -> Present.lineage(collated.ruled().lineage(), out));
        file("claims.csv", out -> Present.claimsTable(collated.ruled(), out));
        file("collation.csv", out -> Present.collationTable(collated.ruled(), out));
        originals();
        documents();
        Files.writeString(data.resolve("judgements.jsonl"), judgements());
        Files.writeString(data.resolve("annotations.jsonld"), Written.indented(annotations()));
        Files.writeString(data.resolve("provenance.jsonld"), Written.indented(provenance()));
        Files.writeString(data.resolve("ro-crate-metadata.json"), Written.indented(crate()));
        return originals;
    }

    private void originals() throws IOException {
        int from = 0;
        List<Kept> some = shown.originals(from, PAGE);
        while (!some.isEmpty()) {
            for (Kept kept : some) {
                try {
                    shown.original(kept.sha256(), data.resolve("originals").resolve(kept.sha256()));
                    originals.put(kept.sha256(), kept);
                } catch (org.synoptic.casebook.Refused e) {
                    problems.add(e.problem());
                }
            }
            from += some.size();
            some = shown.originals(from, PAGE);
        }
    }

    private void documents() throws IOException {
        var lines = new StringBuilder();
        int number = 0;
        for (Document d : collated.ruled().documents()) {
            String file = String.format(Locale.ROOT, "texts/%05d.txt", ++number);
            Files.writeString(data.resolve(file), d.text());
            textOf.put(d.id(), file);
            String original = shown.placed(d.id()).map(Placed::original).orElse("");
            ObjectNode line = Written.object().put("document", d.id()).put("text", file);
            Kept kept = originals.get(original);
            line.put("original", kept == null ? null : "originals/" + original);
            line.put("name", kept == null ? null : kept.name()).put("media", kept == null ? null : kept.media());
            line.put("title", d.title()).put("publisher", d.publisher());
            line.put("date", d.date() == null ? null : d.date().toString()).put("url", d.url());
            lines.append(Written.line(line));
        }
        Files.writeString(data.resolve("documents.jsonl"), lines);
    }

    private String judgements() {
        var lines = new StringBuilder();
        for (Judgement j : collated.judgements()) {
            var ruling = j.ruling();
            if (ruling != null) {
                ObjectNode line = Written.object().put("judgement", j.number()).put("at", j.at().toString());
                line.put("who", j.who()).put("why", j.why());
                line.put("standing", j.standing().name().toLowerCase(Locale.ROOT))
                        .put("because", j.because());
                line.set("claims", strings(j.claims()));
                line.set("ruling", Written.read(ruling.json()));
                lines.append(Written.line(line));
            }
        }
        return lines.toString();
    }

    private static ArrayNode strings(List<String> strings) {
        ArrayNode array = Written.object().arrayNode();
        strings.forEach(array::add);
        return array;
    }

    /** W3C Web Annotation Data Model; positions in code points, as it counts them. */
    private ObjectNode annotations() {
        Map<String, String> texts = new TreeMap<>();
        collated.ruled().documents().forEach(d -> texts.put(d.id(), d.text()));
        ObjectNode whole = Written.object().put("@context", "http://www.w3.org/ns/anno.jsonld");
        whole.put("type", "AnnotationCollection").put("label", "Claims and the words that they were read from");
        ArrayNode items = whole.putArray("items");
        for (Claim claim : collated.ruled().claims()) {
            String text = texts.getOrDefault(claim.passage().document(), "");
            Span span = claim.passage().span();
            ObjectNode item =
                    items.addObject().put("type", "Annotation").put("id", "urn:synoptic:claim:" + uri(claim.id()));
            item.put("motivation", "describing");
            item.putObject("body")
                    .put("type", "TextualBody")
                    .put("format", "text/plain")
                    .put("value", claim.id() + " in claims.jsonl");
            ObjectNode target = item.putObject("target");
            target.put("source", textOf.get(claim.passage().document()));
            ArrayNode selectors = target.putArray("selector");
            selectors
                    .addObject()
                    .put("type", "TextQuoteSelector")
                    .put("exact", claim.passage().quote())
                    .put("prefix", text.substring(Math.max(0, span.start() - CONTEXT), span.start()))
                    .put("suffix", text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
            selectors
                    .addObject()
                    .put("type", "TextPositionSelector")
                    .put("start", text.codePointCount(0, span.start()))
                    .put("end", text.codePointCount(0, span.end()));
        }
        return whole;
    }

    private static String uri(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** W3C PROV as JSON-LD: what was made of what, by whom, when. */
    private ObjectNode provenance() throws IOException {
        ObjectNode whole = Written.object();
        ObjectNode context = whole.putObject("@context").put("prov", "http://www.w3.org/ns/prov#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        ArrayNode all = whole.putArray("@graph");
        entity(all, "urn:synoptic:tool", "prov:SoftwareAgent").put("prov:label", tool);
        ObjectNode export = entity(all, "urn:synoptic:export", "prov:Activity");
        time(export, "prov:endedAtTime", at);
        link(export, "prov:wasAssociatedWith", "urn:synoptic:tool");
        for (Kept kept : originals.values()) {
            ObjectNode original =
                    entity(all, "originals/" + kept.sha256(), "prov:Entity").put("prov:label", kept.name());
            Receipt receipt = shown.receipt(kept.sha256()).orElse(null);
            if (receipt != null) {
                String adding = "urn:synoptic:change:" + receipt.line();
                link(original, "prov:wasGeneratedBy", adding);
                ObjectNode activity =
                        entity(all, adding, "prov:Activity").put("prov:label", "add, with " + receipt.tool());
                time(activity, "prov:startedAtTime", receipt.at());
                link(activity, "prov:wasAssociatedWith", "urn:synoptic:person:" + uri(receipt.who()));
            }
        }
        for (Document d : collated.ruled().documents()) {
            ObjectNode text = entity(all, String.valueOf(textOf.get(d.id())), "prov:Entity")
                    .put("prov:label", d.id());
            String original = shown.placed(d.id()).map(Placed::original).orElse("");
            if (originals.containsKey(original)) {
                link(text, "prov:wasDerivedFrom", "originals/" + original);
            }
            link(text, "prov:wasAttributedTo", "urn:synoptic:tool");
        }
        for (Claim claim : collated.ruled().claims()) {
            ObjectNode entity = entity(all, "urn:synoptic:claim:" + uri(claim.id()), "prov:Entity");
            link(
                    entity,
                    "prov:wasDerivedFrom",
                    String.valueOf(textOf.get(claim.passage().document())));
        }
        for (Judgement j : collated.judgements()) {
            ObjectNode judging = entity(all, "urn:synoptic:judgement:" + j.number(), "prov:Activity")
                    .put("prov:label", j.kind());
            time(judging, "prov:startedAtTime", j.at());
            link(judging, "prov:wasAssociatedWith", "urn:synoptic:person:" + uri(j.who()));
            j.claims().forEach(c -> link(judging, "prov:used", "urn:synoptic:claim:" + uri(c)));
        }
        return whole;
    }

    private static ObjectNode entity(ArrayNode all, String id, String type) {
        return all.addObject().put("@id", id).put("@type", type);
    }

    private static void time(ObjectNode of, String field, Instant at) {
        of.putObject(field).put("@type", "xsd:dateTime").put("@value", at.toString());
    }

    private static void link(ObjectNode from, String field, String to) {
        from.withArray(field).addObject().put("@id", to);
    }

    /** RO-Crate 1.1 of the payload. */
    private ObjectNode crate() {
        ObjectNode whole = Written.object().put("@context", "https://w3id.org/ro/crate/1.1/context");
        whole.set("@graph", graph);
        ObjectNode about =
                graph.addObject().put("@id", "ro-crate-metadata.json").put("@type", "CreativeWork");
        about.putObject("conformsTo").put("@id", "https://w3id.org/ro/crate/1.1");
        about.putObject("about").put("@id", "./");
        ObjectNode root = graph.addObject().put("@id", "./").put("@type", "Dataset");
        root.put("name", "Evidence package of a Synoptic casebook").put("datePublished", at.toString());
        root.put("description", "Documents, what was read from them, what persons ruled, and the report on it.");
        root.put("license", "As agreed with whoever handed it out");
        ArrayNode parts = root.putArray("hasPart");
        part(parts, "report.html", "The accounts side by side", "text/html");
        part(parts, "documents.jsonl", "Documents: text, original, publisher, date", "application/jsonl");
        part(parts, "claims.jsonl", "Claims with their exact words", "application/jsonl");
        part(parts, "collation.json", "Incidents, points and findings", "application/json");
        part(parts, "lineage.jsonl", "Which documents share passages", "application/jsonl");
        part(parts, "claims.csv", "Claims as a table", "text/csv");
        part(parts, "collation.csv", "The collation as a table", "text/csv");
        part(parts, "judgements.jsonl", "What persons ruled, who, when and why", "application/jsonl");
        part(parts, "annotations.jsonld", "Each claim's place in its text (W3C Web Annotation)", "application/ld+json");
        part(parts, "provenance.jsonld", "What was made of what, by whom (W3C PROV)", "application/ld+json");
        textOf.forEach((id, file) -> part(parts, file, "Text of " + id, "text/plain"));
        originals.values().forEach(k -> part(parts, "originals/" + k.sha256(), k.name(), k.media()));
        return whole;
    }

    private void part(ArrayNode parts, String file, String name, String media) {
        parts.addObject().put("@id", file);
        graph.addObject()
                .put("@id", file)
                .put("@type", "File")
                .put("name", name)
                .put("encodingFormat", media);
    }
}
