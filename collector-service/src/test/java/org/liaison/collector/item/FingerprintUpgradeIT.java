package org.liaison.collector.item;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.kit.sql.Database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class FingerprintUpgradeIT {

    private static final String ROWS = """
            id,source,date,headline,body
            upgrade-1,site-u,2016-03-01,Talks in Georgia,"Officers of Georgia and the Alliance met for two days of talks on logistics and language in Tbilisi."
            upgrade-2,site-u,2016-03-02,A visit,"Planners from Sweden visited the headquarters to prepare the exercise of the autumn with all staffs."
            """;

    @Inject
    FingerprintUpgrade upgrade;

    @Inject
    Database database;

    private List<String> state() {
        return database.query(
                "select concat_ws(' ', i.id, i.text_key, i.words, encode(i.print, 'hex'), n)"
                        + " from item i join item_near n on n.item_id = i.id where i.id like 'upgrade-%' order by 1",
                row -> row.getString(1));
    }

    @Test
    void shouldMakeFingerprintsAndKeysOfOlderItemsAgain() {
        given().contentType("text/csv").header("X-API-Key", CollectorStack.COLLECTOR).body(ROWS)
                .post("/api/collector/v1/imports").then().statusCode(201);
        List<String> before = state();
        assertThat(before).hasSize(2);

        QuarkusTransaction.requiringNew().run(() -> {
            database.update("delete from item_near where item_id like 'upgrade-%'");
            database.update("update item set print = null, words = 0 where id like 'upgrade-%'");
        });
        upgrade.start(null);

        assertThat(state()).isEqualTo(before);
    }
}
