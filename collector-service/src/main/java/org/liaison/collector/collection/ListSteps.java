package org.liaison.collector.collection;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.http.Digests;

/**
 * Keeps a page of a list: its lines, and which page is to be read next, in one step, so that a crash neither loses nor repeats
 * a part of the walk.
 */
@ApplicationScoped
class ListSteps {

    /** A list that is still moving after so many readings is left as it is; what it claims against what was found tells. */
    private static final int MOST_PASSES = 3;

    private final ListStore lists;
    private final PageStore pages;
    private final TaskStore tasks;

    ListSteps(ListStore lists, PageStore pages, TaskStore tasks) {
        this.lists = lists;
        this.pages = pages;
        this.tasks = tasks;
    }

    /** The task begins; where it goes on after a crash nothing is changed. */
    @Transactional
    void begin(Task task, List<URI> first) {
        lists.begin(task.id(), first);
        tasks.set(task.id(), "running", null);
    }

    /** A list that is needed besides is opened; where it is known nothing is changed. */
    @Transactional
    void open(Task task, ListRequest list) {
        lists.addSeries(task.id(), list.leg(), List.of(list.address()));
    }

    /** A page of a list has been read; its lines are in the order of the page. */
    @Transactional
    void listed(Task task, ListRequest request, ListAnswer answer, List<Hit> lines) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        lines.forEach(h -> hits.putIfAbsent(h.key(), h));
        List<String> keys = List.copyOf(hits.keySet());
        Set<String> fresh = lists.fresh(task.id(), keys);
        lists.addHits(task.id(), request.page(), List.copyOf(hits.values()));
        pages.add(task, List.copyOf(hits.values()));
        ListStore.Read read = new ListStore.Read(request.page(), answer.lines(), lines.size(), fresh.size(),
                Digests.sha256(String.join("\n", keys)), answer.claimed());
        List<ListStore.Read> before = lists.before(task.id(), request);
        lists.close(task.id(), request, read, keys);
        tasks.listRead(task.id(), answer.rounded());
        lists.addSeries(task.id(), request.leg(), answer.further());
        goOn(task, request, answer, seen(task, request, answer, lines, read, before), keys, fresh);
    }

    private ListEnd.Seen seen(Task task, ListRequest request, ListAnswer answer, List<Hit> lines, ListStore.Read read,
            List<ListStore.Read> before) {
        List<ListStore.Read> run = new ArrayList<>(before);
        run.add(0, read);
        int stale = (int) run.stream().takeWhile(p -> p.fresh() == 0).count();
        boolean repeats = read.rows() > 0 && !before.isEmpty() && before.get(0).digest().equals(read.digest());
        boolean older = answer.newestFirst() && lines.stream().anyMatch(h -> h.date() != null)
                && lines.stream().allMatch(h -> h.date() == null || h.date().isBefore(task.from()));
        return new ListEnd.Seen(answer.lines(), read.rows(), repeats, stale, lists.distinct(task.id(), request.series()),
                answer.claimed(),
                answer.rounded(), older);
    }

    private void goOn(Task task, ListRequest request, ListAnswer answer, ListEnd.Seen seen, List<String> keys,
            Set<String> fresh) {
        if (request.whole()) {
            boolean end = answer.next() == null || (request.pass() == 0 ? ListEnd.reached(seen)
                    : ListEnd.reachedAgain(seen, lists.pass(task.id(), request.series(), request.pass() - 1).pages(),
                            request.page() + 1));
            if (end) {
                if (seen.allOlder()) {
                    lists.leftAtPeriod(task.id(), request);
                }
                passed(task, request, seen);
            } else {
                lists.open(task.id(), request.page(request.page() + 1, answer.next(), true));
            }
            return;
        }
        List<String> first = lists.beginning(task.id(), request.series(), request.pass() - 1).orElseThrow().keys();
        ShiftCheck.Verdict verdict = ShiftCheck.of(first, keys, fresh);
        if (verdict != ShiftCheck.Verdict.COMPLETE && answer.next() != null) {
            lists.open(task.id(),
                    request.page(request.page() + 1, answer.next(), verdict == ShiftCheck.Verdict.MOVED));
        }
    }

    /** A list has been read to its end: it is read again where it may have shifted meanwhile. */
    private void passed(Task task, ListRequest request, ListEnd.Seen last) {
        ListStore.Pass pass = lists.pass(task.id(), request.series(), request.pass());
        boolean exact = last.claimed() != null && !last.rounded();
        boolean steady = exact && last.claimed().equals(pass.firstClaim()) && last.distinct() >= last.claimed();
        boolean nothingNew = request.pass() > 0 && pass.fresh() == 0;
        if (pass.pages() < 2 || steady || nothingNew || request.pass() + 1 >= MOST_PASSES) {
            return;
        }
        boolean linesMissing = exact && !last.allOlder() && pass.lines() < last.claimed();
        lists.beginning(task.id(), request.series(), request.pass())
                .ifPresent(first -> lists.open(task.id(), request.again(first.address(), linesMissing)));
    }
}
