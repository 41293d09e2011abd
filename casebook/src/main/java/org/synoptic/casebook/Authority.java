package org.synoptic.casebook;

import java.io.IOException;

/**
 * A time stamp authority: answers a request as RFC 3161 has it.
 *
 * <p>Example: {@code Authority.at("https://tsa.example/")}.
 *
 * <p>Limits: the request bears no more than a digest of a checkpoint; where it is sent is up to the caller.
 */
public interface Authority {
    /** The answer to a request, both as DER. */
    byte[] answer(byte[] request) throws IOException;

    /** The authority at an address, asked over HTTP as RFC 3161, section 3.4, has it. */
    static Authority at(String url) {
        return new HttpAuthority(url);
    }
}
