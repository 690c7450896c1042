package org.liaison.collector.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.kit.sql.Database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class NearAheadIT {

    private static final int ITEMS = 150;

    @Inject
    ItemIntake intake;

    @Inject
    ItemStore store;

    @Inject
    Database database;

    /** The same texts under each name, one word of each corrected in the second version. */
    private static List<NewItem> items(String name, boolean corrected) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        return IntStream.range(0, ITEMS).mapToObj(i -> {
            String body = "Officers of Georgia met. " + IntStream.range(0, 60).mapToObj(w -> "word" + random.nextInt(50_000))
                    .collect(Collectors.joining(" ")) + (corrected ? " meeting" : " meetings");
            return new NewItem("ahead-" + name + (corrected ? "-b" : "-a") + i, "ahead", NewItem.Origin.IMPORT, null, null,
                    LocalDate.of(2014, 5, 1).plusDays(i + (corrected ? 1 : 0)), "Talks", body, null, null);
        }).toList();
    }

    private void keep(ItemIntake.Batch batch) {
        QuarkusTransaction.requiringNew().run(() -> intake.keep(batch));
    }

    private long pairs(String name) {
        return database.first("select count(*) from item a join item b on b.id = replace(a.id, '-a', '-b') and b.id <> a.id"
                + " and b.duplicate_group = a.duplicate_group where a.id like ?", row -> row.getLong(1),
                "ahead-" + name + "-a%")
                .orElseThrow();
    }

    @Test
    void shouldFindTextsThatThisProcessKeptAfterTheLook() {
        ItemIntake.Batch first = intake.judge(items("own", false));
        ItemIntake.Batch second = intake.judge(items("own", true));

        keep(first);
        keep(second);

        assertThat(pairs("own")).isEqualTo(ITEMS);
    }

    @Test
    void shouldLookAgainWhereAnotherReplicaCameInBetween() {
        ItemIntake.Batch first = intake.judge(items("other", false));
        ItemIntake.Batch second = intake.judge(items("other", true));

        keep(first);
        // what this process has forgotten is as good as brought by another
        IntStream.range(0, NearAhead.RECENT).forEach(i -> keep(intake.judge(List.of())));
        QuarkusTransaction.requiringNew().run(() -> store.lockIntake());
        keep(second);

        assertThat(pairs("other")).isEqualTo(ITEMS);
    }

    @Test
    void shouldFindTextsThatWereThereAtTheLook() {
        keep(intake.judge(items("before", false)));
        keep(intake.judge(items("before", true)));

        assertThat(pairs("before")).isEqualTo(ITEMS);
    }

    @Test
    void shouldNotRememberAnIntakeThatWasTakenBack() {
        ItemIntake.Batch first = intake.judge(items("back", false));
        ItemIntake.Batch second = intake.judge(items("back", true));
        QuarkusTransaction.begin();
        intake.keep(first);
        QuarkusTransaction.rollback();

        keep(second);
        keep(first);

        assertThat(pairs("back")).isEqualTo(ITEMS);
    }
}
