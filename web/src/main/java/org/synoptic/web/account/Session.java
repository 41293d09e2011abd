package org.synoptic.web.account;

/**
 * A person's stay since logging in.
 *
 * <p>Example: {@code sessions.of(cookie).map(Session::account)}.
 *
 * <p>Limits: {@code token} goes into every form, so that no other page can send it; {@code turn} is the account's when it began.
 */
public record Session(String account, int turn, String token) {}
