package org.synoptic.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.synoptic.web.account.Account;
import org.synoptic.web.account.Accounts;
import org.synoptic.web.account.Role;
import org.synoptic.web.page.AccountsPage;

/** Accounts: one's own, and, for an administrator, all. */
final class AccountsScreen {
    private AccountsScreen() {}

    static void own(Visit visit) throws IOException {
        Optional<Account> account = account(visit);
        visit.show(
                "account",
                visit.frame(visit.texts.say("account.title"), "account"),
                new AccountsPage(
                        account.stream().map(AccountsScreen::row).toList(),
                        visit.desk.blind(),
                        Accounts.newSecret(),
                        account.isPresent()));
    }

    /** The account of whoever is here; nothing for whoever came by the link. */
    private static Optional<Account> account(Visit visit) throws IOException {
        Optional<Account> account = visit.desk.accounts.of(visit.who);
        return account.filter(a -> a.role() == visit.role);
    }

    static AccountsPage.Row row(Account a) {
        return new AccountsPage.Row(a.name(), a.role().name().toLowerCase(Locale.ROOT), a.secret() != null, a.closed());
    }

    static void all(Visit visit) throws IOException {
        visit.show(
                "accounts",
                visit.frame(visit.texts.say("accounts.title"), "accounts"),
                new AccountsPage(
                        visit.desk.accounts.all().stream()
                                .map(AccountsScreen::row)
                                .toList(),
                        visit.desk.blind(),
                        "",
                        false));
    }

    private static Account proven(Visit visit, String password) throws IOException, Failure {
        String whom = "name " + visit.who;
        long wait = visit.desk.limits.wait(whom);
        if (wait > 0) {
            throw Failure.later(wait);
        }
        Account account = account(visit).orElseThrow(() -> new Failure(400, "account.by-link"));
        if (!visit.desk.accounts.knows(account, password)) {
            visit.desk.limits.failed(whom);
            throw new Failure(403, "account.wrong");
        }
        return account;
    }

    static void password(Visit visit) throws IOException, Failure {
        Account account = proven(visit, visit.needed("old"));
        String fresh = visit.needed("password");
        Optional<String> wrong = Accounts.wrong(account.name(), fresh);
        if (wrong.isPresent()) {
            throw new Failure(400, wrong.get());
        }
        visit.desk.accounts.password(account.name(), fresh);
        again(visit, account.name());
        visit.desk.record(visit.who, "account", account.name());
        visit.lead("/account?said=saved");
    }

    /** The change ended all sessions of the account; this one begins anew. */
    private static void again(Visit visit, String name) throws IOException {
        int turn = visit.desk.accounts.of(name).orElseThrow().turn();
        Objects.requireNonNull(Guard.of(visit)).begin(visit, name, turn);
    }

    static void factor(Visit visit) throws IOException, Failure {
        Account account = proven(visit, visit.needed("password"));
        String secret = visit.value("secret");
        if (!secret.isEmpty() && !visit.desk.accounts.proves(secret, visit.value("code"))) {
            throw new Failure(400, "account.wrong-code");
        }
        visit.desk.accounts.secret(account.name(), secret.isEmpty() ? null : secret);
        again(visit, account.name());
        visit.desk.record(visit.who, "account", account.name());
        visit.lead("/account?said=saved");
    }

    static void make(Visit visit) throws IOException, Failure {
        String name = visit.needed("name").strip();
        String password = visit.needed("password");
        Optional<String> wrong = Accounts.wrong(name, password);
        if (wrong.isPresent()) {
            throw new Failure(400, wrong.get());
        }
        if (!visit.desk.accounts.make(name, password, role(visit))) {
            throw new Failure(409, "accounts.taken");
        }
        visit.desk.record(visit.who, "account", name);
        visit.lead("/accounts?said=saved");
    }

    private static Role role(Visit visit) throws Failure {
        String role = visit.needed("role").toUpperCase(Locale.ROOT);
        for (Role one : Role.values()) {
            if (one != Role.NOBODY && one.name().equals(role)) {
                return one;
            }
        }
        throw new Failure(400, "failure.word");
    }

    static void change(Visit visit) throws IOException, Failure {
        String name = visit.needed("name");
        Accounts accounts = visit.desk.accounts;
        if (accounts.of(name).isEmpty()) {
            throw Failure.missing();
        }
        switch (visit.needed("what")) {
            case "role" -> accounts.role(name, role(visit));
            case "close" -> accounts.closed(name, true);
            case "open" -> accounts.closed(name, false);
            case "factor" -> accounts.secret(name, null);
            case "password" -> {
                String password = visit.needed("password");
                Optional<String> wrong = Accounts.wrong(name, password);
                if (wrong.isPresent()) {
                    throw new Failure(400, wrong.get());
                }
                accounts.password(name, password);
            }
            default -> throw new Failure(400, "failure.word");
        }
        visit.desk.record(visit.who, "account", name);
        visit.lead("/accounts?said=saved");
    }
}
