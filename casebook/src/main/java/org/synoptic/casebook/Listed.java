package org.synoptic.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Finding;

/**
 * An incident of the last collation in a line.
 *
 * <p>Example: {@code casebook.list(true, Wanted.ALL, 0, 50).rows().getFirst().title()}.
 *
 * <p>Limits: {@code low}, {@code best} and {@code high} are of the killed, -1 where nobody counts them, {@code high} also where it
 * is open. {@code finding} is {@code CONFLICT} when any point of the incident is in conflict, else that of its first answered point.
 * {@code claims} counts tolls and who did it; days and place are null where no claim tells them, {@code at} where no list of
 * places that the casebook was given says where the place lies.
 */
public record Listed(
        String id,
        String title,
        @Nullable String kind,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String place,
        int low,
        int best,
        int high,
        int accounts,
        int origins,
        int claims,
        Finding finding,
        @Nullable Coordinates at) {}
