package org.synoptic.extract;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synoptic.blame.Accusation;
import org.synoptic.model.Actor;
import org.synoptic.model.Attribution;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Ground;
import org.synoptic.model.Ground.Role;
import org.synoptic.model.Place;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.Span;
import org.synoptic.number.NumberMention;
import org.synoptic.number.Numbers;
import org.synoptic.syntax.Reading;
import org.synoptic.syntax.Sentence;
import org.synoptic.toll.Toll;

/** Gathers the words that a claim rests on, where they stand. */
final class Grounds {
    private final Reading reading;
    private final Sentence sentence;
    private final TreeSet<Ground> found = new TreeSet<>();

    Grounds(Reading reading, Sentence sentence) {
        this.reading = reading;
        this.sentence = sentence;
    }

    /** The words of an attribution: its speakers and its cue. */
    static List<Ground> of(Attribution attribution) {
        var grounds = new TreeSet<Ground>();
        Span cue = attribution.cue();
        if (cue != null) {
            grounds.add(new Ground(Role.CUE, cue));
        }
        for (Source s : attribution.chain()) {
            Span words = s.span();
            if (words != null) {
                grounds.add(new Ground(Role.SOURCE, words));
            }
        }
        return List.copyOf(grounds);
    }

    Grounds toll(Toll toll) {
        add(Role.OUTCOME, toll.trigger().span());
        String words = toll.victims().words();
        Span people = words == null ? null : within(toll.span(), words).orElse(null);
        add(Role.PEOPLE, people);
        Span where = people == null ? toll.span() : people;
        for (NumberMention n : Numbers.of(sentence)) {
            Span number = sentence.span(sentence.token(n.first()), sentence.token(n.last()));
            if (where.overlaps(number)) {
                add(Role.COUNT, number);
                break;
            }
        }
        return this;
    }

    Grounds accusation(Accusation accusation) {
        add(Role.CUE, accusation.cue().span());
        return actor(accusation.perpetrator());
    }

    Grounds actor(@Nullable Actor actor) {
        add(Role.PERPETRATOR, actor == null ? null : nearest(actor.words()).orElse(null));
        return this;
    }

    Grounds sources(List<Source> sources) {
        sources.forEach(s -> add(Role.SOURCE, s.span()));
        return this;
    }

    Grounds cues(List<Span> cues) {
        cues.forEach(c -> add(Role.CUE, c));
        return this;
    }

    Grounds setting(Setting setting) {
        DateInterval date = setting.date();
        if (date != null && date.words() != null) {
            add(Role.DATE, nearest(date.words()).orElse(null));
        }
        Place place = setting.place();
        add(Role.PLACE, place == null ? null : nearest(place.words()).orElse(null));
        return this;
    }

    /** In reading order. */
    List<Ground> list() {
        return List.copyOf(found);
    }

    private void add(Role role, @Nullable Span span) {
        if (span != null && span.length() > 0) {
            found.add(new Ground(role, span));
        }
    }

    private Optional<Span> within(Span span, String words) {
        int at = reading.document().text().indexOf(words, span.start());
        return at < 0 || at >= span.end() ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    /** Where words stand: in the claim's own sentence, else before it as near as can be, else first behind it. */
    private Optional<Span> nearest(String words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> own = within(sentence.span(), words);
        if (own.isPresent()) {
            return own;
        }
        String text = reading.document().text();
        int before = text.lastIndexOf(words, sentence.span().start());
        int at = before >= 0 ? before : text.indexOf(words, sentence.span().start());
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }
}
