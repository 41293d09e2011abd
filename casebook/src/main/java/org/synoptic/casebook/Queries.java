package org.synoptic.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.synoptic.model.Claim;
import org.synoptic.model.Document;

/** The statements that look at the latest readings. */
final class Queries {
    static final String DOCUMENT =
            "SELECT d.id, d.title, d.publisher, d.date, d.url, d.text, r.sha256, d.n FROM document d"
                    + " JOIN reading r ON r.n = d.reading WHERE r.latest = 1";
    static final String CLAIM = "SELECT c.body FROM claim c JOIN document d ON d.n = c.document JOIN reading r"
            + " ON r.n = d.reading WHERE r.latest = 1";

    private Queries() {}

    static Document document(ResultSet r) throws SQLException {
        String date = r.getString(4);
        return new Document(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                date == null ? null : LocalDate.parse(date),
                r.getString(5),
                r.getString(6));
    }

    static Refused missing(String name) {
        return Refused.of(
                "casebook.unknown",
                name,
                "The casebook holds nothing of this name.",
                "Look it up with `synoptic casebook judge DIR list`; a name is written as it was when it was added.");
    }

    static Claim claim(ResultSet r) throws SQLException {
        return Json.read(r.getString(1), Claim.class);
    }
}
