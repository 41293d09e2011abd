package org.synoptic.web;

import static org.synoptic.web.account.Role.ADMINISTRATOR;
import static org.synoptic.web.account.Role.EDITOR;
import static org.synoptic.web.account.Role.NOBODY;
import static org.synoptic.web.account.Role.READER;
import static org.synoptic.web.account.Role.REVIEWER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.synoptic.web.account.Role;

/** Every address there is, who may use it, and what answers. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    private Routes() {}

    static List<Route> all(Desk desk) {
        var routes = new Routes();
        routes.pages(new Publishing(desk));
        routes.api();
        return List.copyOf(routes.routes);
    }

    private void pages(Publishing publishing) {
        get(
                "/login",
                NOBODY,
                "The page to log in, or with the link's key the login itself",
                "key? back?",
                LoginScreen::show);
        post("/login", NOBODY, "Logs in", "name password code? back?", LoginScreen::login);
        post("/logout", READER, "Ends the session", "", LoginScreen::logout);
        get("/language", NOBODY, "Sets the interface's language", "to back?", LoginScreen::language);
        get("/assets/{name}", NOBODY, "A style sheet, script or picture of the program", "", Assets::serve);
        get("/", READER, "The incidents", "words? finding? from? to? order? down? page? side?", CasebookScreen::show);
        get("/incident", READER, "An incident by its id, or that of a claim", "id? claim? side?", IncidentScreen::show);
        get("/claim", READER, "A claim, or several", "id", ClaimScreen::show);
        get("/document", READER, "A document's text", "id claim? beside?", DocumentScreen::show);
        get("/original", READER, "The bytes that came, shut in", "id claim?", DocumentScreen::original);
        get("/compare", READER, "Two documents or claims side by side", "a b", CompareScreen::show);
        get("/search", READER, "Documents and claims that hold words", "words", SearchScreen::show);
        get("/sources", READER, "Who speaks", "words? page?", SourcesScreen::show);
        get("/log", READER, "Who did what", "before?", LogScreen::show);
        get("/work", READER, "What is done in the background", "", AddScreen::show);
        get("/work/events", READER, "The same as server-sent events", "", AddScreen::events);
        get("/publish", READER, "What can be taken along", "", publishing::show);
        get("/publish/report", READER, "The report of an incident, as HTML or PDF", "id as? side?", publishing::report);
        get("/publish/file", READER, "What was made to be published", "name", publishing::file);
        get("/review", REVIEWER, "The claim that a look is worth most on", "second? after?", ReviewScreen::show);
        get("/settle", EDITOR, "Where reviewers differ, and how far they agree", "", SettleScreen::show);
        get("/account", READER, "One's own account", "", AccountsScreen::own);
        get("/accounts", ADMINISTRATOR, "All accounts", "", AccountsScreen::all);
        post("/judge", REVIEWER, "Writes a ruling on claims", RulingForm.TAKES, RulingForm::judge);
        post("/settle", EDITOR, "Keeps one of the rulings that differ", "keep drop why?", SettleScreen::settle);
        post("/blind", EDITOR, "Keeps rulings of others from reviewers, or no longer", "on?", SettleScreen::blind);
        post("/sources", EDITOR, "Takes names for one source, or apart", RulingForm.OF_SOURCES, SourcesScreen::judge);
        post("/add", EDITOR, "Adds files or a text", "file? text? title? publisher? date? url?", AddScreen::add);
        post("/verify", EDITOR, "Holds everything against its digests", "", LogScreen::verify);
        post("/publish", EDITOR, "Makes the report or the site of the whole casebook", "what", publishing::make);
        post("/withdraw", ADMINISTRATOR, "Takes a document away for good", "id why whole?", DocumentScreen::withdraw);
        post("/account/password", READER, "Gives oneself another password", "old password", AccountsScreen::password);
        post(
                "/account/factor",
                READER,
                "Begins or ends one's second factor",
                "secret? code? password",
                AccountsScreen::factor);
        post("/accounts/make", ADMINISTRATOR, "Makes an account", "name password role", AccountsScreen::make);
        post(
                "/accounts/change",
                ADMINISTRATOR,
                "Changes an account",
                "name what role? password?",
                AccountsScreen::change);
    }

    private void api() {
        get("/api", NOBODY, "The description of this interface, in OpenAPI", "", OpenApi::serve);
        get(
                "/api/incidents",
                READER,
                "The incidents, a page of them",
                "words? finding? from? to? order? down? page? side? format?",
                ApiTables::incidents);
        get(
                "/api/incident",
                READER,
                "An incident with its points, accounts, origins and documents",
                "id side?",
                Api::incident);
        get(
                "/api/claims",
                READER,
                "The claims of an incident or document",
                "incident? document? side? format?",
                Api::claims);
        get("/api/claim", READER, "A claim with its judgements", "id", Api::claim);
        get(
                "/api/answers",
                READER,
                "The answers of an incident, point by point",
                "incident side? format?",
                Api::answers);
        get("/api/documents", READER, "The documents, after one", "after? format?", ApiTables::documents);
        get("/api/document", READER, "A document's text", "id", Api::document);
        get("/api/lineage", READER, "The documents that one shares passages with", "id", Api::lineage);
        get("/api/search", READER, "Documents and claims that hold words", "words format?", ApiTables::search);
        get("/api/sources", READER, "Who speaks", "words? page? format?", ApiTables::sources);
        get("/api/judgements", READER, "What persons ruled", "page? format?", ApiTables::judgements);
        get("/api/log", READER, "Who did what, before a line", "before? format?", ApiTables::log);
        get("/api/work", READER, "What is done in the background", "", Api::work);
        get("/api/queue", REVIEWER, "The claims that a look is worth most on", "second?", Api::queue);
        get("/api/agreement", EDITOR, "Krippendorff's alpha by field and by document", "format?", ApiTables::agreement);
        get("/api/accounts", ADMINISTRATOR, "The accounts, without what lets in", "", ApiTables::accounts);
        post("/api/judge", REVIEWER, "Writes a ruling on claims", RulingForm.TAKES, Api::judge);
        post("/api/sources", EDITOR, "Takes names for one source, or apart", RulingForm.OF_SOURCES, Api::judgeSources);
        post("/api/add", EDITOR, "Adds files or a text", "file? text? title? publisher? date? url?", Api::add);
        post("/api/withdraw", ADMINISTRATOR, "Takes a document away for good", "id why whole?", Api::withdraw);
    }

    private void get(String path, Role least, String does, String takes, Route.Handler handler) {
        add("GET", path, least, does, takes, handler);
    }

    private void post(String path, Role least, String does, String takes, Route.Handler handler) {
        add("POST", path, least, does, takes, handler);
    }

    private void add(String method, String path, Role least, String does, String takes, Route.Handler handler) {
        List<String> names = takes.isEmpty() ? List.of() : Arrays.asList(takes.split(" "));
        routes.add(new Route(method, path, least, does, names, handler));
    }
}
