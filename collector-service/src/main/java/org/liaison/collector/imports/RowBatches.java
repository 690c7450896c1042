package org.liaison.collector.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The rows of a file in batches: read, and worked on, by one thread while the caller's takes those before.
 *
 * @param <T> what is made of a batch
 */
final class RowBatches<T> {

    /** Batches read ahead: enough that neither side waits, few enough to be held in memory. */
    private static final int AHEAD = 2;
    /** A batch of long texts is cut short at so many characters. */
    private static final long MOST_CHARACTERS = 8L << 20;

    /** Gives rows one by one. */
    interface Source {
        void read(RowReader.Sink sink) throws IOException;
    }

    /** The reader has come to the end, or ended with an error. */
    private record End(Throwable error) {
    }

    private final int size;
    private final Function<List<ImportRow>, T> work;
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean stopped;
    private List<ImportRow> rows = new ArrayList<>();
    private long characters;

    /**
     * @param size most rows of a batch
     * @param work done ahead, in the thread that reads
     */
    RowBatches(int size, Function<List<ImportRow>, T> work) {
        this.size = size;
        this.work = work;
    }

    /** Ends with the first error of either side. Once for each object. */
    void run(Source source, Consumer<T> taker) throws IOException, InterruptedException {
        Thread thread = new Thread(() -> produce(source), "import-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            Object next = queue.take();
            while (!(next instanceof End)) {
                @SuppressWarnings("unchecked")
                T made = (T) next;
                taker.accept(made);
                next = queue.take();
            }
            rethrow(((End) next).error());
        } finally {
            stopped = true;
            queue.clear();
            thread.join();
        }
    }

    private static void rethrow(Throwable error) throws IOException {
        if (error instanceof IOException e) {
            throw e;
        }
        if (error instanceof RuntimeException e) {
            throw e;
        }
        if (error != null) {
            throw new IllegalStateException(error);
        }
    }

    private void produce(Source source) {
        End end;
        try {
            source.read(this::add);
            flush();
            end = new End(null);
        } catch (StoppedException e) {
            return;
        } catch (Throwable e) {
            end = new End(e);
        }
        try {
            put(end);
        } catch (StoppedException e) {
            // the caller has gone: nobody waits for the end
        }
    }

    private void add(ImportRow row) {
        rows.add(row);
        characters += row.cells().values().stream().mapToLong(String::length).sum();
        if (rows.size() == size || characters > MOST_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        if (!rows.isEmpty()) {
            put(work.apply(rows));
            rows = new ArrayList<>();
            characters = 0;
        }
    }

    private void put(Object next) {
        try {
            while (!queue.offer(next, 100, TimeUnit.MILLISECONDS)) {
                if (stopped) {
                    throw new StoppedException();
                }
            }
        } catch (InterruptedException e) {
            throw new StoppedException();
        }
    }

    /** The caller wants no more rows. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
