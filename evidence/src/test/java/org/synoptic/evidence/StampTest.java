package org.synoptic.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.synoptic.casebook.Anchor;
import org.synoptic.casebook.Authority;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Watcher;
import org.synoptic.log.Stamp;

/** Stamps by an authority of the tests, asked over HTTP on the loopback address. */
class StampTest {
    @TempDir
    private Path here = Path.of("");

    private static HttpServer server(Authority authority) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            boolean asked = List.of("application/timestamp-query")
                    .equals(exchange.getRequestHeaders().get("Content-Type"));
            byte[] answer = authority.answer(request);
            exchange.sendResponseHeaders(asked ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Test
    void aCheckpointIsStampedKeptAndVerified() throws Exception {
        HttpServer server = server(new LocalAuthority());
        try (Casebook casebook = Casebook.init(here.resolve("case"), null, "Amal", "test 1", Clock.systemUTC())) {
            Anchor anchor = casebook.stamp(Authority.at(url(server)), "Amal");
            assertThat(anchor.size()).isEqualTo(2);
            assertThat(anchor.whom()).isEqualTo("CN=Clock of Tarn");
            assertThat(casebook.log().anchored()).isEqualTo(2);
            Stamp stamp = Stamp.of(anchor.token(), anchor.checkpoint().getBytes(StandardCharsets.UTF_8));
            assertThat(Duration.between(stamp.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
            assertThatThrownBy(() -> Stamp.of(anchor.token(), new byte[3])).hasMessageContaining("other bytes");
            assertThat(casebook.verify(Watcher.NONE).damaged()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAnswerToAnotherRequestOrNoneAtAllIsNoStamp() throws Exception {
        var authority = new LocalAuthority();
        byte[] old = authority.answer(Stamp.request(new byte[1], new java.security.SecureRandom()));
        for (Authority wrong : List.<Authority>of(r -> old, r -> new byte[] {1, 2, 3}, r -> r)) {
            HttpServer server = server(wrong);
            try (Casebook casebook = Casebook.init(
                    here.resolve("case-" + server.getAddress().getPort()), null, "Amal", "test 1", Clock.systemUTC())) {
                assertThatThrownBy(() -> casebook.stamp(Authority.at(url(server)), "Amal"))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                e -> assertThat(e.problem().code()).isEqualTo("casebook.not_stamped"));
                assertThat(casebook.log().changes()).isEqualTo(2);
            } finally {
                server.stop(0);
            }
        }
        assertThatThrownBy(() -> Authority.at("no address").answer(new byte[1])).hasMessageContaining("no address");
    }
}
