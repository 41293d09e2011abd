package org.synoptic.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How soon after failures another attempt to log in is heard, for a name and for an address: five at once, then each wait twice
 * as long as the last, up to five minutes.
 */
final class Limits {
    private static final int FREE = 5;
    private static final long LONGEST = 300;
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant last) {}

    Limits(Clock clock) {
        this.clock = clock;
    }

    /** The seconds to wait before any of these is heard again; 0 when it is now. */
    synchronized long wait(String... keys) {
        Instant now = clock.instant();
        long longest = 0;
        for (String key : keys) {
            Failures f = failures.get(key);
            if (f == null) {
                continue;
            }
            if (now.isAfter(f.last().plus(FORGOTTEN))) {
                failures.remove(key);
                continue;
            }
            if (f.count() >= FREE) {
                long pause = Math.min(LONGEST, 1L << Math.min(20, f.count() - FREE + 1));
                longest = Math.max(
                        longest,
                        Duration.between(now, f.last().plusSeconds(pause)).toSeconds());
            }
        }
        return longest;
    }

    synchronized void failed(String... keys) {
        for (String key : keys) {
            Failures f = failures.remove(key);
            failures.put(key, new Failures(f == null ? 1 : f.count() + 1, clock.instant()));
            if (failures.size() > MOST) {
                failures.remove(failures.keySet().iterator().next());
            }
        }
    }

    synchronized void succeeded(String... keys) {
        for (String key : keys) {
            failures.remove(key);
        }
    }
}
