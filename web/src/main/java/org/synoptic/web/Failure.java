package org.synoptic.web;

/** A request that is answered by a status and a sentence, because of what was asked and not of a fault. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;
    private final long seconds;

    /** @param key of the sentence among the texts */
    Failure(int status, String key) {
        this(status, key, 0);
    }

    private Failure(int status, String key, long seconds) {
        super(key);
        this.status = status;
        this.seconds = seconds;
    }

    static Failure missing() {
        return new Failure(404, "failure.missing");
    }

    /** Too much at once: again after so many seconds. */
    static Failure later(long seconds) {
        return new Failure(429, "failure.later", seconds);
    }

    int status() {
        return status;
    }

    long seconds() {
        return seconds;
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
