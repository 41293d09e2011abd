package org.synoptic.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Problem;

/**
 * A casebook did not do what it was asked, and nothing of it was done that was not told before.
 *
 * <p>Example: {@code catch (Refused e) { show(e.problem()); }}.
 *
 * <p>Limits: for what a person can mend: a folder that is no casebook, a full disk, a document that is not there. Faults of
 * the program are other exceptions.
 */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refused(Problem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    static Refused of(String code, String place, String message, String advice) {
        return new Refused(new Problem(code, place, message, advice), null);
    }

    /** Something that was written is not as it was written; not to be caught where rows are read. */
    static UncheckedIOException damaged(String place, String message) {
        return new UncheckedIOException(of(
                "casebook.damaged",
                place,
                message,
                "Take the casebook from a backup; `casebook verify` names all that is damaged."));
    }

    /** What the database or the disk said, as a problem. */
    static Refused storage(String place, Exception cause) {
        return new Refused(
                new Problem(
                        "casebook.storage",
                        place,
                        "The disk or the database did not take or give it: " + reason(cause)
                                + ". What was told as done before is kept.",
                        "Make room, check the disk or the connection, and do it again."),
                cause);
    }

    /** The problem to show to a person. */
    public Problem problem() {
        return problem;
    }

    private static String reason(Exception cause) {
        String message = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getMessage();
        return (message == null ? cause.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
    }

    /** Work on storage. */
    interface Work<T> {
        T run() throws IOException, SQLException;
    }

    static <T> T guarded(String place, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (Refused e) {
            throw e;
        } catch (IOException | SQLException e) {
            throw storage(place, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof Refused refused ? refused : storage(place, e);
        }
    }
}
