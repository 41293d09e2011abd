package org.synoptic.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.synoptic.present.Texts;
import org.synoptic.web.account.Account;
import org.synoptic.web.page.LoginPage;

/** Coming in, by the link or by name and password; going out; choosing the language. */
final class LoginScreen {
    private static final int YEAR = 365 * 24 * 60 * 60;

    private LoginScreen() {}

    static void show(Visit visit) throws IOException, Failure {
        String key = visit.value("key");
        if (!key.isEmpty()) {
            byLink(visit, key);
            return;
        }
        page(visit, "");
    }

    private static void byLink(Visit visit, String key) throws IOException, Failure {
        String from = "address " + visit.ctx.ip();
        long wait = visit.desk.limits.wait(from);
        if (wait > 0) {
            throw Failure.later(wait);
        }
        Guard guard = Objects.requireNonNull(Guard.of(visit));
        if (!guard.opens(key)) {
            visit.desk.limits.failed(from);
            visit.ctx.status(401);
            page(visit, visit.texts.say("login.wrong-link"));
            return;
        }
        guard.begin(visit, visit.desk.options.who(), Guard.LINK);
        visit.desk.record(visit.desk.options.who(), "login", "link");
        visit.lead("/");
    }

    private static void page(Visit visit, String wrong) throws IOException {
        visit.show(
                "login",
                visit.frame(visit.texts.say("login.title"), ""),
                new LoginPage(visit.desk.accounts.any(), Visit.local(visit.value("back"), "/"), wrong));
    }

    static void login(Visit visit) throws IOException, Failure {
        String name = visit.value("name");
        String from = "address " + visit.ctx.ip();
        String whom = "name " + name;
        long wait = visit.desk.limits.wait(from, whom);
        if (wait > 0) {
            throw Failure.later(wait);
        }
        Optional<Account> account = visit.desk.accounts.login(name, visit.value("password"), visit.value("code"));
        if (account.isEmpty()) {
            visit.desk.limits.failed(from, whom);
            visit.ctx.status(401);
            page(visit, visit.texts.say("login.wrong"));
            return;
        }
        visit.desk.limits.succeeded(whom);
        visit.desk.record(name, "login", "account");
        Objects.requireNonNull(Guard.of(visit)).begin(visit, name, account.get().turn());
        visit.lead(Visit.local(visit.value("back"), "/"));
    }

    static void logout(Visit visit) {
        String cookie = visit.ctx.cookie(Guard.COOKIE);
        if (cookie != null) {
            visit.desk.sessions.close(cookie);
        }
        Objects.requireNonNull(Guard.of(visit)).cookie(visit.ctx, Guard.COOKIE, "", 0);
        visit.lead("/login");
    }

    static void language(Visit visit) throws Failure {
        String to = visit.needed("to");
        if (!Texts.LANGUAGES.contains(to)) {
            throw new Failure(400, "failure.word");
        }
        Objects.requireNonNull(Guard.of(visit)).cookie(visit.ctx, Guard.LANGUAGE, to, YEAR);
        visit.lead(Visit.local(visit.value("back"), "/"));
    }
}
