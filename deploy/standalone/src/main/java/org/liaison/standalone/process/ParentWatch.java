package org.liaison.standalone.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process when its parent ends or says so: the parent holds the other end of standard input, which the operating
 * system closes whatever way the parent goes.
 */
public final class ParentWatch {

    /** An orderly end, the writing of a class archive included, is over before. */
    private static final long GRACE_SECONDS = 90;

    private ParentWatch() {
    }

    /** Starts watching. */
    public static void start() {
        var watch = new Thread(ParentWatch::awaitEnd, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    @SuppressWarnings("EmptyBlock")
    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; a byte means nothing.
            }
        } catch (IOException e) {
            // A broken pipe says the same as a closed one.
        }
        var deadline = new Thread(ParentWatch::halt, "parent-watch-deadline");
        deadline.setDaemon(true);
        deadline.start();
        System.exit(0);
    }

    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
