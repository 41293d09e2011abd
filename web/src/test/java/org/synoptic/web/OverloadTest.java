package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.web.account.Role;

/** What happens when too much is asked at once, and when somebody sends so slowly that others would have to wait. */
class OverloadTest {
    private static final int AT_ONCE = 24;
    private static final int MORE = 6;
    private static final int MANY = 100;

    @TempDir
    private static Path here = Path.of("");

    private static Served served;
    private static URI login;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.harbour(here);
        login = URI.create(served.base + "/login");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static List<Socket> unfinished(String head, String sent) throws IOException {
        var unfinished = new ArrayList<Socket>();
        for (int i = 0; i < MANY; i++) {
            var socket = new Socket(login.getHost(), login.getPort());
            unfinished.add(socket);
            socket.getOutputStream()
                    .write((head.replace("HOST", login.getAuthority()) + "\r\n\r\n" + sent)
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return unfinished;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static HttpResponse<String> get(URI page) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whoSendsFormsSlowlyKeepsNobodyOut() throws Exception {
        List<Socket> slow = unfinished(
                "POST /login HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100",
                "name=");
        try {
            assertThat(get(login).statusCode()).isEqualTo(200);
            assertThat(served.administrator().get("/").statusCode()).isEqualTo(200);
            assertThat(served.someone(Role.READER, 1).get("/").statusCode()).isEqualTo(200);
        } finally {
            close(slow);
        }
    }

    @Test
    void whoIsNotLoggedInMaySendNothingLarge() throws Exception {
        for (String length : List.of("Content-Length: 3000000", "Transfer-Encoding: chunked")) {
            List<Socket> slow = unfinished(
                    "POST /login HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + length,
                    "5\r\nname=");
            try {
                assertThat(get(login).statusCode()).isEqualTo(200);
                if (length.startsWith("Content")) {
                    Socket one = slow.getFirst();
                    one.setSoTimeout(20_000);
                    one.getOutputStream().write(new byte[Guard.FORM + 1]);
                    assertThat(new String(one.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                            .isEqualTo("HTTP/1.1 413");
                }
            } finally {
                close(slow);
            }
        }
    }

    @Test
    void tooMuchAtOnceIsToldToComeLater() throws Exception {
        String key = served.web.link().replaceFirst(".*key=", "");
        URI counting = URI.create(served.base + "/work");
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            // Whoever counts waits for the desk, and keeps a room meanwhile.
            synchronized (served.web.desk()) {
                for (int i = 0; i < AT_ONCE + MORE; i++) {
                    answers.add(client.sendAsync(
                            HttpRequest.newBuilder(counting)
                                    .header("Authorization", "Bearer " + key)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
                }
                for (int i = 0;
                        i < 600
                                && answers.stream()
                                                .filter(CompletableFuture::isDone)
                                                .count()
                                        < MORE;
                        i++) {
                    Thread.sleep(50);
                }
                var refused = answers.stream().filter(CompletableFuture::isDone).toList();
                assertThat(refused).hasSize(MORE);
                for (CompletableFuture<HttpResponse<String>> one : refused) {
                    assertThat(one.get().statusCode()).isEqualTo(429);
                    assertThat(one.get().headers().firstValue("Retry-After")).contains("2");
                }
                assertThat(get(login).statusCode()).isEqualTo(429);
            }
            int done = 0;
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                done += answer.get(30, TimeUnit.SECONDS).statusCode() == 200 ? 1 : 0;
            }
            assertThat(done).isEqualTo(AT_ONCE);
        }
        assertThat(get(login).statusCode()).isEqualTo(200);
    }
}
