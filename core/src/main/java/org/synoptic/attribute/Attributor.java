package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Attribution;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.name.Names;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;

/**
 * Finds who says what in a reading, within sentences and across them.
 *
 * <p>Example: {@code Attributor.of(reading, Names.of(reading)).sources(claim)}.
 *
 * <p>Limits: English; the cue words stand in the lexicon {@code cues}. Works from words and tags where a sentence has no
 * tree.
 */
public final class Attributor {
    private static final Set<String> BACK = Set.of("after", "before", "following", "since");
    private static final Pattern REPORTER = Pattern.compile("(?i)\\b(?:reporter|correspondent)s?\\b");

    private static final Set<String> DENIALS = Lexicon.of("outcomes").section("denial");

    private final Reading reading;
    private final Speakers speakers;
    private final List<Attribution> all = new ArrayList<>();
    private final List<Attribution> telling = new ArrayList<>();
    private final Map<Find, List<Source>> chains = new IdentityHashMap<>();

    private Attributor(Reading reading, Names names) {
        this.reading = reading;
        this.speakers = new Speakers(reading, names);
    }

    /** The attributions of a reading. */
    public static Attributions of(Reading reading, Names names) {
        return new Attributor(reading, names).attributions();
    }

    /** Whether a sentence can say who says something: without a cue or a mark that quotes none does. */
    public static boolean possible(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(Cues::possible);
    }

    private Attributions attributions() {
        List<Stretch> stretches = Stretch.of(reading);
        var carried = new ArrayList<Attribution>();
        var carry = new Carry(reading);
        String publisher = reading.document().publisher();
        String site = publisher == null ? "" : publisher;
        for (Stretch s : stretches) {
            int before = all.size();
            for (Find f : Finder.of(s, site)) {
                add(f);
            }
            carry.next(s, all.subList(before, all.size())).ifPresent(carried::add);
        }
        carried.addAll(0, Quotations.whole(reading, telling));
        var identified = new Identified(reading, all);
        return new Attributions(identified.in(Quotations.whole(reading, all)), identified.in(carried));
    }

    private void add(Find f) {
        Stretch s = f.stretch;
        var own = new ArrayList<Source>();
        int[] speaker = f.speaker;
        if (speaker != null) {
            own.addAll(speakers.of(s, speaker[0], speaker[1]));
        } else if (f.shares != null) {
            own.addAll(chains.getOrDefault(f.shares, List.of()));
        }
        var chain = new ArrayList<Source>();
        int[] informant = f.informant;
        if (informant != null) {
            chain.addAll(speakers.of(s, informant[0], informant[1]));
        }
        add(chain, own);
        int[] passer = f.passer;
        if (passer != null) {
            add(chain, speakers.of(s, passer[0], passer[1]));
        }
        chain.removeIf(this::ownReporter);
        chains.put(f, List.copyOf(own));
        @Nullable Source source = own.isEmpty() ? null : own.getFirst();
        var content = new ArrayList<Span>();
        f.content.forEach(c -> content.add(s.span(c[0], c[1])));
        Span cue = f.way == Find.Way.WHOLE && f.cue[0] == f.cue[1] ? null : s.span(f.cue[0], f.cue[1]);
        var attribution = new Attribution(reading.document().id(), source, cue, f.act, content, chain);
        all.add(attribution);
        if (!f.denied && (!Cues.STANCE.contains(f.act) || denies(f))) {
            telling.add(object(f) ? near(attribution, s) : attribution);
        }
    }

    /** "The army rejected the claim that 12 people died": nobody but who denies it is told. */
    private static boolean denies(Find f) {
        Stretch s = f.stretch;
        int i = f.content.isEmpty() ? -1 : f.content.getFirst()[0];
        return i >= 0
                && DENIALS.contains(f.act)
                && s.lower(i).matches("the|a|any|such")
                && Cues.NOUNS.contains(Words.singular(s.lower(i + 1)))
                && s.lower(i + 2).equals("that");
    }

    private static boolean object(Find f) {
        if (f.way != Find.Way.AFTER || !Cues.OBJECT.contains(f.act)) {
            return f.way == Find.Way.OBJECT;
        }
        Stretch s = f.stretch;
        int i = f.content.getFirst()[0];
        while (i < s.to() && !BACK.contains(s.lower(i))) {
            if (s.lower(i).equals("that") || s.finite(i, i + 1)) {
                return false;
            }
            i++;
        }
        return i < s.to();
    }

    /** An object holds what it names, not what that followed: "announced aid after a blast that killed 12". */
    private Attribution near(Attribution a, Stretch s) {
        Span c = a.content().getFirst();
        int end = c.end();
        for (int i = s.from(); i < s.to(); i++) {
            Span word = s.token(i).span();
            if (word.start() > c.start() && word.end() < end && BACK.contains(s.lower(i))) {
                end = word.start();
            }
        }
        var content = new ArrayList<>(a.content());
        content.set(0, new Span(c.start(), end));
        return new Attribution(a.document(), a.source(), a.cue(), a.act(), content, a.chain());
    }

    /** "our correspondent said" in an agency's own text is its own voice. */
    private boolean ownReporter(Source source) {
        String publisher = reading.document().publisher();
        return publisher != null
                && REPORTER.matcher(source.words()).find()
                && Cues.AGENCY_NAMES.contains(source.name())
                && Names.key(source.name()).equals(Names.key(publisher));
    }

    private static void add(List<Source> chain, List<Source> more) {
        for (Source m : more) {
            if (chain.stream().noneMatch(c -> c.name().equals(m.name()))) {
                chain.add(m);
            }
        }
    }
}
