package org.synoptic.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;

class SpreadsheetTablesTest {
    private final Collation collation = Sample.collation();

    @Test
    void a_claim_is_a_row_with_a_cell_for_each_column() throws IOException {
        List<CSVRecord> rows = rows(Written.by(out -> Present.claimsTable(collation, out)));
        assertThat(rows).hasSize(12);
        assertThat(rows).allSatisfy(row -> assertThat(row.isConsistent()).isTrue());
        CSVRecord chained = rows.get(1);
        assertThat(chained.get("sources")).isEqualTo("a medic \u2190 Talin Press Agency");
        assertThat(chained.get("origin")).isEqualTo("Talin Press Agency");
        assertThat(chained.get("low")).isEqualTo("31");
        assertThat(rows.get(2).get("stance")).isEqualTo("accuses");
        assertThat(rows.get(2).get("low")).isEmpty();
        assertThat(rows.get(7).get("act")).isEqualTo("condemn");
    }

    @Test
    void an_answer_is_a_row_with_accounts_and_origins_counted_apart() throws IOException {
        List<CSVRecord> rows = rows(Written.by(out -> Present.collationTable(collation, out)));
        CSVRecord row = rows.get(4);
        assertThat(row.get("answer")).isEqualTo("31");
        assertThat(row.get("accounts")).isEqualTo("2");
        assertThat(row.get("origins")).isEqualTo("1");
        assertThat(row.get("finding")).isEqualTo("conflict");
    }

    @Test
    void lines_end_as_the_standard_has_it_and_a_byte_order_mark_tells_the_encoding() throws IOException {
        String table = Written.by(out -> Present.claimsTable(collation, out));
        assertThat(table).startsWith("\ufeffdocument,publisher").endsWith("\r\n");
        assertThat(table.replace("\r\n", "")).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", "\uff1d1"})
    void no_cell_runs_as_a_formula(String words) throws IOException {
        Collation titled = titled(words);
        CSVRecord row =
                rows(Written.by(out -> Present.claimsTable(titled, out))).getFirst();
        assertThat(row.get("incident_title")).isEqualTo("'" + words);
    }

    @Test
    void a_harmless_cell_is_left_as_it_is() throws IOException {
        Collation titled = titled("Blast, \"big\" = bad");
        CSVRecord row =
                rows(Written.by(out -> Present.claimsTable(titled, out))).getFirst();
        assertThat(row.get("incident_title")).isEqualTo("Blast, \"big\" = bad");
    }

    private Collation titled(String title) {
        List<Document> documents = collation.documents();
        return new Collation(
                documents,
                collation.accounts(),
                collation.claims(),
                List.of(),
                collation.origins(),
                List.of(new CollatedIncident(
                        new Incident(
                                "i",
                                title,
                                null,
                                null,
                                null,
                                List.of(collation.claims().getFirst().id())),
                        List.of())),
                List.of());
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(table.substring(1))).getRecords();
    }
}
