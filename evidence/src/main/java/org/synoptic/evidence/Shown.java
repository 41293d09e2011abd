package org.synoptic.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Mark;
import org.synoptic.casebook.Placed;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Ruling;
import org.synoptic.casebook.Watcher;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/**
 * A casebook made of redacted texts and nothing else, so that whatever is written from it can hold no trace of what was taken out:
 * claims, incidents and findings are worked out anew from it.
 */
final class Shown {
    private static final int PAGE = 200;

    private final Casebook from;
    private final Redactions redactions;
    private final Redactor redactor;
    private final Map<String, List<Span>> passages = new HashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, Cleared> texts = new HashMap<>();
    private int leftOut;

    Shown(Casebook from, Redactions redactions) throws IOException {
        this.from = from;
        this.redactions = redactions;
        var copied = new ArrayList<String>();
        for (Redactions.Passage passage : redactions.passages()) {
            Document document = from.placed(passage.document())
                    .map(Placed::document)
                    .filter(d -> passage.span().end() <= d.text().length())
                    .orElseThrow(() -> new NotThere(passage.document()));
            copied.add(passage.span().of(document.text()));
            passages.computeIfAbsent(passage.document(), d -> new ArrayList<>()).add(passage.span());
        }
        this.redactor = new Redactor(redactions, copied);
    }

    /** A redaction is of something that the casebook does not hold. */
    static final class NotThere extends IOException {
        private static final long serialVersionUID = 1;

        NotThere(String what) {
            super(what);
        }
    }

    Redactor redactor() {
        return redactor;
    }

    /** How many judgements that hold could not be carried over. */
    int leftOut() {
        return leftOut;
    }

    /** Time that is what it is set to. */
    private static final class Then extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Makes the casebook in an empty folder. */
    Casebook in(Path folder, Engine engine, String tool, String who, Instant at, Watcher watcher) throws IOException {
        Path list = folder.resolve("redacted.jsonl");
        write(list);
        var clock = new Then();
        clock.now = at;
        Casebook shown = Casebook.init(folder.resolve("casebook"), null, who, tool, clock);
        shown.add(List.of(list.toString()), InputStream.nullInputStream(), who, false, watcher);
        Files.delete(list);
        shown.read(engine, who, watcher);
        for (Judgement j : from.judgements()) {
            Ruling ruling = j.ruling();
            if (j.standing() == Judgement.Standing.HOLDS && ruling != null && !(ruling instanceof Ruling.Undo)) {
                clock.now = j.at();
                carry(shown, ruling, j);
            }
        }
        clock.now = at;
        return shown;
    }

    private void write(Path list) throws IOException {
        Set<String> removed = new HashSet<>(redactions.documents());
        Set<String> taken = new HashSet<>();
        try (var out = Files.newBufferedWriter(list)) {
            List<Document> some = from.documents("", PAGE);
            while (!some.isEmpty()) {
                for (Document d : some) {
                    if (!removed.remove(d.id())) {
                        out.write(line(d, taken) + "\n");
                    }
                }
                some = from.documents(some.getLast().id(), PAGE);
            }
        }
        if (!removed.isEmpty()) {
            throw new NotThere(removed.iterator().next());
        }
    }

    private ObjectNode line(Document d, Set<String> taken) {
        var all = new ArrayList<>(redactor.found(d.text()));
        all.addAll(passages.getOrDefault(d.id(), List.of()));
        var cleared = new Cleared(d.text(), Redactor.joined(d.text(), all));
        String id = redactor.clear(d.id());
        for (int n = 2; !taken.add(id); n++) {
            id = redactor.clear(d.id()) + "~" + n;
        }
        ids.put(d.id(), id);
        texts.put(d.id(), cleared);
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("doc", id);
        String title = clear(d.title());
        String body = cleared.text();
        if (title != null && body.startsWith(title + "\n\n")) {
            line.put("title", title);
            body = body.substring(title.length() + 2);
        }
        line.put("text", body);
        put(line, "publisher", clear(d.publisher()));
        put(line, "date", d.date() == null ? null : d.date().toString());
        put(line, "url", clear(d.url()));
        return line;
    }

    private static void put(ObjectNode line, String field, @Nullable String value) {
        if (value != null) {
            line.put(field, value);
        }
    }

    private @Nullable String clear(@Nullable String words) {
        return words == null ? null : redactor.clear(words);
    }

    private void carry(Casebook shown, Ruling ruling, Judgement j) throws IOException {
        try {
            Ruling carried = carried(shown, ruling);
            if (carried != null) {
                shown.judge(carried, redactor.clear(j.who()), redactor.clear(j.why()));
                return;
            }
        } catch (Refused e) {
            leftOut++;
            return;
        }
        leftOut++;
    }

    private @Nullable Ruling carried(Casebook shown, Ruling ruling) throws IOException {
        var marks = new ArrayList<Mark>();
        for (Mark mark : ruling.marks()) {
            Optional<Mark> now = mark(shown, mark);
            if (now.isEmpty()) {
                return null;
            }
            marks.add(now.get());
        }
        return switch (ruling) {
            case Ruling.Accept r -> new Ruling.Accept(marks.getFirst());
            case Ruling.Reject r -> new Ruling.Reject(marks.getFirst());
            case Ruling.Correct r -> new Ruling.Correct(marks.getFirst(), fields(r.fields()));
            case Ruling.Add r -> new Ruling.Add(marks.getFirst(), fields(r.fields()));
            case Ruling.OneIncident r -> new Ruling.OneIncident(marks);
            case Ruling.OwnIncident r -> new Ruling.OwnIncident(marks);
            case Ruling.OneSource r -> new Ruling.OneSource(redactor.clear(r.name()), redactor.clear(r.other()));
            case Ruling.OwnSource r ->
                new Ruling.OwnSource(redactor.clear(r.name()), redactor.clear(r.instead()), marks);
            case Ruling.Dependence r -> new Ruling.Dependence(marks.getFirst(), marks.getLast(), r.dependent());
            case Ruling.Best r ->
                new Ruling.Best(marks.getFirst(), r.question(), clear(r.people()), r.low(), r.best(), r.high());
            case Ruling.Grade r ->
                new Ruling.Grade(r.scheme(), r.value(), r.claim() == null ? null : marks.getFirst(), clear(r.source()));
            case Ruling.Note r -> new Ruling.Note(r.on() == null ? null : marks.getFirst(), redactor.clear(r.words()));
            case Ruling.Undo r -> null;
        };
    }

    private Map<String, String> fields(Map<String, String> fields) {
        var cleared = new TreeMap<String, String>();
        fields.forEach((field, value) -> cleared.put(field, redactor.clear(value)));
        return cleared;
    }

    /** The same words in the redacted text, and the claim read from them there where the mark is of one. */
    private Optional<Mark> mark(Casebook shown, Mark mark) throws IOException {
        String id = ids.get(mark.document());
        Cleared text = texts.get(mark.document());
        Optional<Span> span = text == null ? Optional.empty() : text.now(mark.span());
        if (id == null || span.isEmpty()) {
            return Optional.empty();
        }
        if (mark.says() == null) {
            return Optional.of(shown.mark(id, span.get()));
        }
        for (Claim claim : shown.claims(id)) {
            if (claim.passage().span().equals(span.get())) {
                Mark now = shown.mark(claim.id());
                if (mark.says().equals(now.says())) {
                    return Optional.of(now);
                }
            }
        }
        return Optional.empty();
    }
}
