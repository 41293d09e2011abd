package org.synoptic.casebook;

import java.sql.SQLException;
import java.util.Optional;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/** Makes marks from ids as they are now. */
final class Marking {
    private static final int OF_ACCOUNT = 120;

    private final Rows rows;

    Marking(Rows rows) {
        this.rows = rows;
    }

    Mark of(String id) throws SQLException, Refused {
        int more = Queries.more();
        Optional<Mark> claim = rows.one(
                Queries.documents(Queries.columns(Table.CLAIM, "c"), " JOIN claim c ON c.document = d.n")
                        + " AND c.id = ?",
                r -> Mark.of(Queries.original(r), Queries.document(r), Queries.claim(r, more)),
                id);
        if (claim.isPresent()) {
            return claim.get();
        }
        Optional<Mark> account = rows.one(
                Queries.documents(Queries.columns(Table.ACCOUNT, "a"), " JOIN account a ON a.document = d.n")
                        + " AND a.id = ?",
                r -> Mark.of(
                        Queries.original(r),
                        Queries.document(r),
                        start(Queries.account(r, more).span())),
                id);
        if (account.isPresent()) {
            return account.get();
        }
        Of document = document(id);
        return Mark.of(
                document.sha256(),
                document.document(),
                start(new Span(0, document.document().text().length())));
    }

    Mark of(String document, Span span) throws SQLException, Refused {
        Of of = document(document);
        if (span.end() > of.document().text().length()) {
            throw Judging.wrong("The document has no such place: it is "
                    + of.document().text().length() + " long.");
        }
        return Mark.of(of.sha256(), of.document(), span);
    }

    private record Of(Document document, String sha256) {}

    private Of document(String id) throws SQLException, Refused {
        return rows.one(Queries.DOCUMENT + " AND d.id = ?", r -> new Of(Queries.document(r), Queries.original(r)), id)
                .orElseThrow(() -> Queries.missing(id));
    }

    private static Span start(Span span) {
        return new Span(span.start(), Math.min(span.end(), span.start() + OF_ACCOUNT));
    }
}
