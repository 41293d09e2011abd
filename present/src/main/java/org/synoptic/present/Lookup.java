package org.synoptic.present;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Origin;
import org.synoptic.read.position.SourceMap;

/** The parts of a collation by id, and for a claim its incident and its origin. */
final class Lookup {
    private final Map<String, SourceMap> sources;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, Origin> originOfClaim = new HashMap<>();
    private final Map<String, Incident> incidentOfClaim = new HashMap<>();
    private final Map<String, List<Claim>> claimsOfDocument = new TreeMap<>();

    Lookup(Collation collation) {
        this(collation, Map.of());
    }

    Lookup(Collation collation, Map<String, SourceMap> sources) {
        this.sources = Map.copyOf(sources);
        collation.documents().forEach(d -> documents.put(d.id(), d));
        collation.accounts().forEach(a -> accounts.put(a.id(), a));
        for (Claim claim : collation.claims()) {
            claims.put(claim.id(), claim);
            claimsOfDocument
                    .computeIfAbsent(claim.passage().document(), d -> new ArrayList<>())
                    .add(claim);
        }
        for (Origin origin : collation.origins()) {
            origins.put(origin.id(), origin);
            origin.claims().forEach(c -> originOfClaim.put(c, origin));
        }
        for (CollatedIncident collated : collation.incidents()) {
            collated.incident().claims().forEach(c -> incidentOfClaim.put(c, collated.incident()));
        }
    }

    /** Where the text of a document was taken from; nothing for a text file as it stands. */
    Optional<SourceMap> source(String document) {
        return Optional.ofNullable(sources.get(document));
    }

    Document document(String id) {
        return found(documents.get(id), "document", id);
    }

    Account account(String id) {
        return found(accounts.get(id), "account", id);
    }

    /** When an account was published: its own date, else its document's. */
    @Nullable
    LocalDate day(Account account) {
        LocalDate own = account.date();
        return own != null ? own : document(account.document()).date();
    }

    Claim claim(String id) {
        return found(claims.get(id), "claim", id);
    }

    Origin origin(String id) {
        return found(origins.get(id), "origin", id);
    }

    Optional<Origin> originOf(Claim claim) {
        return Optional.ofNullable(originOfClaim.get(claim.id()));
    }

    Optional<Incident> incidentOf(Claim claim) {
        return Optional.ofNullable(incidentOfClaim.get(claim.id()));
    }

    /** The claims of a document in reading order. */
    List<Claim> claimsOf(Document document) {
        return claimsOfDocument.getOrDefault(document.id(), List.of());
    }

    private static <T> T found(@Nullable T value, String what, String id) {
        if (value == null) {
            throw new IllegalArgumentException("the collation has no " + what + " " + id);
        }
        return value;
    }
}
