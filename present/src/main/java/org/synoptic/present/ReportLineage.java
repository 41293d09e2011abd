package org.synoptic.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Direction;
import org.synoptic.model.Document;
import org.synoptic.model.Origin;
import org.synoptic.model.Relation;
import org.synoptic.model.Statement;

/**
 * Who copied or cited whom on an incident: origins on the left, accounts by date in the middle, copying on the right; the
 * same in words below, with what put claims together and what may be one.
 */
final class ReportLineage {
    private static final int WIDTH = 960;
    private static final int ROW = 24;
    private static final int TOP = 30;
    private static final int NAMES = 236;
    private static final int ROWS = 320;
    private static final int ARCS = 800;
    private static final int NAME = 30;
    private static final int TITLE = 56;
    private static final int SHADES = 6;

    private final Lookup lookup;
    private final Standing standing;
    private final Opening opening;
    private final Kinship kinship;
    private final Texts texts;
    private final Html html;

    ReportLineage(Lookup lookup, Standing standing, Opening opening, Kinship kinship, Texts texts, Html html) {
        this.lookup = lookup;
        this.standing = standing;
        this.opening = opening;
        this.texts = texts;
        this.kinship = kinship;
        this.html = html;
    }

    /** Writes the picture where two accounts or more tell of the incident. */
    void write(CollatedIncident collated, String id) {
        List<Claim> claims =
                standing.claims(collated).filter(c -> !(c instanceof Statement)).toList();
        List<Account> accounts = claims.stream()
                .map(Claim::account)
                .distinct()
                .map(lookup::account)
                .sorted(Comparator.comparing(
                                (Account a) -> lookup.day(a), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Account::id))
                .toList();
        if (accounts.size() < 2) {
            return;
        }
        Map<Origin, Set<String>> origins = origins(claims);
        List<Relation> relations = kinship.among(
                accounts.stream().map(Account::document).distinct().toList());
        html.open("details", "class", "lineage");
        html.element(
                "summary",
                texts.say(
                        "lineage.head",
                        texts.counted(accounts.size(), "account"),
                        texts.counted(origins.size(), "origin")));
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                texts.say("lineage.picture"));
        picture(accounts, origins, relations, id);
        html.close();
        words(relations);
        grounds(accounts, origins);
        html.close().line();
    }

    /** The origins of claims, those that most accounts rest on first, each with these accounts. */
    private Map<Origin, Set<String>> origins(List<Claim> claims) {
        var found = new HashMap<String, Set<String>>();
        claims.forEach(c -> lookup.originOf(c)
                .ifPresent(
                        o -> found.computeIfAbsent(o.id(), k -> new TreeSet<>()).add(c.account())));
        var sorted = new LinkedHashMap<Origin, Set<String>>();
        found.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<String>> e) ->
                                -e.getValue().size())
                        .thenComparing(e -> lookup.origin(e.getKey()).name())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> sorted.put(lookup.origin(e.getKey()), e.getValue()));
        return sorted;
    }

    private void picture(
            List<Account> accounts, Map<Origin, Set<String>> origins, List<Relation> relations, String id) {
        int rows = Math.max(accounts.size(), origins.size());
        int height = TOP + rows * ROW + 10;
        html.open(
                "svg",
                "class",
                "kin",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-kin");
        html.element("title", texts.say("lineage.title"), "id", id + "-kin");
        label(texts.say("lineage.word"), 0, 14, "faint");
        label(texts.say("lineage.account"), ROWS, 14, "faint");
        label(texts.say("lineage.copied"), ARCS + 14, 14, "faint");
        var y = new HashMap<String, Integer>();
        for (int i = 0; i < accounts.size(); i++) {
            y.put(accounts.get(i).id(), TOP + i * ROW + ROW / 2);
        }
        int shade = 0;
        int row = 0;
        for (var origin : origins.entrySet()) {
            int at = TOP + row * ROW + ROW / 2;
            row++;
            origin(origin.getKey(), origin.getValue(), at, y, shade++ % SHADES);
        }
        accounts.forEach(a -> account(a, Objects.requireNonNull(y.get(a.id()))));
        var byDocument = new HashMap<String, Integer>();
        accounts.forEach(a -> byDocument.putIfAbsent(a.document(), Objects.requireNonNull(y.get(a.id()))));
        for (Relation r : relations) {
            arc(r, Objects.requireNonNull(byDocument.get(r.a())), Objects.requireNonNull(byDocument.get(r.b())));
        }
        html.close();
    }

    private void origin(Origin origin, Set<String> its, int at, Map<String, Integer> y, int shade) {
        html.open("text", "x", "0", "y", Integer.toString(at + 4), "class", "name")
                .element("title", origin.name())
                .text(cut(origin.name(), NAME))
                .close();
        for (String account : its) {
            int to = Objects.requireNonNull(y.get(account));
            String curve = String.format(
                    Locale.ROOT, "M%d %d C%d %d %d %d %d %d", NAMES, at, NAMES + 45, at, ROWS - 50, to, ROWS - 6, to);
            html.open("path", "class", "path series-" + shade, "d", curve).close();
        }
    }

    private void account(Account account, int y) {
        Document document = lookup.document(account.document());
        var date = lookup.day(account);
        String day = date == null ? texts.say("chart.no-date") : texts.day(date);
        String publisher = account.publisher() == null ? account.id() : account.publisher();
        html.open("a", "href", opening.document(document));
        html.open("text", "x", Integer.toString(ROWS), "y", Integer.toString(y + 4))
                .element("title", Evidence.title(document))
                .element("tspan", day, "class", "faint")
                .element(
                        "tspan",
                        cut(publisher + ": " + Evidence.title(document), TITLE),
                        "x",
                        Integer.toString(ROWS + 118))
                .close(2);
    }

    private void arc(Relation r, int a, int b) {
        int reach = ARCS + 14 + Math.min(130, Math.abs(a - b) / 2 + 12);
        String curve =
                String.format(Locale.ROOT, "M%d %d C%d %d %d %d %d %d", ARCS + 8, a, reach, a, reach, b, ARCS + 8, b);
        Optional<String> pair = opening.pair(r);
        if (pair.isEmpty()) {
            html.open("g");
        } else {
            html.open("a", "href", pair.get());
        }
        html.open("path", "class", r.kind().dependent() ? "copy" : "copy quote", "d", curve)
                .element("title", sentence(r))
                .close();
        if (r.direction() == Direction.A_FROM_B || r.direction() == Direction.B_FROM_A) {
            int at = r.direction() == Direction.A_FROM_B ? a : b;
            html.open("path", "class", "head", "d", "M" + (ARCS + 2) + " " + at + " l9 -5 v10 Z")
                    .close();
        }
        html.close();
    }

    private void label(String words, int x, int y, String kind) {
        html.element("text", words, "x", Integer.toString(x), "y", Integer.toString(y), "class", kind);
    }

    private void words(List<Relation> relations) {
        if (relations.isEmpty()) {
            html.element("p", texts.say("lineage.none"));
            return;
        }
        html.open("ul");
        for (Relation r : relations) {
            html.open("li", "dir", "auto").text(sentence(r) + " ");
            opening.pair(r).ifPresent(p -> html.element("a", texts.say("lineage.side-by-side"), "href", p));
            html.close();
        }
        html.close();
    }

    private String sentence(Relation r) {
        return texts.relation(r, named(r.a()), named(r.b()));
    }

    private String named(String id) {
        Document document = lookup.document(id);
        String publisher = document.publisher();
        return (publisher == null ? "" : publisher + ", ") + "\u201c" + cut(Evidence.title(document), TITLE) + "\u201d";
    }

    /** Why claims were put under one origin here, and which origins may be one. */
    private void grounds(List<Account> accounts, Map<Origin, Set<String>> origins) {
        Set<String> ids = accounts.stream().map(Account::id).collect(Collectors.toSet());
        var together = new ArrayList<String>();
        var doubts = new TreeSet<String>();
        Set<String> here = origins.keySet().stream().map(Origin::id).collect(Collectors.toSet());
        origins.forEach((origin, its) -> {
            if (its.size() > 1 && !origin.kind().equals("publisher")) {
                together.add(texts.say("lineage.rest", texts.counted(its.size(), "account"), origin.name()));
            }
            origin.evidence().stream()
                    .filter(e -> tellsOf(e, ids))
                    .forEach(e -> together.add(origin.name() + ": " + texts.reason(named(e, accounts))));
            origin.doubts().stream()
                    .filter(d -> here.contains(d.origin()) && tellsOf(d.why(), ids))
                    .forEach(d -> doubts.add(texts.reason(named(d.why(), accounts))));
        });
        list(texts.say("lineage.together"), together);
        list(texts.say("lineage.doubts"), List.copyOf(doubts));
    }

    private static boolean tellsOf(String why, Set<String> accounts) {
        return accounts.stream().anyMatch(a -> why.startsWith(a + " ") || why.startsWith("In " + a + " "));
    }

    /** A sentence with the publisher before the id of each account. */
    private static String named(String sentence, List<Account> accounts) {
        String named = " " + sentence;
        for (Account a : accounts) {
            if (a.publisher() != null) {
                named = named.replaceAll(
                        " " + Pattern.quote(a.id()) + "(?=[ .,])",
                        Matcher.quoteReplacement(" " + a.publisher() + " (" + a.id() + ")"));
            }
        }
        return named.substring(1);
    }

    private void list(String head, List<String> sentences) {
        if (!sentences.isEmpty()) {
            html.element("p", head + ":", "class", "faint").open("ul");
            sentences.forEach(s -> html.element("li", s, "dir", "auto"));
            html.close();
        }
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1).strip() + "\u2026";
    }
}
