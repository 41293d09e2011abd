package org.synoptic.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Engine;

/**
 * A casebook served to browsers.
 *
 * <p>Example:
 *
 * <pre>{@code
 * try (Web web = Web.start(casebook, folder, () -> engine, new Options("127.0.0.1", 0, null, "Amal", "oster"), clock)) {
 *     System.out.println(web.link());
 * }
 * }</pre>
 *
 * <p>Limits: whoever has the link is the casebook's administrator until the program ends; accounts, once made, are in {@code
 * accounts.json} in the folder. Nothing is ever fetched from elsewhere. Closing ends background work after the step in hand and
 * closes the casebook.
 */
public final class Web implements AutoCloseable {
    private static final int THREADS = 48;
    private static final long MOST_UPLOAD = 512L << 20;
    private static final List<Logger> LOUD =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"), Logger.getLogger("Javalin"));

    private final Javalin server;
    private final Desk desk;
    private final Guard guard;

    private Web(Javalin server, Desk desk, Guard guard) {
        this.server = server;
        this.desk = desk;
        this.guard = guard;
    }

    /**
     * Serves a casebook, and goes on with reading what is not read.
     *
     * @param folder where accounts and settings are kept: the casebook's own
     * @param engine what reads and collates; asked for once, in the background
     */
    public static Web start(Casebook casebook, Path folder, Supplier<Engine> engine, Options options, Clock clock)
            throws IOException {
        LOUD.forEach(l -> l.setLevel(Level.WARNING));
        var desk = new Desk(casebook, folder, new Once<>(engine), options, clock);
        var guard = new Guard(desk, TemplateEngine.createPrecompiled(ContentType.Html));
        Javalin server = Javalin.create(config -> configure(config, desk, guard));
        server.start(options.host(), options.port());
        guard.reachedAt(server.port());
        var web = new Web(server, desk, guard);
        desk.resume();
        return web;
    }

    private static void configure(JavalinConfig config, Desk desk, Guard guard) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = 4L << 20;
        config.http.asyncTimeout = 0;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_UPLOAD, io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(MOST_UPLOAD, io.javalin.config.SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        // A form is waited for without a thread; one that is larger than that is handed on and read where it is wanted.
        config.jetty.modifyServer(server -> server.setHandler(
                new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(Guard.FORM, 16, false))));
        for (Route route : Routes.all(desk)) {
            HandlerType method = route.writes() ? HandlerType.POST : HandlerType.GET;
            config.routes.addHttpHandler(method, route.path(), ctx -> guard.serve(route, ctx));
        }
        config.routes.error(404, guard::missing);
        config.routes.exception(Exception.class, (e, ctx) -> guard.failed(ctx, e));
    }

    /** A supplier that is asked once. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> supplier;
        private java.util.@org.jspecify.annotations.Nullable Optional<T> got;

        Once(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        @Override
        public synchronized T get() {
            var known = got;
            if (known == null) {
                known = java.util.Optional.of(supplier.get());
                got = known;
            }
            return known.get();
        }
    }

    /** Keeps and reads what stands at the paths, in the background. */
    public void add(List<String> paths) {
        desk.add(paths, String.join(", ", paths), desk.options.who(), null);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The address that logs in whoever opens it; keep it to yourself. */
    public String link() {
        return guard.link();
    }

    /** The routes that the server really has, as {@code GET /path}, for tests that hold them against a list. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(e -> e.endpoint.method + " " + e.endpoint.path)
                .toList();
    }

    /** The desk, for tests. */
    Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        server.stop();
        desk.close();
    }
}
