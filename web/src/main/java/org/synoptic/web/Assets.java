package org.synoptic.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The few files that pages load: style sheets, the script, htmx; all from this program. */
final class Assets {
    private static final Map<String, String> PLACES = Map.of(
            "report.css", "/org/synoptic/present/report.css",
            "app.css", "/org/synoptic/web/app.css",
            "app.js", "/org/synoptic/web/app.js",
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js",
            "icon.svg", "/org/synoptic/web/icon.svg");
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private Assets() {}

    static void serve(Visit visit) throws IOException, Failure {
        String name = visit.ctx.pathParam("name");
        String place = Optional.ofNullable(PLACES.get(name)).orElseThrow(Failure::missing);
        byte[] bytes = READ.get(name);
        if (bytes == null) {
            try (InputStream in = Assets.class.getResourceAsStream(place)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the program");
                }
                bytes = in.readAllBytes();
                READ.put(name, bytes);
            }
        }
        String type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "image/svg+xml";
        visit.ctx.header("Cache-Control", "private, max-age=600");
        visit.ctx.contentType(type + "; charset=utf-8").result(bytes);
    }
}
