package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Span;
import org.synoptic.name.Named;
import org.synoptic.name.Names;
import org.synoptic.syntax.Reading;

/** Turns the phrases that speak into sources, in reading order, remembering who spoke for "he", "it", "the source". */
final class Speakers {
    private static final Pattern ISSUED_BY = Pattern.compile(
            "(?i)^(?:(?:the|a|an|another|one)\\s+)?[\\p{L} -]*?\\b(?:statement|report|post|tweet|account|communique|message|article|story|release|page|video|data|figure|count|tally|toll|estimate|number|record|statistic)s?\\b[\\p{L} ]*? (?:by|from|of)\\s+(.+)$");
    private static final Pattern ITS_OWN = Pattern.compile(
            "(?i)^(?:the|a|this|that|its|his|her|their)\\s+(?:\\p{L}+\\s)?(?:statement|report|post|tweet|communique|message|release|study|letter)$");
    private static final Pattern ISSUE_OF = Pattern.compile(
            "(?i)^(?:an?\\s+)?(.+?)(?:['’]s?)?\\s+(?:statement|report|communique|press release|toll|count|tally|figure|website|database|(?:correspondent|reporter|journalist|photographer|stringer|team|crew)s?(?: in \\p{Lu}.*)?)s?$");
    private static final Pattern THE = Pattern.compile("(?i)^(?:the|this|that|these|those|said)\\s+(?:same\\s+)?");
    private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");

    static final Pattern RELATIVE =
            Pattern.compile("(?i),? (?:who|whose|which|speaking|citing|requesting|asking|on condition)\\b.*$");
    private static final Set<String> LEADS = Lexicon.of("speakers").section("leads");

    private final Reading reading;
    private final Names names;
    private final List<Source> spoken = new ArrayList<>();
    private final Meant meant;
    private final Map<String, Named> offices = new HashMap<>();
    private @Nullable Source lastPerson;
    private @Nullable Source lastBody;
    private @Nullable Source lastMany;
    private @Nullable Source last;

    Speakers(Reading reading, Names names) {
        this.reading = reading;
        this.names = names;
        this.meant = new Meant(names, spoken);
    }

    /** The sources that a phrase stands for; none for a pronoun that nobody before answers to. */
    List<Source> of(Stretch s, int from, int to) {
        var out = new ArrayList<Source>();
        for (int[] part : parts(s, from, to)) {
            Source one = one(s, part[0], part[1]);
            if (one != null && out.stream().noneMatch(o -> o.name().equals(one.name()))) {
                out.add(one);
            }
        }
        if (!out.isEmpty()) {
            last = out.getFirst();
        }
        return out;
    }

    /** The speaker of the report that was going on last. */
    @Nullable
    Source last() {
        return last;
    }

    private List<int[]> parts(Stretch s, int from, int to) {
        var parts = new ArrayList<int[]>();
        int start = from;
        for (int i = from + 1; i < to && SpeakerPhrase.list(s, from, to); i++) {
            if (s.lower(i).equals(",")) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        int including = SpeakerPhrase.including(s, from, to);
        if (including > 0) {
            return parts(s, including, to);
        }
        for (int i = from + 1; i < to - 1; i++) {
            boolean oneName = Words.capital(s.token(i - 1))
                    && Words.capital(s.token(i + 1))
                    && i - 2 > start
                    && s.lower(i - 2).matches("for|of");
            if (s.lower(i).equals("and")
                    && !oneName
                    && Words.speaker(s, start, i)
                    && Words.speaker(s, i + 1, to)
                    && !s.token(i - 1).entity().equals("LOCATION")
                    && !s.token(to - 1).entity().equals("LOCATION")
                    && !SpeakerPhrase.apposed(s, start, i)
                    && (Words.body(s.token(i - 1))
                            || s.token(i + 1).is("DT")
                            || names.named(
                                                    text(s, from, to),
                                                    s.token(from).span().start())
                                            .kind()
                                    != SourceKind.BODY)) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    private String text(Stretch s, int from, int to) {
        return reading.text(s.span(from, to));
    }

    private @Nullable Source one(Stretch s, int from, int to) {
        Span span = s.span(from, to);
        String words = reading.text(span);
        String lower = words.toLowerCase(java.util.Locale.ROOT);
        if (lastPerson == null && lower.matches("he|she")) {
            String person = before(s, from);
            if (person != null) {
                Named who = names.named(person, span.start());
                lastPerson = new Source(who.name(), words, who.kind(), span);
            }
        }
        Source pronoun = switch (lower) {
            case "he", "she" -> lastPerson != null ? lastPerson : last;
            case "it" -> lastBody != null ? lastBody : last;
            case "they", "both", "others" -> lastMany != null ? lastMany : last;
            case "who", "which", "that", "i", "we", "you" -> last;
            default -> null;
        };
        if (pronoun != null) {
            return new Source(pronoun.name(), words, pronoun.kind(), span);
        }
        if (lower.matches("he|she|it|they|who|which|that|i|we|you|both|others|there|this|what")) {
            return null;
        }
        var by = ISSUED_BY.matcher(words);
        String speaker = words.replaceAll("\\s(?:[–—]|--?)\\s", ", ");
        if (by.matches()) {
            speaker = by.group(1);
        } else if (ITS_OWN.matcher(words).matches() && last != null) {
            return remember(new Source(last.name(), words, last.kind(), span), s, from, to);
        } else {
            var of = ISSUE_OF.matcher(words);
            if (of.matches() && names.kind(of.group(1)) == SourceKind.BODY) {
                speaker = of.group(1);
            }
        }
        Named own = ownName(s, to);
        if (own != null) {
            return remember(new Source(own.name(), words, own.kind(), span), s, from, to);
        }
        if (THE.matcher(words).find() && AND.split(words).length == 1) {
            Source before = meant.of(s, from, to, speaker);
            if (before != null) {
                return remember(new Source(before.name(), words, before.kind(), span), s, from, to);
            }
        }
        if (SpeakerPhrase.bareCount(s, from, to)) {
            return null;
        }
        boolean monitors = s.lower(to).matches("monitoring|tracking|documenting") && names.fitting(speaker);
        Named named = named(s, from, to, monitors ? "a monitoring group" : speaker);
        return remember(new Source(named.name(), words, named.kind(), span), s, from, to);
    }

    /** "said the nurse, who gave her name as Lind": what a speaker wants to be called; null where nothing is told. */
    private @Nullable Named ownName(Stretch s, int to) {
        int who = s.lower(to).equals(",") ? to + 1 : to;
        if (!s.lower(who).equals("who") || !s.lower(who + 1).matches("gave|gives|identified")) {
            return null;
        }
        for (int i = who + 2; i < Math.min(s.to(), who + 7); i++) {
            int end = s.lower(i).equals("as") ? Phrases.right(s, i + 1) : i;
            if (end > i + 1 && Words.capital(s.token(i + 1))) {
                return names.named(text(s, i + 1, end), s.token(i + 1).span().start());
            }
        }
        return null;
    }

    /** Whom a phrase names, with the person's office where the text gives one, here or before. */
    private Named named(Stretch s, int from, int to, String words) {
        int at = s.token(from).span().start();
        if (s.lower(to).matches("named|called|identified") && to + 1 < s.to()) {
            int name = s.lower(to + 1).equals("as") ? to + 2 : to + 1;
            int end = Phrases.right(s, name);
            if (end > name && Words.capital(s.token(name))) {
                return names.named(text(s, name, end), at);
            }
        }
        Named named = names.named(RELATIVE.matcher(words).replaceFirst(""), at);
        String person = Person.in(s, from, to);
        if (person == null && to - from == 1 && s.token(from).is("NNP") && Words.capital(s.token(from))) {
            return offices.getOrDefault(Names.key(words), named);
        }
        if (person == null) {
            return named;
        }
        if (named.kind() != SourceKind.BODY) {
            int clause = from;
            while (clause < to && !s.lower(clause).equals("who")) {
                clause++;
            }
            Named led = led(s, clause < to ? clause : to);
            named = led == null ? named : led;
        }
        String family = Names.key(person.substring(person.lastIndexOf(' ') + 1));
        if (named.kind() == SourceKind.BODY) {
            offices.put(Names.key(person), named);
            offices.put(family, named);
            return named;
        }
        Named office = offices.get(Names.key(person));
        if (office == null && named.kind() == SourceKind.PERSON) {
            office = offices.get(family);
        }
        if (office != null) {
            return office;
        }
        return named;
    }

    /** "Jo Lind who heads the Watch": the body that a relative clause behind a person says is led; null for none. */
    private @Nullable Named led(Stretch s, int to) {
        int who = s.lower(to).equals(",") ? to + 1 : to;
        if (!s.lower(who).equals("who") || !LEADS.contains(s.lower(who + 1))) {
            return null;
        }
        int end = Phrases.right(s, who + 2);
        if (end == who + 2) {
            return null;
        }
        Named body = names.named(text(s, who + 2, end), s.token(who + 2).span().start());
        return body.kind() == SourceKind.BODY ? body : null;
    }

    /** The person named last before a place of the stretch; null where there is none. */
    private static @Nullable String before(Stretch s, int at) {
        for (int end = at; end > s.from(); end--) {
            if (s.token(end - 1).entity().equals("PERSON")) {
                int start = end;
                while (start > s.from() && (s.token(start - 1).entity().equals("PERSON"))) {
                    start--;
                }
                return Person.in(s, start, end);
            }
        }
        return null;
    }

    private Source remember(Source source, Stretch s, int from, int to) {
        boolean person = Person.in(s, from, to) != null;
        String head = SpeakerPhrase.head(s, from, to);
        boolean plural =
                !s.lower(to - 1).equals(Words.singular(s.lower(to - 1))) && source.kind() == SourceKind.UNNAMED;
        spoken.add(source);
        if (plural) {
            lastMany = source;
        } else if (person || source.kind() == SourceKind.PERSON) {
            lastPerson = source;
        } else if (source.kind() == SourceKind.BODY) {
            lastBody = source;
        } else if (!head.matches("source|report|media|group|statement") && !Words.body(head)) {
            lastPerson = source;
        } else {
            lastBody = source;
        }
        return source;
    }
}
