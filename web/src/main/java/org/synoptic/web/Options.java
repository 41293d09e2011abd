package org.synoptic.web;

import org.jspecify.annotations.Nullable;

/**
 * How a casebook is served.
 *
 * <p>Example: {@code new Options("127.0.0.1", 0, null, "Amal", "oster")}.
 *
 * <p>Limits: port 0 takes one that is free. {@code origin} is the address under which people reach it, as {@code
 * https://desk.example}, null for the host and port themselves; only requests to it are answered. {@code who} is whoever comes by
 * the link; {@code title} stands at the head of each page.
 */
public record Options(String host, int port, @Nullable String origin, String who, String title) {
    /** Whether other machines cannot reach it. */
    public boolean loopback() {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    }
}
