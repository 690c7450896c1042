package org.liaison.indicators.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.problem.ProblemException;

/**
 * Makes the requests of a conversation and puts the answers into one file. What changed between two pages is asked for again
 * from the start; where the server says of every page that it is the one we have, there is nothing to put anywhere.
 */
final class FetchRun {

    private static final int MOST_STARTS = 3;

    private final Downloader downloader;
    private final Supplier<Conversation> conversations;
    private final JobContext job;

    /** @param conversations a new conversation for each start */
    FetchRun(Downloader downloader, Supplier<Conversation> conversations, JobContext job) {
        this.downloader = downloader;
        this.conversations = conversations;
        this.job = job;
    }

    /**
     * @param known what the server gave with each page of the last fetch; empty to take nothing for known
     * @param into empty file for the pages
     * @return the exchanges; all 304 where nothing changed, else all 200
     */
    List<Exchange> run(List<Validators> known, Path into) throws IOException, InterruptedException {
        boolean conditional = !known.isEmpty() && known.stream().allMatch(Validators::any);
        String change = null;
        for (int start = 1; start <= MOST_STARTS; start++) {
            try {
                Files.write(into, new byte[0]);
                List<Exchange> exchanges = conditional && start == 1 ? unlessKnown(known, into) : null;
                return exchanges != null ? exchanges : pages(into, Validators.NONE);
            } catch (Conversation.ChangedException e) {
                change = e.getMessage();
            }
        }
        throw new ProblemException(IndicatorsProblem.FETCH_FAILED,
                "The publisher brought out new data while it was read, " + MOST_STARTS + " times: " + change + ".");
    }

    /** Asks whether anything changed; null where the file has to be read anew. */
    private List<Exchange> unlessKnown(List<Validators> known, Path into)
            throws IOException, InterruptedException, Conversation.ChangedException {
        if (known.size() == 1) {
            return pages(into, known.get(0));
        }
        Conversation conversation = conversations.get();
        Conversation.Ask ask = conversation.first();
        Path page = Files.createTempFile("page-", ".data");
        try {
            // A file of several pages is asked for whole again if its first page changed; most servers date all pages alike.
            Exchange first = downloader.get(ask.address(), ask.accept(), known.get(0), page);
            return first.notModified() ? List.of(first) : null;
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** @param known of the first page */
    private List<Exchange> pages(Path into, Validators known)
            throws IOException, InterruptedException, Conversation.ChangedException {
        List<Exchange> exchanges = new ArrayList<>();
        Conversation conversation = conversations.get();
        Optional<Conversation.Ask> ask = Optional.of(conversation.first());
        Path page = Files.createTempFile("page-", ".data");
        try {
            while (ask.isPresent()) {
                job.throwIfCancelled();
                job.progress(conversation.progress(), "page " + (exchanges.size() + 1));
                Exchange exchange = downloader.get(ask.get().address(), ask.get().accept(),
                        exchanges.isEmpty() ? known : Validators.NONE, page);
                exchanges.add(exchange);
                if (exchange.notModified()) {
                    return exchanges;
                }
                append(page, into);
                ask = conversation.next(page);
            }
            return exchanges;
        } finally {
            Files.deleteIfExists(page);
        }
    }

    private static void append(Path page, Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into, StandardOpenOption.APPEND);
                InputStream in = Files.newInputStream(page)) {
            if (Files.size(into) > 0) {
                out.write('\n');
            }
            in.transferTo(out);
        }
    }
}
