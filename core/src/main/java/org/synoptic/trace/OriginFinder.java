package org.synoptic.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Origin;
import org.synoptic.model.Relation;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.syntax.Reading;

/**
 * Puts every claim under the one origin that it comes from.
 *
 * <p>Example: "a media source" in an agency's text, and another paper quoting the agency, are one origin: the agency.
 *
 * <p>Limits: the named source nearest the fact, else the publisher of the account, of the document, or the account
 * itself; then equal citations and copied passages move claims to another's origin. What is in doubt stays apart.
 */
final class OriginFinder {
    /** Where a claim stands: the key of its origin, the name for it, its kind. */
    record Standing(String key, String name, String kind) {
        boolean named() {
            return !kind.equals("publisher");
        }
    }

    private final List<Claim> claims;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, String> evidence = new HashMap<>();
    private final SourceNames names;

    OriginFinder(List<Reading> readings, List<Claim> claims, List<Relation> relations) {
        this.claims = claims.stream()
                .sorted(Comparator.comparing((Claim c) -> c.passage().document())
                        .thenComparing(c -> c.passage().span())
                        .thenComparing(Claim::id))
                .toList();
        readings.forEach(r -> r.accounts().forEach(a -> accounts.put(a.id(), a)));
        var all = new ArrayList<String>();
        this.claims.forEach(c -> c.sources().forEach(s -> all.add(s.name())));
        accounts.values().stream()
                .map(Account::publisher)
                .filter(p -> p != null)
                .forEach(all::add);
        names = new SourceNames(all);
        this.claims.forEach(c -> standing.put(c.id(), own(c)));
        new Citations(this.claims).moves().forEach((claim, to) -> move(claim, standing(to.claim()), to.why()));
        new Copies(this.claims, relations, this).moves().forEach((claim, to) -> move(claim, to.to(), to.why()));
    }

    Standing standing(Claim claim) {
        return java.util.Objects.requireNonNull(standing.get(claim.id()));
    }

    /** The standing that a name gives, whoever names it. */
    Standing named(String name) {
        return new Standing(names.key(name), name, "body");
    }

    List<Origin> origins() {
        var byKey = new TreeMap<String, List<Claim>>();
        claims.forEach(c ->
                byKey.computeIfAbsent(standing(c).key(), k -> new ArrayList<>()).add(c));
        var found = new ArrayList<Origin>();
        for (List<Claim> members : byKey.values()) {
            var accountIds = new TreeSet<String>();
            var reasons = new TreeSet<String>();
            for (Claim c : members) {
                Optional.ofNullable(evidence.get(c.id())).ifPresent(reasons::add);
                accountIds.add(c.account());
            }
            Standing name = name(members);
            if (accountIds.size() > 1 && name.named()) {
                reasons.add(accountIds.size() + " accounts give it on the word of " + name.name() + ".");
            }
            found.add(new Origin(
                    "o" + (found.size() + 1),
                    name.name(),
                    name.kind(),
                    List.copyOf(accountIds),
                    members.stream().map(Claim::id).toList(),
                    List.copyOf(reasons)));
        }
        return found;
    }

    private void move(Claim claim, Standing to, String why) {
        if (!standing(claim).key().equals(to.key())) {
            standing.put(claim.id(), to);
            evidence.put(claim.id(), why);
        }
    }

    private Standing own(Claim claim) {
        for (Source s : claim.sources()) {
            if (s.kind() != SourceKind.UNNAMED || Parties.speaks(s)) {
                return new Standing(names.key(s.name()), s.name(), s.kind() == SourceKind.PERSON ? "person" : "body");
            }
        }
        Account account = accounts.get(claim.account());
        if (account != null && account.publisher() != null) {
            return new Standing(names.key(account.publisher()), account.publisher(), "publisher");
        }
        return new Standing("\uffff" + claim.account(), claim.account(), "publisher");
    }

    /** The name that most claims of an origin give, a named source before a publisher. */
    private Standing name(List<Claim> members) {
        var votes = new HashMap<Standing, Integer>();
        members.forEach(c -> votes.merge(standing(c), 1, Integer::sum));
        return votes.entrySet().stream()
                .min(Comparator.comparing(
                                (Map.Entry<Standing, Integer> e) -> !e.getKey().named())
                        .thenComparing(e -> -e.getValue())
                        .thenComparing(e -> e.getKey().name())
                        .thenComparing(e -> e.getKey().kind()))
                .orElseThrow()
                .getKey();
    }
}
