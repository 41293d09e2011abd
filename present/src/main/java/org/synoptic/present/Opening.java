package org.synoptic.present;

import java.util.List;
import java.util.Optional;
import org.synoptic.model.Document;
import org.synoptic.model.Relation;

/** How figures, documents and pairs are opened on a page. */
interface Opening {
    /** Writes a label that opens the passages of claims. */
    void figure(String label, List<String> claims, Html html);

    /** Where a document stands. */
    String document(Document document);

    /** Where two documents stand side by side; nothing where they do not. */
    Optional<String> pair(Relation relation);
}
