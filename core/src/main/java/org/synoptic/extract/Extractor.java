package org.synoptic.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.synoptic.attribute.Attributions;
import org.synoptic.attribute.Attributor;
import org.synoptic.blame.Accusation;
import org.synoptic.blame.Blame;
import org.synoptic.date.Dates;
import org.synoptic.happening.Happenings;
import org.synoptic.model.Actor;
import org.synoptic.model.Attribution;
import org.synoptic.model.Citation;
import org.synoptic.model.Claim;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.name.Names;
import org.synoptic.name.OwnAliases;
import org.synoptic.place.Gazetteer;
import org.synoptic.place.Places;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Toll;
import org.synoptic.toll.Tolls;

/**
 * Joins what the parts of the grammar find in a reading to claims: tolls, responsibility, statements.
 *
 * <p>Example: {@code Extractor.extract(reading).claims()}.
 *
 * <p>Limits: one document at a time; which claims concern one happening, and where they come from, is found later.
 */
public final class Extractor {
    private final Reading reading;
    private final Names names;
    private final Attributions attributions;
    private final Dates dates;
    private final Places places;
    private final Blame blame;

    private Extractor(Reading reading, OwnAliases aliases, Gazetteer gazetteer) {
        this.reading = reading;
        this.names = Names.of(reading, aliases);
        this.attributions = Attributor.of(reading, names);
        this.dates = Dates.of(reading);
        this.places = Places.of(reading, gazetteer);
        this.blame = Blame.of(reading, names::canonical);
    }

    /** Whether a sentence can hold a claim, so that its tree is wanted: a word for an outcome, a deed, blame or speech. */
    public static boolean wantsTree(Sentence sentence) {
        return Tolls.possible(sentence) || Attributor.possible(sentence) || Blame.possible(sentence);
    }

    /** The claims and attributions of a document. */
    public static Extraction extract(Reading reading) {
        return extract(reading, OwnAliases.NONE, Gazetteer.NONE);
    }

    /** The claims and attributions of a document, with names and places that a user brings. */
    public static Extraction extract(Reading reading, OwnAliases aliases, Gazetteer gazetteer) {
        return new Extractor(reading, aliases, gazetteer).extract();
    }

    private Extraction extract() {
        List<Toll> all = Tolls.of(reading);
        List<Toll> tolls = all.stream()
                .filter(t -> !speaking(t) || all.stream().anyMatch(part -> t.equals(part.whole())))
                .sorted(Comparator.comparing(Toll::span))
                .toList();
        var claims = new ArrayList<Claim>();
        for (Toll toll : tolls) {
            claims.add(claim(toll, tolls));
        }
        for (Accusation accusation : blame.accusations()) {
            claims.add(claim(accusation, claims.size()));
        }
        List<Claim> facts = List.copyOf(claims);
        for (Attribution attribution : attributions.all()) {
            if (attribution.source() != null && !Reports.only(attribution, facts)) {
                claims.add(claim(attribution, attribution.source(), claims.size()));
            }
        }
        return new Extraction(reading, claims, attributions.all());
    }

    /** "Police: 12 killed": whether whoever is held to have done it only says so, before a colon. */
    private boolean heading(Actor actor, Sentence sentence) {
        return attributions.all().stream().anyMatch(a -> {
            Source source = a.source();
            Span cue = a.cue();
            return source != null
                    && cue != null
                    && source.words().equals(actor.words())
                    && sentence.span().overlaps(cue)
                    && reading.text(cue).equals(":");
        });
    }

    /** "killed 12 guards, two officials said": whether those who are counted are the ones who speak. */
    private boolean speaking(Toll toll) {
        String words = toll.victims().words();
        int at = words == null ? -1 : reading.text(toll.span()).lastIndexOf(words);
        if (words == null || at < 0) {
            return false;
        }
        int start = toll.span().start() + at;
        int trigger = toll.trigger().span().start();
        return attributions.all().stream().anyMatch(a -> {
            Span speaker = a.source() == null ? null : a.source().span();
            return speaker != null
                    && speaker.start() <= start
                    && start + words.length() <= speaker.end()
                    && (trigger < speaker.start() || trigger >= speaker.end());
        });
    }

    private TollClaim claim(Toll toll, List<Toll> tolls) {
        Span span = toll.span();
        List<Source> sources = attributions.sources(span);
        Actor perpetrator =
                blame.perpetrator(toll.sentence(), toll.trigger(), span).orElse(null);
        perpetrator = perpetrator == null || heading(perpetrator, toll.sentence()) ? null : perpetrator;
        Setting setting = setting(toll.sentence(), span);
        return new TollClaim(
                id(tolls.indexOf(toll)),
                reading.document().passage(span),
                reading.account(span).id(),
                sources,
                citations(span),
                toll.outcome(),
                toll.count(),
                toll.victims(),
                toll.whole() == null ? null : id(tolls.indexOf(toll.whole())),
                perpetrator,
                setting,
                toll.polarity(),
                new Grounds(reading, toll.sentence())
                        .toll(toll)
                        .sources(sources)
                        .cues(attributions.cues(span))
                        .actor(perpetrator)
                        .setting(setting)
                        .list(),
                toll.rule(),
                Confidence.of(toll.rule(), span, sources));
    }

    private ResponsibilityClaim claim(Accusation accusation, int index) {
        Span span = accusation.span();
        List<Source> sources = speakers(accusation);
        Setting setting = setting(accusation.sentence(), span);
        return new ResponsibilityClaim(
                id(index),
                reading.document().passage(span),
                reading.account(span).id(),
                sources,
                citations(span),
                accusation.stance(),
                accusation.perpetrator(),
                setting,
                new Grounds(reading, accusation.sentence())
                        .accusation(accusation)
                        .sources(sources)
                        .cues(attributions.cues(span))
                        .setting(setting)
                        .list(),
                accusation.rule(),
                Confidence.of(accusation.rule()));
    }

    private Statement claim(Attribution attribution, Source source, int index) {
        Span span = Reports.passage(attribution, source, reading);
        return new Statement(
                id(index),
                reading.document().passage(span),
                reading.account(span).id(),
                attribution.chain(),
                citations(span),
                attribution.act(),
                attribution.cue(),
                attribution.content(),
                Grounds.of(attribution),
                "statement",
                Confidence.of("statement"));
    }

    /**
     * The chain for an accusation: who accuses by its own grammar comes first. What a group says of itself stands on the word
     * of whoever reports it.
     */
    private List<Source> speakers(Accusation accusation) {
        String accused = Names.key(accusation.perpetrator().name());
        List<Source> chain = attributions.sources(accusation.span()).stream()
                .filter(s -> accusation.stance() == Stance.ACCUSES
                        || !Names.key(s.name()).equals(accused))
                .toList();
        Span speaker = accusation.speaker();
        if (speaker == null) {
            return chain;
        }
        String words = reading.text(speaker);
        String name = names.canonical(words);
        var all = new ArrayList<Source>();
        all.add(new Source(name, words, names.kind(words), speaker));
        chain.stream()
                .filter(s -> !Names.key(s.name()).equals(Names.key(name))
                        && (s.span() == null || !s.span().overlaps(speaker)))
                .forEach(all::add);
        return all;
    }

    private Setting setting(Sentence sentence, Span span) {
        return new Setting(
                Happenings.kind(sentence, span).orElse(null),
                dates.near(sentence, span).orElse(null),
                places.near(sentence, span).orElse(null));
    }

    private String id(int index) {
        return reading.document().id() + "/" + (index + 1);
    }

    /** The citation marks behind a passage in its sentence: the first of them, with those right beside it. */
    private List<Citation> citations(Span passage) {
        Optional<Sentence> sentence = reading.sentence(passage);
        int end = Math.max(passage.end(), sentence.map(s -> s.span().end()).orElse(passage.end()));
        var found = new ArrayList<Citation>();
        for (Citation c : reading.citations()) {
            boolean first = found.isEmpty()
                    && passage.start() <= c.span().start()
                    && c.span().start() <= end + 2;
            boolean beside = !found.isEmpty()
                    && c.span().start() <= found.getLast().span().end() + 1;
            if (first || beside) {
                found.add(c);
            }
        }
        return List.copyOf(found);
    }
}
