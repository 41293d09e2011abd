package org.synoptic.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;
import org.synoptic.casebook.Refused;
import org.synoptic.model.Problem;
import org.synoptic.web.Options;
import org.synoptic.web.Web;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code synoptic serve}: a casebook in the browser. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "serve",
        description =
                "Opens a casebook in the browser: read, review, publish. Prints the link that logs in; Ctrl-C ends it.",
        footer = {
            "",
            "Example:",
            "  synoptic serve oster",
            "  synoptic serve examples/khan-al-assal",
            "",
            "Documents that are in no casebook are put into one that is gone when the program ends."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 7300;
    private static final int REHEARSALS = 120;
    private static final long REHEARSAL = 500;

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR|PATH",
            description = "The folder of a casebook; or files, folders and lists of documents.")
    private List<String> paths = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on; 7300 if not given, or another when that is taken.")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address to listen on; this computer alone if not given. Others need accounts to come in.")
    private String host = "127.0.0.1";

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description =
                    "Where people reach it, when that is another address, such as https://desk.example before a proxy.")
    private @Nullable String origin;

    @Option(names = "--by", paramLabel = "NAME", description = "Who comes by the link, as the log is to name them.")
    private String by = System.getProperty("user.name", "unknown");

    @Mixin
    private Reference reference = new Reference();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!new Options(host, port, origin, by, "").loopback() && !accounts()) {
            session.problem(needsAccounts(host));
            return session.finish();
        }
        Path given = paths.size() == 1 ? Path.of(paths.getFirst()) : Path.of("");
        boolean kept = paths.size() == 1 && Files.isRegularFile(given.resolve("casebook.json"));
        Path passing = kept ? given : Files.createTempDirectory("synoptic-casebook");
        Path folder = kept ? given : passing.resolve("casebook");
        var ended = new CountDownLatch(1);
        try {
            String tool = CasebookFolder.tool();
            Casebook casebook = kept
                    ? Casebook.open(folder, tool, Clock.systemUTC())
                    : Casebook.init(folder, null, by, tool, Clock.systemUTC());
            reference.keepPlaces(casebook, by, session::problem);
            session.finish();
            Web web = start(casebook, folder, title(given));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                web.close();
                if (!kept) {
                    delete(passing);
                }
                ended.countDown();
            }));
            if (!kept && !paths.isEmpty()) {
                web.add(paths);
            }
            session.console().print(told(web, kept));
            if (Boolean.getBoolean("synoptic.rehearse")) {
                rehearse(web);
            } else {
                ended.await();
            }
        } catch (Refused e) {
            session.problem(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return session.finish();
    }

    private Web start(Casebook casebook, Path folder, String title) throws IOException {
        try {
            return Web.start(
                    casebook,
                    folder,
                    () -> engine(casebook),
                    new Options(host, port, origin, by, title),
                    Clock.systemUTC());
        } catch (io.javalin.util.JavalinBindException e) {
            return Web.start(
                    casebook,
                    folder,
                    () -> engine(casebook),
                    new Options(host, 0, origin, by, title),
                    Clock.systemUTC());
        }
    }

    /** Looks at the first pages as a browser would, then ends: from this the launcher prepares faster starts. */
    private static void rehearse(Web web) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build();
        String first = "";
        for (int i = 0; i < REHEARSALS && !first.contains("/incident?id="); i++) {
            Thread.sleep(i == 0 ? 0 : REHEARSAL);
            var request = HttpRequest.newBuilder(URI.create(web.link())).build();
            first = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private Engine engine(Casebook casebook) {
        try {
            return session.engine(reference, casebook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there are accounts by which others come in. */
    private boolean accounts() {
        return paths.size() == 1 && Files.exists(Path.of(paths.getFirst()).resolve("accounts.json"));
    }

    private static String title(Path given) {
        Path name = given.toAbsolutePath().normalize().getFileName();
        return name == null || name.toString().isEmpty() ? "Synoptic" : name.toString();
    }

    private static String told(Web web, boolean kept) {
        return "Open this in a browser; whoever has it may do everything here:\n\n  " + web.link() + "\n\n"
                + (kept
                        ? ""
                        : "The casebook is gone when the program ends; `synoptic casebook init` makes one that stays.\n")
                + "Ctrl-C ends it.\n";
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told where somebody would serve others before there are accounts. */
    static Problem needsAccounts(String host) {
        return new Problem(
                "serve.accounts",
                host,
                "Others would reach the casebook, and it has no accounts yet.",
                "Serve it without --host first, make accounts under Accounts, then serve it again.");
    }
}
