package org.synoptic.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Which of many rows a page shows.
 *
 * <p>Example: {@code new Pages(1, 120, 1, 50, null, "/?page=2")}.
 *
 * <p>Limits: the addresses of the pages before and after are null where there are none.
 */
public record Pages(
        int page,
        long total,
        long first,
        long last,
        @Nullable String before,
        @Nullable String after) {}
