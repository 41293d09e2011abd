package org.synoptic.read.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a document besides its text; null where it is not. */
record Known(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String url) {

    private static final int LONGEST = 500;

    static final Known NOTHING = new Known(null, null, null, null);

    static Known titled(@Nullable String title) {
        return new Known(line(title), null, null, null);
    }

    /** Words as one line; null for none. */
    static @Nullable String line(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String one = Characters.whole(words).replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return one.isEmpty() || one.length() > LONGEST ? null : one;
    }

    static Known at(@Nullable String url) {
        return new Known(null, null, null, url);
    }

    /** Each field of this one, and of another where this one does not know. */
    Known or(Known other) {
        return new Known(
                title == null ? other.title : title,
                publisher == null ? other.publisher : publisher,
                date == null ? other.date : date,
                url == null ? other.url : url);
    }
}
