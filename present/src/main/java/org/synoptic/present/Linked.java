package org.synoptic.present;

import java.util.List;
import java.util.Optional;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;

/** Everything opens by a link to another page. */
final class Linked implements Opening {
    private final Addresses addresses;

    Linked(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void figure(String label, List<String> claims, Html html) {
        html.element("a", label, "class", "figure", "href", addresses.claims(claims));
    }

    /** Where a claim's words can be seen. */
    String claims(Claim claim) {
        return addresses.claims(List.of(claim.id()));
    }

    @Override
    public String document(Document document) {
        return addresses.document(document.id());
    }

    @Override
    public Optional<String> pair(Relation relation) {
        return Optional.of(addresses.pair(relation.a(), relation.b()));
    }
}
