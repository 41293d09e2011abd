package org.synoptic.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.synoptic.model.Problem;
import org.synoptic.web.page.WorkPage;

/** Adding documents, and what is done in the background, as a page and as events. */
final class AddScreen {
    private static final int LONGEST_NAME = 120;
    private static final int MOST_LISTENERS = 100;
    private static final long OFTEN = 400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<SseClient> LISTENERS = ConcurrentHashMap.newKeySet();
    private static final ScheduledExecutorService SENDER = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "events");
        thread.setDaemon(true);
        return thread;
    });

    private AddScreen() {}

    static void show(Visit visit) throws IOException {
        var jobs = new ArrayList<WorkPage.Job>();
        boolean going = false; // by what the page shows: a job that ends meanwhile is still followed
        for (Work.Job j : visit.jobs()) {
            going |= !j.over();
            jobs.add(new WorkPage.Job(
                    j.number(),
                    visit.texts.say("work." + j.kind()),
                    j.what(),
                    j.who(),
                    Said.time(j.at()),
                    j.state().name().toLowerCase(Locale.ROOT),
                    visit.texts.say("state." + j.state().name().toLowerCase(Locale.ROOT)),
                    j.done(),
                    j.total(),
                    j.problems()));
        }
        visit.show(
                "add",
                visit.frame(visit.texts.say("add.title"), "add"),
                new WorkPage(jobs, going, visit.desk.counts()));
    }

    /** The jobs as JSON. */
    static String jobs(Visit visit) {
        ArrayNode jobs = JSON.createArrayNode();
        for (Work.Job j : visit.jobs()) {
            var one = jobs.addObject()
                    .put("number", j.number())
                    .put("kind", j.kind())
                    .put("what", j.what())
                    .put("who", j.who())
                    .put("at", j.at().toString())
                    .put("state", j.state().name().toLowerCase(Locale.ROOT))
                    .put("done", j.done())
                    .put("total", j.total());
            ArrayNode problems = one.putArray("problems");
            for (Problem p : j.problems()) {
                problems.addObject()
                        .put("code", p.code())
                        .put("place", p.place())
                        .put("message", p.message())
                        .put("advice", p.advice());
            }
        }
        return jobs.toString();
    }

    /** Sends the jobs whenever one changed, as an event of the name {@code work}. */
    static void events(Visit visit) throws Failure {
        if (LISTENERS.size() >= MOST_LISTENERS) {
            throw Failure.later(5);
        }
        new SseHandler(client -> {
                    client.keepAlive();
                    LISTENERS.add(client);
                    var last = new String[] {""};
                    var sending = SENDER.scheduleWithFixedDelay(
                            () -> {
                                String now = jobs(visit);
                                if (client.terminated()) {
                                    LISTENERS.remove(client);
                                    throw new IllegalStateException("the listener is gone, which ends this task");
                                }
                                if (!now.equals(last[0])) {
                                    last[0] = now;
                                    client.sendEvent("work", now);
                                }
                            },
                            0,
                            OFTEN,
                            TimeUnit.MILLISECONDS);
                    client.onClose(() -> {
                        LISTENERS.remove(client);
                        sending.cancel(false);
                    });
                })
                .handle(visit.ctx);
    }

    static void add(Visit visit) throws IOException, Failure {
        take(visit);
        visit.lead("/work?said=added");
    }

    /** Puts what came into a folder that is emptied afterwards, and has it added. */
    static void take(Visit visit) throws IOException, Failure {
        Path passing = Files.createTempDirectory("synoptic-add");
        var names = new ArrayList<String>();
        try {
            List<UploadedFile> files = visit.ctx.isMultipartFormData() ? visit.ctx.uploadedFiles() : List.of();
            for (UploadedFile file : files) {
                if (file.size() > 0) {
                    Path to = free(passing, name(file.filename()));
                    try (InputStream in = file.content()) {
                        Files.copy(in, to);
                    }
                    names.add(to.getFileName().toString());
                }
            }
            String text = visit.value("text");
            if (!text.isBlank()) {
                String title = visit.value("title").strip();
                Path to = free(passing, name(title.isEmpty() ? "pasted" : title) + ".txt");
                Files.writeString(to, headed(visit) + text.replace("\r\n", "\n") + "\n", StandardCharsets.UTF_8);
                names.add(to.getFileName().toString());
            }
        } catch (IOException | RuntimeException e) {
            Desk.delete(passing);
            throw e;
        }
        if (names.isEmpty()) {
            Desk.delete(passing);
            throw new Failure(400, "failure.nothing");
        }
        String what = names.size() > 3 ? names.size() + "" : String.join(", ", names);
        var paths = new ArrayList<String>();
        names.forEach(n -> paths.add(passing.resolve(n).toString()));
        visit.desk.add(paths, what, visit.who, passing);
    }

    /** The lines at the head of a plain text that the reader knows; a line break in a value would begin another. */
    private static String headed(Visit visit) {
        var head = new StringBuilder();
        for (String name : List.of("Title", "Publisher", "Date", "URL")) {
            String value = visit.value(name.toLowerCase(Locale.ROOT))
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append('\n');
            }
        }
        return head.isEmpty() ? "" : head.append('\n').toString();
    }

    /** A file's name without any way to another folder. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]+", " ").strip().replaceFirst("^[.-]+", "");
        String ending = plain.lastIndexOf('.') > 0 ? plain.substring(plain.lastIndexOf('.')) : "";
        String kept = plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME - Math.min(ending.length(), 12))
                        + ending.substring(0, Math.min(ending.length(), 12));
        return kept.isEmpty() ? "unnamed" : kept;
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve(n + "-" + name);
        }
        return free;
    }
}
