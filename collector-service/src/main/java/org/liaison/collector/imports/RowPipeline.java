package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.liaison.collector.imports.RowRules.Checked;
import org.liaison.collector.item.ItemIntake;

/** Reads and judges the rows of a file in one thread while the caller's thread keeps those read before. */
final class RowPipeline {

    /** Batches read ahead: enough that neither side waits, few enough to be held in memory. */
    private static final int AHEAD = 2;
    /** A batch of long texts is cut short at so many characters. */
    private static final long MOST_CHARACTERS = 8L << 20;

    /** Rows that belong together in one transaction. */
    record Batch(List<Checked> rows, ItemIntake.Batch judged) {
    }

    /** Keeps a batch in one transaction. */
    interface Keeper {
        void keep(Batch batch);
    }

    /** The reader has come to the end, or ended with an error. */
    private record End(Throwable error) {
    }

    private final RowRules rules;
    private final ItemIntake intake;
    private final int size;
    private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean stopped;
    private List<Checked> rows = new ArrayList<>();
    private long characters;

    RowPipeline(RowRules rules, ItemIntake intake, int size) {
        this.rules = rules;
        this.intake = intake;
        this.size = size;
    }

    /** @param done rows that an earlier attempt has kept already */
    void run(Path file, RowReader reader, long done, Keeper keeper) throws IOException, InterruptedException {
        Thread thread = new Thread(() -> produce(file, reader, done), "import-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            Object next = queue.take();
            while (next instanceof Batch batch) {
                keeper.keep(batch);
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

    private void produce(Path file, RowReader reader, long done) {
        End end;
        try {
            reader.read(file, row -> {
                if (row.number() > done) {
                    add(rules.check(row));
                }
            });
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

    private void add(Checked row) {
        rows.add(row);
        characters += row.item() == null || row.item().body() == null ? 0 : row.item().body().length();
        if (rows.size() == size || characters > MOST_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        if (!rows.isEmpty()) {
            put(new Batch(rows, intake
                    .judge(rows.stream().filter(r -> r.item() != null).map(r -> ImportLanguage.told(r.item())).toList())));
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
