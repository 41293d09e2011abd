package org.synoptic.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Excerpt;
import org.synoptic.casebook.Listed;
import org.synoptic.casebook.Wanted;
import org.synoptic.model.Problem;
import org.synoptic.present.Present;
import org.synoptic.web.page.PublishPage;

/** What can be taken along: reports as one HTML file or as PDF, and the casebook as a site of static files. */
final class Publishing {
    private static final int PART = 200;

    private final Desk desk;
    private @Nullable Path made;

    Publishing(Desk desk) {
        this.desk = desk;
    }

    private synchronized Path made() throws IOException {
        Path folder = made;
        if (folder == null) {
            folder = Files.createTempDirectory("synoptic-publish");
            folder.toFile().deleteOnExit();
            made = folder;
        }
        return folder;
    }

    void show(Visit visit) throws IOException {
        boolean going = desk.work.busy(); // asked first, so that what ends meanwhile is still followed
        var files = new ArrayList<PublishPage.File>();
        try (Stream<Path> inside = Files.list(made())) {
            for (Path file : inside.sorted(Comparator.comparing(Path::toString)).toList()) {
                files.add(new PublishPage.File(
                        file.getFileName().toString(),
                        Files.size(file),
                        Said.time(Files.getLastModifiedTime(file).toInstant())));
            }
        }
        visit.show(
                "publish",
                visit.frame(visit.texts.say("publish.title"), "publish"),
                new PublishPage(
                        visit.blind() ? List.of() : files, Chromium.found().isPresent(), going, desk.blind()));
    }

    /** The report of one incident. */
    void report(Visit visit) throws IOException, Failure {
        Excerpt excerpt = IncidentScreen.excerpt(visit, visit.needed("id"));
        String title = excerpt.collation().incidents().getFirst().incident().title();
        byte[] html = html(excerpt, title);
        desk.record(visit.who, "export", visit.value("id"));
        if (!visit.value("as").equals("pdf")) {
            attach(visit, file(title) + ".html", "text/html; charset=utf-8", html);
            return;
        }
        Optional<byte[]> pdf = Chromium.print(html);
        if (pdf.isEmpty()) {
            throw new Failure(501, "publish.no-chromium");
        }
        attach(visit, file(title) + ".pdf", "application/pdf", pdf.get());
    }

    private static byte[] html(Excerpt excerpt, String title) throws IOException {
        var out = new ByteArrayOutputStream();
        Present.report(excerpt.collation(), excerpt.sources(), title, out);
        return out.toByteArray();
    }

    static void attach(Visit visit, String name, String type, byte[] bytes) {
        visit.ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        visit.ctx.contentType(type).result(bytes);
    }

    private static String file(String title) {
        String plain = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "report" : plain.substring(0, Math.min(60, plain.length()));
    }

    void file(Visit visit) throws IOException, Failure {
        String name = visit.needed("name");
        if (visit.blind() || !name.matches("[A-Za-z0-9-]+\\.(html|pdf|zip)")) {
            throw Failure.missing();
        }
        Path file = made().resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.missing();
        }
        visit.ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        visit.ctx.contentType("application/octet-stream").result(Files.newInputStream(file));
    }

    /**
     * Makes what takes longer, in the background. While rulings are kept from reviewers it shows the machine's side alone: what is
     * published reaches everybody.
     */
    void make(Visit visit) throws IOException, Failure {
        String what = visit.needed("what");
        String name = file(desk.options.title());
        desk.record(visit.who, "export", what);
        switch (what) {
            case "report", "pdf" ->
                Desk.start(desk.work.add("publish", name, visit.who, watcher -> {
                    Collated collated = desk.collated(visit.who, watcher);
                    Path html = made().resolve(name + ".html");
                    try (OutputStream out = Files.newOutputStream(html)) {
                        if (desk.blind()) {
                            Present.report(collated.machine(), collated.sources(), desk.options.title(), out);
                        } else {
                            Present.report(collated, desk.options.title(), out);
                        }
                    }
                    if (what.equals("pdf")) {
                        Optional<byte[]> pdf = Chromium.print(Files.readAllBytes(html));
                        if (pdf.isEmpty()) {
                            return List.of(noChromium(visit));
                        }
                        Files.write(made().resolve(name + ".pdf"), pdf.get());
                    }
                    return List.of();
                }));
            case "site" ->
                Desk.start(desk.work.add("publish", name, visit.who, watcher -> {
                    try (var zip = new ZipOutputStream(Files.newOutputStream(made().resolve(name + "-site.zip")))) {
                        site(visit, zip);
                    }
                    return List.of();
                }));
            default -> throw new Failure(400, "failure.word");
        }
        visit.lead("/publish?said=making");
    }

    private static Problem noChromium(Visit visit) {
        return new Problem(
                "serve.no_chromium",
                "PDF",
                visit.texts.say("publish.no-chromium"),
                visit.texts.say("publish.no-chromium-advice"));
    }

    /** A page of all incidents, one for each, and the tables; nothing in it runs or loads from elsewhere. */
    private void site(Visit visit, ZipOutputStream zip) throws IOException {
        var lines = new StringBuilder();
        boolean ruled = !desk.blind();
        int number = 0;
        for (int from = 0; ; from += PART) {
            List<Listed> part =
                    desk.casebook.list(ruled, Wanted.ALL, from, PART).rows();
            for (Listed i : part) {
                Optional<Excerpt> excerpt = desk.casebook.incident(i.id(), ruled);
                if (excerpt.isEmpty()) {
                    continue;
                }
                number++;
                String page = "incidents/" + number + ".html";
                put(zip, page, html(excerpt.get(), i.title()));
                lines.append("<li><a href=\"").append(page).append("\" dir=\"");
                lines.append(visit.texts.rightToLeft() ? "rtl" : "auto").append("\">");
                lines.append(Present.escaped(visit.texts.title(i.title()))).append("</a> ");
                lines.append(Present.escaped(visit.texts.finding(i.finding())));
                lines.append(" <a href=\"incidents/").append(number).append(".csv\">CSV</a></li>\n");
                var csv = new ByteArrayOutputStream();
                Present.collationTable(excerpt.get().collation(), csv);
                put(zip, "incidents/" + number + ".csv", csv.toByteArray());
            }
            if (part.size() < PART) {
                break;
            }
        }
        String title = Present.escaped(desk.options.title());
        String language = visit.texts.language().getLanguage();
        String index = "<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\""
                + (visit.texts.rightToLeft() ? "rtl" : "ltr")
                + "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'self'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + title
                + "</title><link rel=\"stylesheet\" href=\"site.css\"></head>\n<body><main><h1 dir=\"auto\">" + title
                + "</h1>\n<ol>\n" + lines + "</ol></main></body></html>\n";
        put(zip, "index.html", index.getBytes(StandardCharsets.UTF_8));
        String css =
                ":root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:50rem;margin:2rem auto;"
                        + "padding:0 1rem}li{margin:.4rem 0}\n";
        put(zip, "site.css", css.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
