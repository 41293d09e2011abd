package org.synoptic.casebook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A time stamp authority that is asked over HTTP, as RFC 3161, section 3.4, has it. */
record HttpAuthority(String url) implements Authority {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    @Override
    public byte[] answer(byte[] request) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                    .build();
            HttpResponse<byte[]> answer = client.send(post, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("it answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IllegalArgumentException e) {
            throw new IOException("this is no address: " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
