package org.synoptic.web;

import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Refused;
import org.synoptic.model.Problem;
import org.synoptic.present.Texts;
import org.synoptic.web.account.Account;
import org.synoptic.web.account.Role;
import org.synoptic.web.account.Session;
import org.synoptic.web.account.Sessions;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.Trouble;

/**
 * What every request passes: is it meant for this program, is there room, who sends it, may they, did they mean to.
 *
 * <p>A person is whoever a session's cookie names, as their account is at this moment; a change of the account ends its sessions.
 */
final class Guard {
    static final String COOKIE = "synoptic";
    static final String LANGUAGE = "language";
    private static final int AT_ONCE = 24;
    private static final int UPLOADS = 6;
    private static final int PAUSE = 2;
    private static final int WAITING = 96;
    private static final int WAIT = 1000;
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** The most bytes of a form of which all are waited for before anything is done. */
    static final int FORM = 256 << 10;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Desk desk;
    private final TemplateEngine pages;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Semaphore uploads = new Semaphore(UPLOADS);
    private final String key = Sessions.random();
    private final Map<String, Texts> texts = new HashMap<>();
    private volatile Set<String> hosts = Set.of();
    private volatile String origin = "";

    Guard(Desk desk, TemplateEngine pages) {
        this.desk = desk;
        this.pages = pages;
        Texts.LANGUAGES.forEach(l -> texts.put(l, Texts.in(l).and(Guard.class)));
    }

    /** Tells the port; only then is anything answered. */
    void reachedAt(int port) {
        String own = desk.options.origin();
        String host = desk.options.host().contains(":") ? "[" + desk.options.host() + "]" : desk.options.host();
        origin = own == null ? "http://" + host + ":" + port : own.replaceFirst("/+$", "");
        hosts = own == null
                ? Set.copyOf(List.of(host + ":" + port, "127.0.0.1:" + port, "localhost:" + port))
                : Set.of(origin.replaceFirst("^https?://", ""));
    }

    /** The address that logs in. */
    String link() {
        return origin + "/login?key=" + key;
    }

    /** Whether a key is that of the link. */
    boolean opens(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    void serve(Route route, Context ctx) throws Exception {
        headers(ctx);
        ctx.attribute("guard", this);
        if (!hosts.contains(String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT))) {
            ctx.status(421).contentType("text/plain").result("This address is not served here.");
            return;
        }
        Visit visit = visit(ctx);
        if (!received(route, visit)) {
            return;
        }
        if (!admitted()) {
            busy(visit);
            return;
        }
        desk.people.incrementAndGet();
        try {
            if (!visit.role.may(route.least())) {
                refuse(route, visit);
            } else if (route.writes() && !meant(visit)) {
                throw new Failure(403, "failure.token");
            } else {
                route.handler().serve(visit);
            }
        } catch (Failure e) {
            trouble(visit, e.status(), visit.texts.say(e.key()), "", "", e.seconds());
        } catch (Refused e) {
            Problem p = e.problem();
            int status = p.code().equals("casebook.unknown") ? 404 : p.code().equals("casebook.storage") ? 503 : 409;
            trouble(visit, status, p.message(), p.advice(), p.code(), 0);
        } finally {
            desk.people.decrementAndGet();
            room.release();
        }
    }

    /**
     * Sees to it that all of the request is there before it takes a room, so that nobody holds one by sending slowly. What is no larger
     * than {@link #FORM} Jetty has waited for already, without a thread; more is taken only from who may send it, from few at once.
     */
    private boolean received(Route route, Visit visit) {
        long length = visit.ctx.req().getContentLengthLong();
        boolean chunked = visit.ctx.header("Transfer-Encoding") != null;
        if (!route.writes() || length <= FORM && !chunked || !visit.role.may(route.least())) {
            return true;
        }
        if (visit.role == Role.NOBODY) {
            visit.ctx.status(413).contentType(PLAIN).result(visit.texts.say("failure.large"));
            return false;
        }
        if (!uploads.tryAcquire()) {
            busy(visit);
            return false;
        }
        try {
            visit.ctx.formParamMap();
            return true;
        } finally {
            uploads.release();
        }
    }

    /** Whether there is room, now or within a second: pages take longer while the program is still warming up. */
    private boolean admitted() throws InterruptedException {
        if (room.tryAcquire()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return room.tryAcquire(WAIT, TimeUnit.MILLISECONDS);
        } finally {
            waiting.release();
        }
    }

    private static void busy(Visit visit) {
        visit.ctx.status(429).header("Retry-After", Integer.toString(PAUSE)).contentType(PLAIN);
        visit.ctx.result(visit.texts.say("failure.busy"));
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Cache-Control", "no-store");
    }

    private Visit visit(Context ctx) throws IOException {
        Texts language = texts(ctx);
        String cookie = ctx.cookie(COOKIE);
        if (cookie != null) {
            Optional<Session> session = desk.sessions.of(cookie);
            if (session.isPresent()) {
                Session s = session.get();
                if (s.turn() == LINK) {
                    return new Visit(ctx, desk, pages, language, s, s.account(), Role.ADMINISTRATOR);
                }
                Optional<Account> account =
                        desk.accounts.of(s.account()).filter(a -> !a.closed() && a.turn() == s.turn());
                if (account.isPresent()) {
                    return new Visit(
                            ctx,
                            desk,
                            pages,
                            language,
                            s,
                            s.account(),
                            account.get().role());
                }
                desk.sessions.close(cookie);
            }
        }
        String bearer = ctx.header("Authorization");
        if (bearer != null && bearer.startsWith("Bearer ") && opens(bearer.substring(7))) {
            // No browser sends this by itself, so that no form of another page can.
            var session = new Session(desk.options.who(), LINK, "");
            return new Visit(ctx, desk, pages, language, session, desk.options.who(), Role.ADMINISTRATOR);
        }
        return new Visit(ctx, desk, pages, language, null, "", Role.NOBODY);
    }

    /** The turn of a session that the link began. */
    static final int LINK = -1;

    private Texts texts(Context ctx) {
        String wanted = ctx.cookie(LANGUAGE);
        if (wanted == null || !texts.containsKey(wanted)) {
            String accepted = ctx.header("Accept-Language");
            wanted = accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("ar") ? "ar" : "en";
        }
        return java.util.Objects.requireNonNull(texts.get(wanted));
    }

    /** Whether a form or script of this program sent it. */
    private boolean meant(Visit visit) {
        String from = visit.ctx.header("Origin");
        String site = visit.ctx.header("Sec-Fetch-Site");
        if (from != null && !from.equals(origin) && !hosts.contains(from.replaceFirst("^https?://", ""))
                || site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        if (visit.role == Role.NOBODY) {
            return true; // there is nothing yet that could be misused
        }
        String token = visit.token();
        String header = visit.ctx.header("X-Token");
        String given = header != null ? header : visit.value("token");
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(Route route, Visit visit) throws Failure {
        if (visit.role != Role.NOBODY) {
            throw new Failure(403, "failure.role");
        }
        if (route.api() || route.writes()) {
            throw new Failure(401, "failure.login");
        }
        visit.lead(Frame.address("/login", "back", visit.here().equals("/") ? null : visit.here()));
    }

    /** Begins a session and gives its cookie; an earlier one ends. */
    void begin(Visit visit, String account, int turn) {
        String old = visit.ctx.cookie(COOKIE);
        if (old != null) {
            desk.sessions.close(old);
        }
        cookie(visit.ctx, COOKIE, desk.sessions.open(account, turn), -1);
    }

    /** Sets a cookie that no script and no other site gets. */
    void cookie(Context ctx, String name, String value, int seconds) {
        ctx.cookie(new Cookie(name, value, "/", seconds, origin.startsWith("https:"), true, null, SameSite.STRICT));
    }

    private void trouble(Visit visit, int status, String message, String advice, String code, long seconds)
            throws IOException {
        visit.ctx.status(status);
        if (seconds > 0) {
            visit.ctx.header("Retry-After", Long.toString(seconds));
        }
        if (visit.ctx.path().startsWith("/api/")) {
            visit.ctx
                    .contentType("application/json")
                    .result(Api.problem(code.isEmpty() ? "serve.refused" : code, message, advice));
            return;
        }
        visit.show(
                "trouble",
                visit.frame(visit.texts.say("trouble.title"), ""),
                new Trouble(status, message, advice, code));
    }

    void missing(Context ctx) {
        headers(ctx);
        if (ctx.result() == null || String.valueOf(ctx.result()).isEmpty()) {
            ctx.contentType("text/plain").result("There is nothing here.");
        }
    }

    void failed(Context ctx, Exception e) {
        headers(ctx);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof TimeoutException) {
                ctx.status(400).contentType(PLAIN).result(""); // whoever asked has gone
                return;
            }
        }
        System.getLogger("org.synoptic.web")
                .log(System.Logger.Level.ERROR, "failed: " + ctx.method() + " " + ctx.path(), e);
        ctx.status(500).contentType("text/plain").result("The program failed here; its log tells where.");
    }

    static @Nullable Guard of(Visit visit) {
        return visit.ctx.attribute("guard");
    }
}
