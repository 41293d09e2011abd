package org.synoptic.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.synoptic.casebook.Kept;
import org.synoptic.casebook.Watcher;

/** Tells on a terminal how far long work is, and lets Ctrl-C end it after what is in hand. */
final class LongWork implements Watcher, AutoCloseable {
    private static final int PATIENCE = 60;
    private static final int WIDTH = 60;

    private final Console console;
    private final String what;
    private final boolean list;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread onInterruption = new Thread(this::interrupted);
    private volatile boolean stop;
    private boolean drawn;

    LongWork(Console console, String what, boolean list) {
        this.console = console;
        this.what = what;
        this.list = list;
        Runtime.getRuntime().addShutdownHook(onInterruption);
    }

    @Override
    public void done(long done, long total) {
        if (console.progress()) {
            console.err().print("\r" + what + " " + done + (total < 0 ? "" : " of " + total));
            console.err().flush();
            drawn = true;
        }
    }

    @Override
    public void kept(Kept kept) {
        if (list) {
            try {
                console.print(kept.sha256() + "  " + kept.name() + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean stop() {
        return stop;
    }

    /** Takes the progress off the terminal. */
    void clear() {
        if (drawn) {
            console.err().print("\r" + " ".repeat(WIDTH) + "\r");
            console.err().flush();
            drawn = false;
        }
    }

    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void interrupted() {
        stop = true;
        try {
            if (!finished.await(PATIENCE, TimeUnit.SECONDS)) {
                console.err().println("ended while at work; what was kept is safe");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clear();
        finished.countDown();
        if (!stop) {
            try {
                Runtime.getRuntime().removeShutdownHook(onInterruption);
            } catch (IllegalStateException e) {
                stop = true; // the program is ending; the hook runs and finds the work finished
            }
        }
    }
}
