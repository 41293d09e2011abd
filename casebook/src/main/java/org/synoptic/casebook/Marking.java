package org.synoptic.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.synoptic.model.Account;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;
import org.synoptic.model.Span;

/** Makes marks from ids as they are now. */
final class Marking {
    private static final int OF_ACCOUNT = 120;

    private final Rows rows;

    Marking(Rows rows) {
        this.rows = rows;
    }

    private record Of(Document document, String sha256, String json) {}

    private static Of of(ResultSet r) throws SQLException {
        return new Of(Queries.document(r), r.getString(7), r.getString(9));
    }

    private Optional<Of> found(String column, String join, String where, String id) throws SQLException {
        String sql = Queries.DOCUMENT.replace("d.n FROM document d", "d.n, " + column + " FROM document d" + join);
        return rows.one(sql + " AND " + where + " = ?", Marking::of, id);
    }

    Mark of(String id) throws SQLException, Refused {
        Optional<Of> claim = found("c.body", " JOIN claim c ON c.document = d.n", "c.id", id);
        if (claim.isPresent()) {
            Of of = claim.get();
            return Mark.of(of.sha256(), of.document(), Json.read(of.json(), Claim.class));
        }
        Optional<Of> account = found("a.body", " JOIN account a ON a.document = d.n", "a.id", id);
        if (account.isPresent()) {
            Of of = account.get();
            Span span = Json.read(of.json(), Account.class).span();
            return Mark.of(of.sha256(), of.document(), start(span));
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

    private Of document(String id) throws SQLException, Refused {
        return found("'' AS body", "", "d.id", id).orElseThrow(() -> Queries.missing(id));
    }

    private static Span start(Span span) {
        return new Span(span.start(), Math.min(span.end(), span.start() + OF_ACCOUNT));
    }
}
