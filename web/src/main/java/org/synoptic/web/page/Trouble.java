package org.synoptic.web.page;

/**
 * Why something was not done.
 *
 * <p>Example: {@code new Trouble(404, "There is nothing here.", "", "")}.
 *
 * <p>Limits: advice and code may be empty.
 */
public record Trouble(int status, String message, String advice, String code) {}
