package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A checked request: who is asked for what.
 *
 * @param from first day of this run
 * @param routes as asked for, null where all that the profiles have are walked
 * @param definition digest of what makes two collections continue each other
 */
record CollectionPlan(List<String> sources, List<String> partners, LocalDate from, LocalDate to, List<String> routes,
        Integer budget, boolean incremental, UUID schedule, String definition, List<CollectionStore.NewTask> tasks) {
}
