package org.synoptic.collate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Origin;

/** What is known around a claim: its origin, the date of its account, the words it stands among. */
final class Facts {
    /** Where no stop stands, a sentence ends so many characters from its claim. */
    private static final int FAR = 400;

    private final Map<String, String> originOfClaim = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    Facts(List<Origin> origins, List<Account> accounts, List<Document> documents) {
        origins.forEach(o -> o.claims().forEach(c -> originOfClaim.put(c, o.id())));
        accounts.forEach(a -> this.accounts.put(a.id(), a));
        documents.forEach(d -> this.documents.put(d.id(), d));
    }

    /** Claims by document, then as they are read. */
    Comparator<Claim> order() {
        return Comparator.comparing((Claim c) -> c.passage().document())
                .thenComparing(c -> c.passage().span())
                .thenComparing(Claim::id);
    }

    String origin(Claim claim) {
        String origin = originOfClaim.get(claim.id());
        if (origin == null) {
            throw new IllegalArgumentException("claim " + claim.id() + " has no origin");
        }
        return origin;
    }

    /** When the account was published; null when nothing tells. */
    @Nullable
    LocalDate published(Claim claim) {
        Account account = accounts.get(claim.account());
        if (account != null && account.date() != null) {
            return account.date();
        }
        Document document = documents.get(claim.passage().document());
        return document == null ? null : document.date();
    }

    /** The text that a claim stands in; its quote where the document is not at hand. */
    String text(Claim claim) {
        Document document = documents.get(claim.passage().document());
        return document == null ? claim.passage().quote() : document.text();
    }

    /** The sentence, roughly: from the stop before a claim's passage to the stop after it. */
    String sentence(Claim claim) {
        Document document = documents.get(claim.passage().document());
        if (document == null) {
            return claim.passage().quote();
        }
        String text = document.text();
        int claimFrom = claim.passage().span().start();
        int claimTo = claim.passage().span().end();
        int from = claimFrom;
        int to = claimTo;
        while (from > 0 && from > claimFrom - FAR && !stops(text, from - 1)) {
            from--;
        }
        while (to < text.length() && to < claimTo + FAR && !stops(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean stops(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || (c == '.' || c == '!' || c == '?') && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    static List<String> ids(List<? extends Claim> claims) {
        return claims.stream().map(Claim::id).toList();
    }

    static List<String> accountsOf(List<? extends Claim> claims) {
        return List.copyOf(new TreeSet<>(claims.stream().map(Claim::account).toList()));
    }

    List<String> originsOf(List<? extends Claim> claims) {
        return List.copyOf(new TreeSet<>(claims.stream().map(this::origin).toList()));
    }
}
