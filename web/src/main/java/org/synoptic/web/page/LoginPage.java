package org.synoptic.web.page;

/**
 * The way in.
 *
 * <p>Example: {@code new LoginPage(true, "/", "")}.
 *
 * <p>Limits: {@code accounts} says whether there are any, else one comes in by the link alone; {@code wrong} is empty before a try.
 */
public record LoginPage(boolean accounts, String back, String wrong) {}
