package org.synoptic.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Counts;
import org.synoptic.present.Texts;
import org.synoptic.web.account.Role;
import org.synoptic.web.account.Session;
import org.synoptic.web.page.Frame;

/** A request with who sends it, and the ways to answer it. */
final class Visit {
    private final TemplateEngine pages;
    private final @Nullable Session session;
    final Context ctx;
    final Desk desk;
    final Texts texts;
    final String who;
    final Role role;

    Visit(Context ctx, Desk desk, TemplateEngine pages, Texts texts, @Nullable Session session, String who, Role role) {
        this.ctx = ctx;
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
        this.session = session;
        this.who = who;
        this.role = role;
    }

    /** Whether others' rulings are kept from this person. */
    boolean blind() {
        return role == Role.REVIEWER && desk.blind();
    }

    /** Which side of the collation the person sees: with rulings, unless those of others are kept from them. */
    boolean ruled() {
        return !blind() && !value("side").equals("machine");
    }

    /** What came under a name, in the query or, else, in the form; empty without. */
    String value(String name) {
        String value = ctx.queryParam(name);
        if (value == null && ctx.method().name().equals("POST")) {
            value = ctx.formParam(name);
        }
        return value == null ? "" : value;
    }

    /** What has to be there. */
    String needed(String name) throws Failure {
        String value = value(name);
        if (value.isEmpty()) {
            throw new Failure(400, "failure.incomplete");
        }
        return value;
    }

    /** All that came under a name. */
    List<String> values(String name) {
        List<String> values = ctx.queryParams(name);
        return values.isEmpty() && ctx.method().name().equals("POST") ? ctx.formParams(name) : values;
    }

    /** A number that is not below 0, or the other where none came. */
    int number(String name, int other) throws Failure {
        String value = value(name);
        if (value.isEmpty()) {
            return other;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new Failure(400, "failure.number");
        }
        return Integer.parseInt(value);
    }

    /** The token that a form of this person has to hold; empty before logging in. */
    String token() {
        return session == null ? "" : session.token();
    }

    /** The address of this page with its query. */
    String here() {
        String query = ctx.queryString();
        return ctx.path() + (query == null ? "" : "?" + query);
    }

    Frame frame(String title, String screen) throws IOException {
        String said = value("said");
        String notice = said.matches("[a-z-]{1,40}")
                ? Optional.ofNullable(texts.words().get("notice." + said)).orElse("")
                : "";
        return new Frame(
                texts,
                title,
                desk.options.title(),
                who,
                role,
                desk.accounts.any(),
                token(),
                here(),
                screen,
                notice,
                role == Role.NOBODY ? "" : work(),
                blind());
    }

    /** The background work that the visitor may know of: that somebody ruled is told by their collating. */
    List<Work.Job> jobs() {
        return desk.work.jobs().stream()
                .filter(j -> !blind() || !j.kind().equals("collate") || j.who().equals(who))
                .toList();
    }

    /** What is being done meanwhile, in words. */
    private String work() throws IOException {
        for (Work.Job job : jobs().reversed()) {
            if (!job.over()) {
                String how = job.total() > 0 ? texts.say("work.of", job.done(), job.total()) : "";
                return texts.say("work." + job.kind()) + (how.isEmpty() ? "" : " " + how);
            }
        }
        Counts counts = desk.counts();
        return counts.newer() > 0 && !blind() ? texts.say("work.newer") : "";
    }

    /** Answers with a page. */
    void show(String page, Frame frame, Object model) {
        var out = new StringOutput(1 << 14);
        pages.render(page + ".jte", Map.of("f", frame, "m", model), out);
        ctx.html(out.toString());
    }

    /** Leads on to a page of this program. */
    void lead(String address) {
        ctx.redirect(address, HttpStatus.SEE_OTHER);
    }

    /** Leads back to where the form stood, with a sentence there. */
    void back(String otherwise, String said) {
        String to = local(value("back"), otherwise);
        int hash = to.indexOf('#');
        String path = hash < 0 ? to : to.substring(0, hash);
        String plain = path.replaceAll("([?&])said=[a-z-]*(&|$)", "$1").replaceAll("[?&]$", "");
        lead(plain + (plain.indexOf('?') < 0 ? "?" : "&") + "said=" + said + (hash < 0 ? "" : to.substring(hash)));
    }

    /** An address if it is one of this program, else the other. */
    static String local(String address, String otherwise) {
        boolean own = address.startsWith("/")
                && !address.startsWith("//")
                && !address.startsWith("/\\")
                && address.chars().noneMatch(c -> c < ' ' || c == '\\');
        return own ? address : otherwise;
    }
}
