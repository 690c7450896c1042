package org.liaison.indicators.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Memberships of the register and of uploaded lists, through HTTP. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class MembershipIT {

    private static Response upload(String query, String csv) {
        return given().header("X-API-Key", Api.DATA_MANAGER).contentType("text/csv").body(csv)
                .post(Api.BASE + "/memberships" + query);
    }

    @Test
    void shouldGiveTheMembersOfADay() {
        Api.get("/memberships?organisation=NATO&at=2016-12-31&limit=100").then().statusCode(200).body("data", hasSize(28))
                .body("data.iso3", not(hasItem("MNE")));
        Api.get("/memberships?organisation=NATO&at=2017-12-31&limit=100").then().body("data.iso3", hasItem("MNE"));
        Api.get("/memberships?organisation=PfP&at=1996-12-31&limit=100").then().body("data.iso3", hasItems("POL", "SWE", "CHE"))
                .body("data.iso3", not(hasItems("MLT", "IRL")));
        Api.get("/memberships?organisation=PfP&iso3=POL").then().body("data[0].to", equalTo("1999-03-11"));
        Api.get("/memberships?organisation=MD,ICI&at=2010-01-01&limit=100").then().body("data", hasSize(11));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/memberships?format=" + format).then().statusCode(200);
        }
        Api.get("/memberships?organisation=Hansa").then().statusCode(400).body("errors[0].parameter", equalTo("organisation"));
        Api.get("/memberships?at=yesterday").then().statusCode(400);
    }

    @Test
    void shouldUseAnUploadedListInFormulas() {
        String csv = "organisation,iso3,from,to\nClub,NOR,2013,\nClub,DNK,2010-05-01,2013-06-30\n";
        String id = upload("?label=My club", csv).then().statusCode(201).body("organisations", equalTo(List.of("Club")))
                .body("memberships", equalTo(2)).extract().path("id");
        upload("", csv).then().statusCode(200).body("id", equalTo(id));
        Api.get("/memberships/lists").then().body("data.id", hasItem(id));
        Api.get("/memberships/lists/" + id).then().body("label", equalTo("My club"));
        Api.get("/memberships?list=" + id + "&at=2013-12-31").then().body("data.iso3", equalTo(List.of("NOR")));
        String flows = Api.id(
                Api.upload("?source=baci", "t,i,j,v\n2012,SWE,NOR,10\n2012,SWE,DNK,30\n2013,SWE,NOR,10\n2013,DNK,SWE,30\n"));
        Api.define("{\"name\": \"club_share\", \"expression\": \"membership_share(trade_flow, \\\"Club\\\")\"}").then()
                .statusCode(201);

        List<Object> shares = Api.rows("/panel?partners=SWE&years=2012:2013&variables=club_share&vintages=" + flows).stream()
                .map(row -> row.get("club_share")).toList();

        assertThat((Double) shares.get(0)).isCloseTo(0.75, within(1e-12));
        assertThat((Double) shares.get(1)).isCloseTo(0.25, within(1e-12));
        Api.get("/panel/provenance?iso3=SWE&year=2012&variable=club_share&vintages=" + flows).then()
                .body("memberships[0].organisation",
                        equalTo("Club"))
                .body("memberships[0].list", equalTo(id)).body("inputs", hasSize(2));
        Api.get("/panel?partners=SWE&years=2012&variables=club_share&memberships=" + id).then().statusCode(200);
        Api.get("/panel?partners=SWE&years=2012&variables=club_share&memberships=nothing").then().statusCode(400);
    }

    @Test
    void shouldLetAListedListGoBeforeTheRegister() {
        String id = upload("", "organisation,iso3,from,to\nNATO,FIN,,\n").then().extract().path("id");
        String flows = Api.id(Api.upload("?source=baci", "t,i,j,v\n2016,AUT,FIN,1\n2016,AUT,DEU,3\n"));
        Api.define("{\"name\": \"own_nato\", \"expression\": \"membership_share(trade_flow, \\\"NATO\\\", \\\"exports\\\")\"}")
                .then()
                .statusCode(201);

        assertThat(Api.rows("/panel?partners=AUT&years=2016&variables=own_nato&vintages=" + flows).get(0))
                .containsEntry("own_nato", 0.75);
        assertThat(
                Api.rows("/panel?partners=AUT&years=2016&variables=own_nato&vintages=" + flows + "&memberships=" + id).get(0))
                .containsEntry("own_nato", 0.25);
    }

    @Test
    void shouldNameRowAndColumnOfWhatCannotBeUsedAndStoreNothing() {
        String csv = "organisation,iso3,from,to\nBroken,NOR,2013,2010\nBroken,ARB,,\nBroken,SWE,soon,\n,SWE,,\nBroken,DNK,,\n";

        upload("", csv).then().statusCode(422).body("errors", hasSize(4)).body("errors[0].row", equalTo(2))
                .body("errors[0].column", equalTo("to")).body("errors[1].detail", containsString("Arab World"));
        upload("?on_error=skip", csv).then().statusCode(201).body("memberships", equalTo(1)).body("rejected", hasSize(4));
        upload("", "a,b\n1,2\n").then().statusCode(422);
        upload("", "").then().statusCode(422);
        upload("?on_error=maybe", csv).then().statusCode(400);
        given().contentType("text/csv").body(csv).post(Api.BASE + "/memberships").then().statusCode(401);
        Api.get("/memberships/lists/nothing").then().statusCode(404);
    }
}
