package org.synoptic.collate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Actor;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Origin;
import org.synoptic.model.Outcome;
import org.synoptic.model.Passage;
import org.synoptic.model.Place;
import org.synoptic.model.Point;
import org.synoptic.model.Polarity;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Setting;
import org.synoptic.model.Span;
import org.synoptic.model.Stance;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;

/** One incident of invented claims: an account is "origin@day", each its own document. */
final class Case {
    private @Nullable String kind;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<String>> origins = new LinkedHashMap<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    Case kind(String kind) {
        this.kind = kind;
        return this;
    }

    static Count exactly(int n) {
        return new Count(n, n, Comparator.EXACT, n);
    }

    static Count atLeast(int n) {
        return new Count(n, null, Comparator.AT_LEAST, n);
    }

    static Count about(int n) {
        return new Count(n, n, Comparator.ABOUT, n);
    }

    static Count dozens() {
        return new Count(24, null, Comparator.VAGUE, null);
    }

    Case killed(String account, Count count, @Nullable String people, Status status) {
        return toll(account, "", Outcome.KILLED, count, people, status, null, null, Polarity.ASSERTED);
    }

    Case killed(String account, Count count) {
        return killed(account, count, null, Status.UNSPECIFIED);
    }

    /** A toll with words around it that tell whether it is an earlier or a later figure. */
    Case worded(String account, String words, Count count) {
        return toll(account, words, Outcome.KILLED, count, null, Status.UNSPECIFIED, null, null, Polarity.ASSERTED);
    }

    /** Lets the next claim of an account stand in the sentence of its last one. */
    Case and(String account) {
        StringBuilder text = java.util.Objects.requireNonNull(texts.get(account));
        text.setLength(text.length() - 2);
        text.append(" and ");
        return this;
    }

    /** A part of the toll before it. */
    Case ofThem(String account, Count count, String people, Status status) {
        String whole = claims.getLast().id();
        return toll(account, "", Outcome.KILLED, count, people, status, whole, null, Polarity.ASSERTED);
    }

    Case denied(String account, Count count) {
        return toll(account, "", Outcome.KILLED, count, null, Status.UNSPECIFIED, null, null, Polarity.DENIED);
    }

    Case killedBy(String account, Count count, String perpetrator) {
        return toll(account, "", Outcome.KILLED, count, null, Status.UNSPECIFIED, null, perpetrator, Polarity.ASSERTED);
    }

    Case says(String account, Stance stance, String perpetrator) {
        String id = id(account);
        claims.add(new ResponsibilityClaim(
                id,
                passage(account, perpetrator),
                account,
                List.of(),
                List.of(),
                stance,
                new Actor(perpetrator, perpetrator),
                new Setting(null, null, null),
                List.of(),
                "test",
                1));
        return this;
    }

    Case happened(String account, @Nullable String day, @Nullable String place, @Nullable String within) {
        LocalDate date = day == null ? null : LocalDate.parse(day);
        var setting = new Setting(
                null,
                date == null ? null : new DateInterval(date, date, "then"),
                place == null ? null : new Place(place, place, within));
        claims.add(new TollClaim(
                id(account),
                passage(account, "1 died"),
                account,
                List.of(),
                List.of(),
                Outcome.INJURED,
                exactly(1),
                new Victims(null, Status.UNSPECIFIED),
                null,
                null,
                setting,
                Polarity.ASSERTED,
                List.of(),
                "test",
                1));
        return this;
    }

    List<Point> points() {
        var documents = new ArrayList<Document>();
        var accounts = new ArrayList<Account>();
        texts.forEach((id, text) -> {
            LocalDate day = id.contains("@") ? LocalDate.of(2020, 6, Integer.parseInt(id.split("@")[1])) : null;
            documents.add(new Document(id, null, null, day, null, text.toString()));
            accounts.add(new Account(id, id, new Span(0, text.length()), null, day));
        });
        var found = new ArrayList<Origin>();
        origins.forEach((name, ids) -> found.add(new Origin(name, name, "body", List.of(), ids, List.of())));
        var incident = new Incident(
                "i1", "it", kind, null, null, claims.stream().map(Claim::id).toList());
        return new Collator()
                .collate(List.of(incident), claims, found, accounts, documents)
                .getFirst()
                .points();
    }

    Point point(Question question) {
        return point(question, null);
    }

    Point point(Question question, @Nullable String people) {
        return points().stream()
                .filter(p -> p.question() == question && java.util.Objects.equals(p.people(), people))
                .findFirst()
                .orElseThrow();
    }

    private Case toll(
            String account,
            String words,
            Outcome outcome,
            Count count,
            @Nullable String people,
            Status status,
            @Nullable String partOf,
            @Nullable String perpetrator,
            Polarity polarity) {
        String id = id(account);
        claims.add(new TollClaim(
                id,
                passage(account, words + " " + count.low() + " died"),
                account,
                List.of(),
                List.of(),
                outcome,
                count,
                new Victims(people, status),
                partOf,
                perpetrator == null ? null : new Actor(perpetrator, perpetrator),
                new Setting(null, null, null),
                polarity,
                List.of(),
                "test",
                1));
        return this;
    }

    private String id(String account) {
        String id = account + "/" + (claims.size() + 1);
        origins.computeIfAbsent(account.split("[@ ]")[0], k -> new ArrayList<>())
                .add(id);
        return id;
    }

    private Passage passage(String account, String words) {
        StringBuilder text = texts.computeIfAbsent(account, k -> new StringBuilder());
        int from = text.length();
        text.append(words);
        int to = text.length();
        text.append(". ");
        return new Passage(account, new Span(from, to), words);
    }
}
