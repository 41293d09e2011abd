package org.synoptic.casebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Actor;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Outcome;
import org.synoptic.model.Passage;
import org.synoptic.model.Place;
import org.synoptic.model.Polarity;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;

/** A claim with fields as a person has them; field names and values are listed in docs/casebook.md. */
final class Correction {
    static final String RULE = "person";
    private static final Set<String> TOLL = Set.of(
            "outcome",
            "low",
            "high",
            "comparator",
            "victims",
            "status",
            "perpetrator",
            "polarity",
            "source",
            "kind",
            "date",
            "place");
    private static final Set<String> RESPONSIBILITY =
            Set.of("stance", "perpetrator", "source", "kind", "date", "place");
    private static final Set<String> STATEMENT = Set.of("act", "source");

    private final Map<String, String> fields;

    private Correction(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The claim with the fields; throws {@link IllegalArgumentException} with words for a person when one does not fit. */
    static Claim of(Claim claim, Map<String, String> fields) {
        var correction = new Correction(fields);
        return switch (claim) {
            case TollClaim toll -> correction.known(TOLL).toll(toll);
            case ResponsibilityClaim r -> correction.known(RESPONSIBILITY).responsibility(r);
            case Statement s -> correction.known(STATEMENT).statement(s);
        };
    }

    /** A claim that a person adds. */
    static Claim added(String id, Passage passage, String account, Map<String, String> all) {
        var fields = new java.util.TreeMap<>(all);
        String type = fields.remove("claim");
        var nothing = new Setting(null, null, null);
        if ("responsibility".equals(type)) {
            if (!fields.containsKey("perpetrator") || !fields.containsKey("stance")) {
                throw new IllegalArgumentException("a claim of responsibility needs perpetrator= and stance=");
            }
            return of(
                    new ResponsibilityClaim(
                            id,
                            passage,
                            account,
                            List.of(),
                            List.of(),
                            Stance.ACCUSES,
                            new Actor("", ""),
                            nothing,
                            List.of(),
                            RULE,
                            1),
                    fields);
        }
        if (type != null && !type.equals("toll")) {
            throw new IllegalArgumentException("claim= is toll or responsibility");
        }
        if (!fields.containsKey("outcome") || !fields.containsKey("low")) {
            throw new IllegalArgumentException("a toll needs outcome= and low=");
        }
        fields.putIfAbsent("high", fields.getOrDefault("low", ""));
        return of(
                new TollClaim(
                        id,
                        passage,
                        account,
                        List.of(),
                        List.of(),
                        Outcome.KILLED,
                        new Count(0, 0, Comparator.EXACT, 0),
                        new Victims(null, Status.UNSPECIFIED),
                        null,
                        null,
                        nothing,
                        Polarity.ASSERTED,
                        List.of(),
                        RULE,
                        1),
                fields);
    }

    private Correction known(Set<String> allowed) {
        for (String field : fields.keySet()) {
            if (!allowed.contains(field)) {
                throw new IllegalArgumentException("there is no field " + field + " here; there are "
                        + String.join(", ", allowed.stream().sorted().toList()));
            }
        }
        return this;
    }

    private TollClaim toll(TollClaim c) {
        Integer low = number("low", c.count().low());
        boolean exact = fields.containsKey("low") && c.count().comparator() == Comparator.EXACT;
        Integer high = exact && !fields.containsKey("high")
                ? low
                : number("high", c.count().high());
        Comparator comparator =
                fields.containsKey("comparator") || !fields.containsKey("low") && !fields.containsKey("high")
                        ? word("comparator", Comparator.class, c.count().comparator())
                        : high == null ? Comparator.AT_LEAST : high.equals(low) ? Comparator.EXACT : Comparator.RANGE;
        if (low == null || high != null && high < low) {
            throw new IllegalArgumentException("low= has to be a number, and not above high=");
        }
        return new TollClaim(
                c.id(),
                c.passage(),
                c.account(),
                sources(c.sources()),
                c.citations(),
                word("outcome", Outcome.class, c.outcome()),
                new Count(low, high, comparator, c.count().stated()),
                new Victims(
                        words("victims", c.victims().words()),
                        word("status", Status.class, c.victims().status())),
                c.partOf(),
                fields.containsKey("perpetrator") ? actor() : c.perpetrator(),
                setting(c.setting()),
                word("polarity", Polarity.class, c.polarity()),
                c.grounds(),
                c.rule(),
                c.confidence());
    }

    private ResponsibilityClaim responsibility(ResponsibilityClaim c) {
        Actor actor = fields.containsKey("perpetrator") ? actor() : c.perpetrator();
        if (actor == null) {
            throw new IllegalArgumentException("perpetrator= has to name somebody");
        }
        return new ResponsibilityClaim(
                c.id(),
                c.passage(),
                c.account(),
                sources(c.sources()),
                c.citations(),
                word("stance", Stance.class, c.stance()),
                actor,
                setting(c.setting()),
                c.grounds(),
                c.rule(),
                c.confidence());
    }

    private Statement statement(Statement c) {
        String act = words("act", c.act());
        return new Statement(
                c.id(),
                c.passage(),
                c.account(),
                sources(c.sources()),
                c.citations(),
                act == null ? c.act() : act,
                c.cue(),
                c.content(),
                c.grounds(),
                c.rule(),
                c.confidence());
    }

    private @Nullable Actor actor() {
        String name = words("perpetrator", null);
        return name == null ? null : new Actor(name, name);
    }

    /** Names nearest the fact first, with an arrow between them; nothing for the document's own voice. */
    private List<Source> sources(List<Source> old) {
        String value = fields.get("source");
        if (value == null) {
            return old;
        }
        var sources = new ArrayList<Source>();
        for (String name : value.split("<-|\u2190", -1)) {
            if (!name.isBlank()) {
                sources.add(old.stream()
                        .filter(s -> s.name().equals(name.strip()))
                        .findFirst()
                        .orElse(new Source(name.strip(), name.strip(), SourceKind.BODY, null)));
            }
        }
        return sources;
    }

    private Setting setting(Setting old) {
        String place = words("place", null);
        return new Setting(
                words("kind", old.kind()),
                fields.containsKey("date") ? date(words("date", null)) : old.date(),
                fields.containsKey("place") ? place == null ? null : new Place(place, place, null) : old.place());
    }

    private static @Nullable DateInterval date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            String[] ends = value.split("/", 2);
            return new DateInterval(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("date= is a day as 2031-05-03, or two with a slash between them", e);
        }
    }

    private @Nullable String words(String field, @Nullable String old) {
        String value = fields.get(field);
        return value == null ? old : value.isBlank() ? null : value.strip();
    }

    private @Nullable Integer number(String field, @Nullable Integer old) {
        if (!fields.containsKey(field)) {
            return old;
        }
        String value = words(field, null);
        if (value != null && !value.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(field + "= is a number, or empty for open");
        }
        return value == null ? null : Integer.valueOf(value);
    }

    private <E extends Enum<E>> E word(String field, Class<E> type, E old) {
        String value = words(field, null);
        if (value == null) {
            return old;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name()
                    .equals(value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'))) {
                return one;
            }
        }
        throw new IllegalArgumentException(field + "= is one of "
                + String.join(
                        ", ",
                        List.of(type.getEnumConstants()).stream()
                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
