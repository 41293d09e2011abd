package org.synoptic;

import java.util.Comparator;
import java.util.List;
import org.synoptic.collate.Collator;
import org.synoptic.extract.Extraction;
import org.synoptic.extract.Extractor;
import org.synoptic.group.Grouper;
import org.synoptic.model.Account;
import org.synoptic.model.Attribution;
import org.synoptic.model.Claim;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.DocumentToll;
import org.synoptic.model.Incident;
import org.synoptic.model.Lineage;
import org.synoptic.model.Origin;
import org.synoptic.model.Place;
import org.synoptic.model.Relation;
import org.synoptic.name.OwnAliases;
import org.synoptic.place.Gazetteer;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;
import org.synoptic.trace.Tracer;

/**
 * Sets the accounts of contested events side by side: documents in, collation out.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Synoptic synoptic = Synoptic.using(CoreNlp.load());
 * Collation collation = synoptic.collate(documents);
 * }</pre>
 *
 * <p>Limits: English texts. A pure function of its input: the same documents, in any order, give the same collation.
 * Safe to call from several threads; documents are read on all cores.
 */
public final class Synoptic {
    private final Preparer preparer;
    private final OwnAliases aliases;
    private final Gazetteer gazetteer;

    private Synoptic(Preparer preparer, OwnAliases aliases, Gazetteer gazetteer) {
        this.preparer = preparer;
        this.aliases = aliases;
        this.gazetteer = gazetteer;
    }

    /** Synoptic with a parser; {@code CoreNlp.load()} of module {@code language} gives one. */
    public static Synoptic using(Parser parser) {
        return new Synoptic(new Preparer(parser, Extractor::wantsTree), OwnAliases.NONE, Gazetteer.NONE);
    }

    /** The same with a user's own aliases for names. */
    public Synoptic with(OwnAliases own) {
        return new Synoptic(preparer, own, gazetteer);
    }

    /** The same with a user's own places. */
    public Synoptic with(Gazetteer own) {
        return new Synoptic(preparer, aliases, own);
    }

    /** The claims of one document in reading order. */
    public List<Claim> claims(Document document) {
        return read(document).claims();
    }

    /** Who is said to say what in one document, in reading order. */
    public List<Attribution> attributions(Document document) {
        return read(document).attributions();
    }

    /** The toll of the main incident of one document, as the document itself gives it. */
    public DocumentToll toll(Document document) {
        return MainToll.of(document.id(), collate(List.of(document)));
    }

    /** The related pairs among documents, by ids; a pair that is missing is one for which no reuse was found. */
    public static Lineage lineage(List<Document> documents) {
        return new Tracer().lineage(documents);
    }

    /** The collation of documents; ids must differ. */
    public Collation collate(List<Document> documents) {
        return collate(documents, Rulings.NONE);
    }

    /** The collation of documents as it stands with what persons ruled; ids must differ. */
    public Collation collate(List<Document> documents, Rulings rulings) {
        List<Extraction> extractions =
                documents.stream().sorted(Comparator.comparing(Document::id)).toList().parallelStream()
                        .map(this::read)
                        .toList();
        List<Reading> readings = extractions.stream().map(Extraction::reading).toList();
        List<Claim> claims = rulings.claims(
                extractions.stream().flatMap(e -> e.claims().stream()).toList());
        List<Account> accounts =
                readings.stream().flatMap(r -> r.accounts().stream()).toList();
        var tracer = new Tracer();
        List<Document> sorted = readings.stream().map(Reading::document).toList();
        Lineage traced = tracer.lineage(sorted);
        List<Relation> relations = rulings.relations(traced.relations());
        List<Origin> origins = tracer.origins(readings, claims, relations);
        List<Incident> incidents = rulings.incidents(new Grouper(gazetteer).group(readings, claims, relations)).stream()
                .map(this::located)
                .toList();
        return new Collation(
                sorted,
                accounts,
                claims,
                new Lineage(relations, traced.backgrounds()),
                origins,
                new Collator().collate(incidents, claims, origins, accounts, sorted),
                List.of());
    }

    /** With the coordinates of its place also where a person named it. */
    private Incident located(Incident i) {
        Place place = i.place();
        return place == null
                ? i
                : new Incident(i.id(), i.title(), i.kind(), i.date(), gazetteer.located(place), i.claims());
    }

    private Extraction read(Document document) {
        return Extractor.extract(preparer.prepare(document), aliases, gazetteer);
    }
}
