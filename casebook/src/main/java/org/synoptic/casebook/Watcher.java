package org.synoptic.casebook;

/**
 * Whoever watches long work and may stop it.
 *
 * <p>Example: {@code casebook.add(paths, "Amal", Watcher.NONE)}.
 *
 * <p>Limits: called from the thread that works. Stopped work leaves what was told as done, and goes on from there when it
 * is started again.
 */
public interface Watcher {
    /** Nobody watches. */
    Watcher NONE = new Watcher() {};

    /**
     * So much is done, and kept.
     *
     * @param total of how much in all, -1 where that is not known
     */
    default void done(long done, long total) {}

    /** A document is kept from now on, whatever happens. */
    default void kept(Kept kept) {}

    /** Whether to stop soon; asked often. */
    default boolean stop() {
        return false;
    }
}
