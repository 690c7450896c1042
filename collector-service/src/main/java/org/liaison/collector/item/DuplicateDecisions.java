package org.liaison.collector.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/**
 * Lets people put items together and take them apart. Nothing is deleted; each decision can be undone as long as no later one
 * concerns the same items; changed items are published again.
 */
@ApplicationScoped
class DuplicateDecisions {

    private static final Logger LOG = Logger.getLogger(DuplicateDecisions.class);

    private final DecisionStore decisions;
    private final ItemStore items;
    private final DuplicateGroups groups;
    private final ItemPublisher publisher;

    DuplicateDecisions(DecisionStore decisions, ItemStore items, DuplicateGroups groups, ItemPublisher publisher) {
        this.decisions = decisions;
        this.items = items;
        this.groups = groups;
        this.publisher = publisher;
    }

    @Transactional
    DecisionView merge(List<String> named, String reason, String person) {
        items.lockIntake();
        Map<String, String> before = existing(named);
        Set<String> old = new TreeSet<>(before.values());
        boolean together = old.size() == 1 && !old.contains("");
        if (before.size() < 2 || together) {
            throw invalid(together ? "the items are in one group already" : "name at least two items");
        }
        old.remove("");
        Set<String> members = new TreeSet<>(before.keySet());
        members.addAll(decisions.members(old));
        long id = decisions.insert("merge", List.copyOf(before.keySet()), reason, person);
        String target = old.isEmpty() ? "g-d" + id : old.iterator().next();
        decisions.move(id, members, target, "merged by a person: " + reason);
        return settled(id, members, Set.of(target), person);
    }

    @Transactional
    DecisionView split(String group, List<String> named, String reason, String person) {
        items.lockIntake();
        List<String> members = decisions.members(List.of(group));
        if (members.isEmpty()) {
            throw ProblemException.notFound("duplicate group", group);
        }
        Set<String> leaving = new TreeSet<>(named);
        leaving.stream().filter(item -> !members.contains(item)).findFirst().ifPresent(item -> {
            throw invalid("item '" + item + "' is not in group " + group);
        });
        List<String> staying = members.stream().filter(item -> !leaving.contains(item)).toList();
        if (staying.isEmpty()) {
            throw invalid("at least one item must stay in the group");
        }
        long id = decisions.insert("split", List.copyOf(leaving), reason, person);
        String target = leaving.size() == 1 ? null : "g-d" + id;
        decisions.move(id, leaving, target, "split by a person: " + reason);
        Set<String> changed = new LinkedHashSet<>(leaving);
        if (staying.size() == 1) {
            decisions.move(id, staying, null, "split by a person: " + reason);
            changed.addAll(staying);
        } else {
            decisions.keep(id, staying);
        }
        return settled(id, changed, target == null ? Set.of(group) : Set.of(group, target), person);
    }

    @Transactional
    DecisionView undo(long id, String person) {
        items.lockIntake();
        DecisionView decision = decisions.find(id).orElseThrow(() -> ProblemException.notFound("decision", id));
        if (decision.undoneAt() != null) {
            return decision;
        }
        List<String> later = decisions.changedSince(id);
        if (!later.isEmpty()) {
            throw new ProblemException(KitProblem.CONFLICT, "A later decision concerns item " + later.get(0)
                    + ": undo that one first.");
        }
        Set<String> concerned = new TreeSet<>(decisions.groupsOf(id));
        // what has joined since stays together, without those that go back
        concerned.addAll(decisions.groupsNow(id));
        return settled(id, decisions.restore(id, person), concerned, person);
    }

    private DecisionView settled(long id, java.util.Collection<String> changed, java.util.Collection<String> concerned,
            String person) {
        Set<String> publish = new LinkedHashSet<>(changed);
        publish.addAll(groups.settleGroups(concerned));
        publisher.publish(publish);
        DecisionView view = decisions.find(id).orElseThrow();
        LOG.infof("duplicates decision=%d kind=%s items=%d undone=%b person=%s", id, view.kind(), changed.size(),
                view.undoneAt() != null, person);
        return view;
    }

    private Map<String, String> existing(List<String> named) {
        Map<String, String> found = decisions.groups(new LinkedHashSet<>(named));
        List<ProblemError> missing = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!found.containsKey(named.get(i))) {
                missing.add(ProblemError.pointer("/items/" + i, "there is no item '" + named.get(i) + "'"));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(CollectorProblem.INVALID_DECISION, "Some of the items do not exist.", missing);
        }
        return found;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(CollectorProblem.INVALID_DECISION, detail, ProblemError.pointer("/items", detail));
    }
}
