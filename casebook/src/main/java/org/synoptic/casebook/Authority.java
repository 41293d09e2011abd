package org.synoptic.casebook;

import java.io.IOException;

/**
 * A time stamp authority: answers a request as RFC 3161 has it.
 *
 * <p>Example: {@code request -> post("https://tsa.example/", request)}.
 *
 * <p>Limits: the request bears no more than a digest of a checkpoint; where it is sent is up to the caller.
 */
public interface Authority {
    /** The answer to a request, both as DER. */
    byte[] answer(byte[] request) throws IOException;
}
