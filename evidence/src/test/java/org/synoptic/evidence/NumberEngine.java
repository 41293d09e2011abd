package org.synoptic.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.synoptic.Rulings;
import org.synoptic.casebook.Engine;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.Setting;
import org.synoptic.model.Span;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;
import org.synoptic.read.Reader;
import org.synoptic.read.Received;
import org.synoptic.syntax.Parser;

/** A small engine: a claim wherever a pattern finds a number of dead; every document an incident. */
record NumberEngine(String version, Pattern pattern) implements Engine {
    static NumberEngine plain() {
        return new NumberEngine("counting 1", Pattern.compile("([0-9]+) (people|men) were killed"));
    }

    @Override
    public Received read(Path file) {
        return Reader.read(List.of(file.toString()), InputStream.nullInputStream());
    }

    @Override
    public Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping) {
        var claims = new ArrayList<Claim>();
        var accounts = new ArrayList<Account>();
        for (Document d : documents) {
            accounts.add(new Account(d.id(), d.id(), new Span(0, d.text().length()), d.publisher(), d.date()));
            Matcher found = pattern.matcher(d.text());
            for (int n = 1; found.find(); n++) {
                claims.add(claim(d, n, found));
            }
        }
        List<Claim> ruled = rulings.claims(claims);
        var incidents = new ArrayList<Incident>();
        for (Document d : documents) {
            List<String> its = ruled.stream()
                    .filter(c -> c.passage().document().equals(d.id()))
                    .map(Claim::id)
                    .toList();
            if (!its.isEmpty()) {
                incidents.add(new Incident("i-" + d.id(), "of " + d.id(), null, null, null, its));
            }
        }
        List<CollatedIncident> collated = rulings.incidents(incidents).stream()
                .map(i -> new CollatedIncident(i, List.of()))
                .toList();
        return new Collation(documents, accounts, ruled, rulings.relations(List.of()), List.of(), collated, List.of());
    }

    private static Claim claim(Document d, int n, Matcher found) {
        int count = Integer.parseInt(found.group(1));
        return new TollClaim(
                d.id() + "/" + n,
                d.passage(new Span(found.start(), found.end())),
                d.id(),
                List.of(),
                List.of(),
                Outcome.KILLED,
                new Count(count, count, Comparator.EXACT, count),
                new Victims(found.group(2), Status.UNSPECIFIED),
                null,
                null,
                new Setting(null, null, null),
                Polarity.ASSERTED,
                List.of(),
                "counting",
                1);
    }
}
