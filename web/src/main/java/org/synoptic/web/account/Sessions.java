package org.synoptic.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that are open, in memory: with the program they end.
 *
 * <p>Example: {@code String cookie = sessions.open("amal", 0)}.
 *
 * <p>Limits: a session ends after eight hours without use and a day in any case. Only a digest of a cookie is kept. Safe to call
 * from several threads.
 */
public final class Sessions {
    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration WHOLE = Duration.ofHours(24);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Kept> open = new ConcurrentHashMap<>();

    private record Kept(Session session, Instant begun, Instant used) {}

    /** No session yet. */
    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** 256 random bits in letters that go into addresses. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Begins a session, always under a new cookie. */
    public String open(String account, int turn) {
        Instant now = clock.instant();
        open.values().removeIf(k -> over(k, now));
        String cookie = random();
        open.put(digest(cookie), new Kept(new Session(account, turn, random()), now, now));
        return cookie;
    }

    /** The session of a cookie that came. */
    public Optional<Session> of(String cookie) {
        Instant now = clock.instant();
        Kept kept = open.computeIfPresent(
                digest(cookie), (key, k) -> over(k, now) ? null : new Kept(k.session(), k.begun(), now));
        return Optional.ofNullable(kept).map(Kept::session);
    }

    private static boolean over(Kept kept, Instant now) {
        return now.isAfter(kept.used().plus(IDLE)) || now.isAfter(kept.begun().plus(WHOLE));
    }

    /** Ends the session of a cookie. */
    public void close(String cookie) {
        open.remove(digest(cookie));
    }

    private static String digest(String cookie) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
