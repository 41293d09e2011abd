package org.synoptic.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Counts;
import org.synoptic.casebook.Listed;

/**
 * The incidents of the casebook.
 *
 * <p>Example: {@code m.rows().getFirst().incident().title()} in the page.
 *
 * <p>Limits: pictures are null where there is nothing to draw; {@code order} is a word of {@code Wanted.Order} in small letters.
 */
public record CasebookPage(
        List<Row> rows,
        Counts counts,
        String words,
        String finding,
        String from,
        String to,
        String order,
        boolean down,
        Pages pages,
        @Nullable Picture timeline,
        @Nullable Picture map) {
    public CasebookPage {
        rows = List.copyOf(rows);
    }

    /** An incident, and how many of its claims nobody has looked at. */
    public record Row(Listed incident, int waits) {}

    /** The columns and what they are put in order by. */
    public List<String> columns() {
        return List.of("title", "date", "place", "killed", "accounts", "origins", "finding");
    }

    /** The address that puts the incidents in order by a column, the other way round when they are so already. */
    public String by(String column, Frame f) {
        boolean turned = order.equals(column) ? !down : !column.equals("title") && !column.equals("place");
        return f.to(
                "/",
                "words",
                words,
                "finding",
                finding,
                "from",
                from,
                "to",
                to,
                "order",
                column,
                "down",
                turned ? "yes" : "");
    }

    /** How a column is in order, as ARIA has it. */
    public String sorted(String column) {
        return order.equals(column) ? down ? "descending" : "ascending" : "none";
    }
}
